import type { LearntAccount } from '@/lib/domain/api-probe/account';
import type { ApiCallView } from '@/lib/domain/api-probe/api-probe';
import { checkApiCall } from '@/lib/domain/api-probe/checks';
import { explainApiAnswer, explainApiSilence } from '@/lib/domain/api-probe/explain';
import type { ApiCallSource } from '@/lib/domain/hand-over/bundle/bundle';
import { answeredTrace } from './bundle-cases';

const at = Date.UTC(2026, 10, 23, 10, 15, 30);
export const callClientId = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const imsOrgId = '0123456789ABCDEF01234567@AdobeOrg';
const fingerprint = '0123456789abcdef';

const learnt: readonly LearntAccount[] = [
  {
    target: 'ims-profile',
    at: at - 60_000,
    facts: {
      contexts: [
        {
          serviceCode: 'acp',
          label: 'Adobe Experience Platform',
          profile: 'AEP-Default-All-Users',
          profileId: '348994793',
          organization: imsOrgId,
          status: 'ACTIVE',
        },
      ],
      organizations: null,
      isCut: false,
    },
  },
  {
    target: 'ims-organizations',
    at: at - 30_000,
    facts: {
      contexts: null,
      organizations: [{ name: 'Example & Sons', id: imsOrgId, type: 'Enterprise', groups: ['AEP | users'] }],
      isCut: false,
    },
  },
];

/** A call that was answered. */
export const callTrace: ApiCallView['trace'] & {
  readonly response: NonNullable<ApiCallView['trace']['response']>;
} = {
  ...answeredTrace,
  request: {
    method: 'GET',
    url: 'https://platform.adobe.io/data/foundation/schemas?limit=1&api_key=somebodys-own-key',
    line: 'GET /data/foundation/schemas?limit=1&api_key=somebodys-own-key HTTP/1.1',
    headers: [
      ['host', 'platform.adobe.io'],
      ['accept', 'application/json'],
      ['authorization', `Bearer [access token sha256:${fingerprint}]`],
      ['x-api-key', callClientId],
      ['x-gw-ims-org-id', imsOrgId],
      ['user-agent', 's2s-playground'],
    ],
    body: '',
  },
  response: {
    httpVersion: '1.1',
    status: 403,
    reason: 'Forbidden',
    headers: [
      ['content-type', 'application/json'],
      ['set-cookie', 'session=abc; HttpOnly'],
      ['x-request-id', 'd41d8cd9-8f00-4e5f'],
    ],
    body: '{"error_code":"403025","message":"Profile is not valid","user_id":"7F00@techacct.adobe.com"}',
    bodyBytes: 92,
    isCut: false,
  },
};

const answer = {
  kind: 'answer',
  status: 403,
  code: '403025',
  message: 'Profile `is` not valid | see <b>here</b>',
  debugId: 'd41d8cd9-8f00-4e5f',
  retryAfterSeconds: 30,
  explanation: explainApiAnswer({ status: 403, code: '403025', shape: 'json' }),
} as const;

function call(changes: Partial<ApiCallView>): ApiCallView {
  return {
    target: 'url',
    sent: { bearer: 'live', apiKey: callClientId, imsOrgId },
    caller: {
      provider: 'adobe-ims',
      clientId: callClientId,
      imsOrgId,
      services: ['experience-platform'],
      profiles: [{ serviceId: 'experience-platform', profile: 'AEP-Default-All-Users' }],
    },
    token: {
      fingerprint,
      scopes: ['openid', 'AdobeID'],
      expiresAt: at + 3_600_000,
      clientId: callClientId,
      imsOrgId,
      reused: true,
    },
    outcome: answer,
    account: null,
    trace: callTrace,
    findings: [{ code: 'clock-drift', severity: 'info', value: '-3 s' }],
    at,
    ...changes,
  };
}

const silent = { ...callTrace, response: null, tls: null, clockDriftMs: null, remoteAddress: null };

/** One call of each kind, as the page has them. */
export const apiCallCases = {
  'api-refusal': call({}),
  'api-profile': call({
    target: 'ims-profile',
    sent: { bearer: 'new', apiKey: 'an-api-key-that-is-no-client-id', imsOrgId: null },
    token: { ...call({}).token, reused: false },
    account: learnt[0]?.facts ?? null,
    outcome: {
      ...answer,
      status: 200,
      code: null,
      message: null,
      retryAfterSeconds: null,
      explanation: null,
    },
    trace: {
      ...callTrace,
      request: {
        ...callTrace.request,
        url: 'https://ims-na1.adobelogin.com/ims/profile/v1',
        line: 'GET /ims/profile/v1 HTTP/1.1',
        headers: [
          ['authorization', `Bearer [access token sha256:${fingerprint}]`],
          ['x-api-key', 'an-api-key-that-is-no-client-id'],
        ],
      },
      response: {
        ...callTrace.response,
        status: 200,
        reason: 'OK',
        body: '{"displayName":"Ada Example","userId":"7F00AA@techacct.adobe.com","email":"ada@example.com","projectedProductContext":[]}',
      },
    },
    findings: [],
  }),
  'api-silence': call({
    outcome: {
      kind: 'no-answer',
      code: 'connection-refused',
      explanation: explainApiSilence('connection-refused'),
    },
    findings: [],
    trace: {
      ...silent,
      failure: { code: 'connection-refused', detail: 'ECONNREFUSED', bytesReceived: 0, statusLine: null },
      timing: { dnsMs: 4.2, tcpMs: null, tlsMs: null, firstByteMs: null, totalMs: 12 },
    },
  }),
  'api-guard': call({
    sent: { bearer: 'spoiled', apiKey: null, imsOrgId: null },
    token: { ...call({}).token, scopes: null, expiresAt: null, clientId: null, imsOrgId: null },
    outcome: {
      kind: 'no-answer',
      code: 'address-refused',
      explanation: explainApiSilence('address-refused'),
    },
    findings: [],
    trace: {
      ...silent,
      failure: { code: 'address-refused', detail: null, bytesReceived: 0, statusLine: null },
      timing: { dnsMs: 2, tcpMs: null, tlsMs: null, firstByteMs: null, totalMs: 3 },
    },
  }),
} as const satisfies Record<string, ApiCallView>;

/** The source as the dialog makes it. */
export function aCallSource(view: ApiCallView, maskIdentities = false, told = learnt): ApiCallSource {
  return {
    kind: 'api-call',
    call: view,
    checks: checkApiCall(view, 'experience-platform', told),
    learnt: told,
    maskIdentities,
  };
}
