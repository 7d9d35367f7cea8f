import type { CredentialView } from '@/lib/domain/credential';
import type { FailureView, GenerationView, TokenView, TraceView } from '@/lib/domain/generation';

/** A saved credential; give what the case is about. */
export function aCredential(changes: Partial<CredentialView> = {}): CredentialView {
  return {
    id: 'cred_1',
    kind: 'saved',
    name: 'Working',
    provider: 'sandbox',
    tokenEndpoint: 'http://localhost:3000/sandbox/ims/token/v3',
    issuer: null,
    clientId: 'demo-working',
    authMethod: 'client_secret_post',
    scopes: ['openid', 'AdobeID'],
    parameters: [],
    createdAt: 1_000,
    createdByName: 'Ada',
    lastTokenAt: null,
    demoCase: null,
    services: [],
    profiles: [],
    imsOrgId: null,
    technicalAccountId: null,
    technicalAccountEmail: null,
    canEdit: true,
    canDelete: true,
    ...changes,
  };
}

export function aToken(changes: Partial<TokenView> = {}): TokenView {
  return {
    accessToken: 'opaque',
    tokenType: 'bearer',
    expiresInSeconds: 86_399,
    scope: null,
    receivedAt: 2_000,
    fingerprint: '0123456789abcdef',
    signature: { state: 'cannot-verify', reason: 'opaque', keysFrom: null },
    keyRequests: [],
    ...changes,
  };
}

export function aFailure(changes: Partial<FailureView> = {}): FailureView {
  return {
    stage: 'response',
    status: 400,
    error: 'invalid_client',
    errorDescription: null,
    debugId: null,
    retryAfterSeconds: null,
    explanation: { id: 'x', title: 'x', what: 'x', causes: [], nextSteps: [], toProvider: [], source: 'x' },
    ...changes,
  };
}

export function aGeneration(changes: Partial<GenerationView> = {}): GenerationView {
  return {
    credentialId: 'cred_1',
    provider: 'sandbox',
    requestedScopes: [],
    request: {
      tokenEndpoint: 'http://localhost:3000/sandbox/ims/token/v3',
      authMethod: 'client_secret_post',
      clientId: 'demo-working',
      form: [['grant_type', 'client_credentials']],
    },
    outcome: { kind: 'token', token: aToken(), reused: false },
    findings: [],
    trace: null,
    at: 2_000,
    ...changes,
  };
}

/** A request that was answered with status 200. */
export function aTrace(changes: Partial<TraceView> = {}): TraceView {
  return {
    startedAt: 1_000,
    request: {
      method: 'POST',
      url: 'http://localhost:3000/sandbox/ims/token/v3',
      line: 'POST /sandbox/ims/token/v3 HTTP/1.1',
      headers: [['content-type', 'application/x-www-form-urlencoded']],
      body: 'grant_type=client_credentials&scope=openid&client_id=demo-working&client_secret=[client secret]',
    },
    response: {
      httpVersion: '1.1',
      status: 200,
      reason: 'OK',
      headers: [],
      body: '{}',
      bodyBytes: 2,
      isCut: false,
    },
    failure: null,
    remoteAddress: '127.0.0.1',
    isOwn: true,
    tls: null,
    timing: { dnsMs: null, tcpMs: 1, tlsMs: null, firstByteMs: 40, totalMs: 42 },
    clockDriftMs: 0,
    ...changes,
  };
}
