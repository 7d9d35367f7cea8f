import { readToken } from '@/components/token/token-reading';
import { explainFailure } from '@/lib/domain/catalogue/errors/explain';
import type { FailureView, GenerationView, TokenView, TraceView } from '@/lib/domain/generation';
import type { GenerationSource } from '@/lib/domain/hand-over/bundle/bundle';

const at = Date.UTC(2026, 10, 23, 10, 15, 30);

/** A JWT with a signature that fits nothing. */
export function aJwt(
  payload: object,
  header: object = { alg: 'RS256', kid: 'ims_na1-key-at-1', typ: 'JWT' },
) {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(payload)}.${Buffer.from('signature of nobody').toString('base64url')}`;
}

const accessToken = aJwt({
  id: '1795428930000_4d1c2b3a_ue1',
  type: 'access_token',
  client_id: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
  user_id: '7F00@techacct.adobe.com',
  as: 'ims-na1',
  aa_id: '7F00@techacct.adobe.com',
  org: '0123456789ABCDEF01234567@AdobeOrg',
  created_at: String(at),
  expires_in: '86400000',
  scope: 'openid,AdobeID',
});

const request: GenerationView['request'] = {
  tokenEndpoint: 'https://ims-na1.adobelogin.com/ims/token/v3',
  authMethod: 'client_secret_post',
  clientId: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
  form: [
    ['grant_type', 'client_credentials'],
    ['scope', 'openid,AdobeID,read_organizations'],
    ['resource', 'https://api.example.com/'],
    ['actor_token', 'an-actor-token-of-someone'],
  ],
};

/** A trace with an answer, as the token came with. */
export const answeredTrace: TraceView & { readonly response: NonNullable<TraceView['response']> } = {
  startedAt: at + 2,
  request: {
    method: 'POST',
    url: 'https://ims-na1.adobelogin.com/ims/token/v3',
    line: 'POST /ims/token/v3 HTTP/1.1',
    headers: [
      ['host', 'ims-na1.adobelogin.com'],
      ['accept', 'application/json'],
      ['content-type', 'application/x-www-form-urlencoded'],
      ['user-agent', 's2s-playground'],
      ['accept-encoding', 'identity'],
      ['content-length', '[not shown: it tells the length of the secret]'],
    ],
    body: 'grant_type=client_credentials&scope=openid%2CAdobeID%2Cread_organizations&resource=https%3A%2F%2Fapi.example.com%2F&actor_token=an-actor-token-of-someone&client_id=0a1b2c3d4e5f60718293a4b5c6d7e8f9&client_secret=[client secret]',
  },
  response: {
    httpVersion: '1.1',
    status: 200,
    reason: 'OK',
    headers: [
      ['content-type', 'application/json;charset=UTF-8'],
      ['set-cookie', 'session=abc; HttpOnly'],
      ['x-debug-id', 'd41d8cd9-8f00-4e5f'],
    ],
    body: '{"access_token":"[access token sha256:0123456789abcdef]","token_type":"bearer","expires_in":86399}',
    bodyBytes: 1432,
    isCut: false,
  },
  failure: null,
  remoteAddress: '203.0.113.7',
  isOwn: false,
  tls: {
    protocol: 'TLSv1.3',
    cipher: 'TLS_AES_256_GCM_SHA384',
    alpn: 'http/1.1',
    subject: '*.adobelogin.com',
    hosts: ['*.adobelogin.com', 'adobelogin.com'],
    issuer: 'DigiCert TLS RSA SHA256 2020 CA1, DigiCert Inc',
    validFrom: Date.UTC(2026, 5, 1),
    validTo: Date.UTC(2027, 5, 1),
    isTrusted: true,
  },
  timing: { dnsMs: 4.2, tcpMs: 16.7, tlsMs: 41.25, firstByteMs: 188.5, totalMs: 190 },
  clockDriftMs: -3000,
};

export const issuedToken: TokenView = {
  accessToken,
  tokenType: 'bearer',
  expiresInSeconds: 86_399,
  scope: null,
  receivedAt: at + 192,
  fingerprint: '0123456789abcdef',
  signature: {
    state: 'valid',
    algorithm: 'RS256',
    keyId: 'ims_na1-key-at-1',
    keysFrom: 'https://ims-na1.adobelogin.com/ims/keys',
  },
  keyRequests: [],
};

function failure(
  changes: Partial<FailureView>,
  outboundCode: 'connection-refused' | 'host-not-allowed' | null = null,
): FailureView {
  const said = {
    stage: 'response',
    status: null,
    error: null,
    errorDescription: null,
    debugId: null,
    retryAfterSeconds: null,
    ...changes,
  } as const;
  return {
    ...said,
    explanation: explainFailure({
      ...said,
      provider: 'adobe-ims',
      shape: said.stage === 'response' ? 'json' : null,
      outboundCode,
      authMethod: request.authMethod,
      tokenEndpoint: request.tokenEndpoint,
    }),
  };
}

export const scopeFailure = failure({
  status: 400,
  error: 'invalid_scope',
  errorDescription: 'invalid_scope: "read_`organizations`" | see <b>here</b>',
  debugId: 'd41d8cd9-8f00-4e5f',
  retryAfterSeconds: 30,
});

function generation(changes: Partial<GenerationView>): GenerationView {
  return {
    credentialId: 'cred_1',
    provider: 'adobe-ims',
    requestedScopes: ['openid', 'AdobeID', 'read_organizations'],
    request,
    outcome: { kind: 'token', token: issuedToken, reused: false },
    findings: [
      { code: 'cache-control-missing', severity: 'warning' },
      { code: 'clock-drift', severity: 'info', value: '-3 s' },
    ],
    trace: answeredTrace,
    at,
    ...changes,
  };
}

/** One result of each kind, as the page has them. */
export const bundleCases = {
  token: generation({}),
  reused: generation({
    outcome: { kind: 'token', token: issuedToken, reused: true },
    findings: [],
    trace: null,
  }),
  failure: generation({
    outcome: {
      kind: 'failure',
      failure: scopeFailure,
    },
    trace: {
      ...answeredTrace,
      response: {
        httpVersion: '1.1',
        status: 400,
        reason: 'Bad Request',
        headers: [['content-type', 'application/json']],
        body: '{"error":"invalid_scope"}',
        bodyBytes: 25,
        isCut: false,
      },
    },
  }),
  network: generation({
    outcome: { kind: 'failure', failure: failure({ stage: 'network' }, 'connection-refused') },
    findings: [],
    trace: {
      ...answeredTrace,
      response: null,
      tls: null,
      failure: { code: 'connection-refused', detail: 'ECONNREFUSED', bytesReceived: 0, statusLine: null },
      timing: { dnsMs: 4.2, tcpMs: null, tlsMs: null, firstByteMs: null, totalMs: 12 },
      clockDriftMs: null,
    },
  }),
  guard: generation({
    outcome: { kind: 'failure', failure: failure({ stage: 'guard' }, 'host-not-allowed') },
    findings: [],
    trace: {
      ...answeredTrace,
      response: null,
      tls: null,
      remoteAddress: null,
      failure: { code: 'host-not-allowed', detail: null, bytesReceived: 0, statusLine: null },
      timing: { dnsMs: null, tcpMs: null, tlsMs: null, firstByteMs: null, totalMs: 0.4 },
      clockDriftMs: null,
    },
  }),
} as const satisfies Record<string, GenerationView>;

/** The source as the dialog makes it. */
export function aSource(view: GenerationView, maskIdentities = false): GenerationSource {
  const { outcome, provider, requestedScopes } = view;
  return {
    kind: 'generation',
    generation: view,
    reading: outcome.kind === 'token' ? readToken(outcome.token, provider, requestedScopes) : null,
    maskIdentities,
  };
}
