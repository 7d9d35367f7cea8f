import type { Play, Plays } from './play';

const tokenEndpoint =
  'https://login.microsoftonline.com/8eaef023-2b34-4da1-9baa-8bc8c9d6a490/oauth2/v2.0/token';
const ids = {
  trace_id: '0000aaaa-11bb-cccc-dd33-eeeeee333333',
  correlation_id: 'aaaa0000-bb11-2222-33cc-444444dddddd',
  timestamp: '2026-05-04 07:09:20Z',
};

/** Microsoft's answer with this AADSTS code, its ids in the description and beside it. */
const aadsts = (code: number, error: string, status = 401): Play => ({
  endpoint: tokenEndpoint,
  scopes: 'https://graph.microsoft.com/.default',
  answer: {
    status,
    body: {
      error,
      error_description: `AADSTS${code}: What Microsoft says. Trace ID: ${ids.trace_id} Correlation ID: ${ids.correlation_id} Timestamp: ${ids.timestamp}`,
      error_codes: [code],
      ...ids,
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    },
  },
});
const each = (error: string, codes: readonly number[], status = 401): Play[] =>
  codes.map((code) => aadsts(code, error, status));

export const entraPlays: Plays = {
  'entra-wrong-client-secret': each('invalid_client', [7000215, 70002]),
  'entra-expired-client-secret': aadsts(7000222, 'invalid_client'),
  'entra-client-secret-missing': each('invalid_request', [7000216, 7000218]),
  'entra-public-client': aadsts(700025, 'invalid_client'),
  'entra-client-assertion-invalid': aadsts(700027, 'invalid_client'),
  'entra-application-not-found': each('unauthorized_client', [700016, 700011], 400),
  'entra-service-principal-missing': aadsts(7000229, 'unauthorized_client', 400),
  'entra-application-disabled': each('unauthorized_client', [7000112, 70001], 400),
  'entra-tenant-not-found': each('invalid_request', [90002, 900023], 400),
  'entra-tenant-not-named': each('invalid_request', [9001023, 50059, 90019, 50194], 400),
  'entra-other-cloud': each('invalid_request', [900382, 900432, 90038], 400),
  'entra-scope-not-default': each('invalid_scope', [1002012, 70011, 28002, 700023], 400),
  'entra-scope-several-resources': aadsts(700022, 'invalid_scope', 400),
  'entra-parameter-missing': each('invalid_request', [900144, 90014], 400),
  'entra-resource-parameter': aadsts(901002, 'invalid_request', 400),
  'entra-resource-not-found': each('invalid_resource', [500011, 50001, 650052], 400),
  'entra-resource-not-permitted': each('invalid_resource', [650057, 650056], 400),
  'entra-role-not-assigned': each('invalid_grant', [501051, 50105], 400),
  'entra-conditional-access': each('access_denied', [53003, 530032], 400),
  'entra-grant-not-supported': aadsts(70003, 'unsupported_grant_type', 400),
  'entra-request-malformed': each('invalid_request', [9002313, 90023, 90004, 90100], 400),
  'entra-transient': each('temporarily_unavailable', [90033, 90024, 90012, 90006, 90090, 50033], 503),
  'entra-throttled': [aadsts(50196, 'invalid_grant', 400), aadsts(90055, 'temporarily_unavailable', 429)],
  'entra-code-not-in-catalogue': aadsts(7000299, 'invalid_client'),
};
