import type { FailureFacts } from '@/lib/domain/catalogue/errors/facts';
import { answered } from './failure-rows';

export const entra: FailureFacts = {
  ...answered,
  tokenEndpoint: 'https://login.microsoftonline.com/8eaef023-2b34-4da1-9baa-8bc8c9d6a490/oauth2/v2.0/token',
};

const ids =
  ' Trace ID: 0000aaaa-11bb-cccc-dd33-eeeeee333333 Correlation ID: aaaa0000-bb11-2222-33cc-444444dddddd';

/** Each AADSTS code, the OAuth code that comes with it, and the entry it has to lead to. */
const codes: readonly [code: number, error: string, expected: string][] = [
  [7000215, 'invalid_client', 'entra-wrong-client-secret'],
  [70002, 'invalid_client', 'entra-wrong-client-secret'],
  [7000222, 'invalid_client', 'entra-expired-client-secret'],
  [7000216, 'invalid_request', 'entra-client-secret-missing'],
  [7000218, 'invalid_request', 'entra-client-secret-missing'],
  [700025, 'invalid_client', 'entra-public-client'],
  [700027, 'invalid_client', 'entra-client-assertion-invalid'],
  [700016, 'unauthorized_client', 'entra-application-not-found'],
  [700011, 'unauthorized_client', 'entra-application-not-found'],
  [7000229, 'unauthorized_client', 'entra-service-principal-missing'],
  [7000112, 'unauthorized_client', 'entra-application-disabled'],
  [70001, 'unauthorized_client', 'entra-application-disabled'],
  [90002, 'invalid_request', 'entra-tenant-not-found'],
  [900023, 'invalid_request', 'entra-tenant-not-found'],
  [9001023, 'invalid_request', 'entra-tenant-not-named'],
  [50059, 'invalid_request', 'entra-tenant-not-named'],
  [90019, 'invalid_request', 'entra-tenant-not-named'],
  [50194, 'invalid_request', 'entra-tenant-not-named'],
  [900382, 'invalid_request', 'entra-other-cloud'],
  [900432, 'invalid_request', 'entra-other-cloud'],
  [90038, 'invalid_request', 'entra-other-cloud'],
  [1002012, 'invalid_scope', 'entra-scope-not-default'],
  [70011, 'invalid_scope', 'entra-scope-not-default'],
  [28002, 'invalid_scope', 'entra-scope-not-default'],
  [700023, 'invalid_scope', 'entra-scope-not-default'],
  [700022, 'invalid_scope', 'entra-scope-several-resources'],
  [900144, 'invalid_request', 'entra-parameter-missing'],
  [90014, 'invalid_request', 'entra-parameter-missing'],
  [901002, 'invalid_request', 'entra-resource-parameter'],
  [500011, 'invalid_resource', 'entra-resource-not-found'],
  [50001, 'invalid_resource', 'entra-resource-not-found'],
  [650052, 'invalid_client', 'entra-resource-not-found'],
  [650057, 'invalid_resource', 'entra-resource-not-permitted'],
  [650056, 'invalid_client', 'entra-resource-not-permitted'],
  [501051, 'invalid_grant', 'entra-role-not-assigned'],
  [50105, 'invalid_grant', 'entra-role-not-assigned'],
  [53003, 'access_denied', 'entra-conditional-access'],
  [530032, 'access_denied', 'entra-conditional-access'],
  [70003, 'unsupported_grant_type', 'entra-grant-not-supported'],
  [9002313, 'invalid_request', 'entra-request-malformed'],
  [90023, 'invalid_request', 'entra-request-malformed'],
  [90004, 'invalid_request', 'entra-request-malformed'],
  [90100, 'invalid_request', 'entra-request-malformed'],
  [90033, 'temporarily_unavailable', 'entra-transient'],
  [90024, 'temporarily_unavailable', 'entra-transient'],
  [90012, 'temporarily_unavailable', 'entra-transient'],
  [90006, 'temporarily_unavailable', 'entra-transient'],
  [90090, 'temporarily_unavailable', 'entra-transient'],
  [50033, 'server_error', 'entra-transient'],
  [50196, 'invalid_grant', 'entra-throttled'],
  [90055, 'temporarily_unavailable', 'entra-throttled'],
  [7000299, 'invalid_client', 'entra-code-not-in-catalogue'],
  [50034, 'invalid_grant', 'entra-code-not-in-catalogue'],
];

export const entraRows: readonly [seen: string, expected: string, facts: FailureFacts][] = codes.map(
  ([code, error, expected]) => [
    `AADSTS${code}`,
    expected,
    { ...entra, status: 401, error, errorDescription: `AADSTS${code}: what Microsoft says.${ids}` },
  ],
);
