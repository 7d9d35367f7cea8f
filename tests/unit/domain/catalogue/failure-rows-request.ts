import type { FailureFacts } from '@/lib/domain/catalogue/errors/facts';
import { adobe, answered } from './failure-rows';

const names = ['grant_type', 'scope', 'client_id', 'client_secret'];
const without = (gone: string, ...more: string[]) => [...names.filter((name) => name !== gone), ...more];
const whiteSpace = [{ code: 'outer-white-space', field: 'client-secret' }] as const;
const stage = 'https://ims-na1-stg1.adobelogin.com/ims/token/v3';

/** What shows in the request that was sent, and the hosts and gateways of Adobe. */
export const requestRows: readonly [seen: string, expected: string, facts: FailureFacts][] = [
  [
    'scopes for scope',
    'parameter-misspelt',
    { ...adobe, error: 'invalid_scope', scope: null, parameterNames: without('scope', 'scopes') },
  ],
  [
    'client-id for client_id',
    'parameter-misspelt',
    { ...answered, error: 'invalid_request', parameterNames: without('client_id', 'client-id') },
  ],
  [
    'clientSecret for client_secret',
    'parameter-misspelt',
    {
      ...answered,
      status: 401,
      error: 'invalid_client',
      parameterNames: without('client_secret', 'clientSecret'),
    },
  ],
  [
    'grantType for grant_type',
    'parameter-misspelt',
    { ...answered, error: 'unsupported_grant_type', parameterNames: without('grant_type', 'grantType') },
  ],
  [
    'aud for audience',
    'parameter-misspelt',
    { ...answered, status: 403, error: 'access_denied', parameterNames: [...names, 'aud'] },
  ],
  [
    'a misspelt name beside the right one',
    'adobe-invalid-scope',
    { ...adobe, error: 'invalid_scope', parameterNames: [...names, 'scopes'] },
  ],
  [
    'a misspelt name and another error',
    'adobe-unauthorized-client',
    { ...adobe, error: 'unauthorized_client', parameterNames: without('scope', 'scopes') },
  ],
  [
    'white space in the secret',
    'secret-white-space',
    {
      ...adobe,
      error: 'invalid_client',
      errorDescription: 'invalid client_secret parameter',
      lint: whiteSpace,
    },
  ],
  [
    'white space in the secret, unknown client',
    'adobe-unknown-client-id',
    { ...adobe, error: 'invalid_client', errorDescription: 'invalid client_id parameter', lint: whiteSpace },
  ],
  [
    'white space in the secret, no scope',
    'adobe-invalid-scope',
    { ...adobe, error: 'invalid_scope', lint: whiteSpace },
  ],
  [
    'white space in the client ID',
    'invalid-client',
    { ...answered, error: 'invalid_client', lint: [{ code: 'outer-white-space', field: 'client-id' }] },
  ],
  [
    'white space in the secret, Keycloak',
    'secret-white-space',
    {
      ...answered,
      status: 401,
      error: 'unauthorized_client',
      errorDescription: 'Invalid client or Invalid client credentials',
      tokenEndpoint: 'https://id.example.com/realms/demo/protocol/openid-connect/token',
      lint: whiteSpace,
    },
  ],
  [
    'white space in the secret, Auth0',
    'secret-white-space',
    {
      ...answered,
      status: 401,
      error: 'access_denied',
      errorDescription: 'Unauthorized',
      tokenEndpoint: 'https://example.eu.auth0.com/oauth/token',
      lint: whiteSpace,
    },
  ],
  [
    'Basic, encoded',
    'basic-form-encoded',
    { ...answered, error: 'invalid_client', authMethod: 'client_secret_basic', basicEncodingMatters: true },
  ],
  [
    'Basic, raw',
    'basic-not-encoded',
    { ...adobe, error: 'invalid_client', authMethod: 'client_secret_basic_raw', basicEncodingMatters: true },
  ],
  [
    'special characters in the body',
    'invalid-client',
    { ...answered, error: 'invalid_client', basicEncodingMatters: true },
  ],
  ['a,b', 'scopes-joined-with-commas', { ...answered, error: 'invalid_scope', scope: 'openid,email' }],
  ['a b', 'invalid-scope', { ...answered, error: 'invalid_scope', scope: 'openid email' }],
  [
    'a b at Adobe',
    'adobe-scopes-joined-with-spaces',
    { ...adobe, error: 'invalid_scope', scope: 'openid AdobeID' },
  ],
  ['a, b at Adobe', 'adobe-invalid-scope', { ...adobe, error: 'invalid_scope', scope: 'openid, AdobeID' }],
  ['one scope at Adobe', 'adobe-invalid-scope', { ...adobe, error: 'invalid_scope', scope: 'openid' }],
  ['no scope at Adobe', 'adobe-scope-missing', { ...adobe, error: 'invalid_request', scope: null }],
  ['an empty scope at Adobe', 'adobe-scope-missing', { ...adobe, error: 'invalid_scope', scope: ' ' }],
  [
    'a,b at Entra',
    'entra-scope-not-default',
    {
      ...answered,
      error: 'invalid_scope',
      errorDescription: 'AADSTS70011: no.',
      scope: 'User.Read,Mail.Read',
    },
  ],

  [
    'stage, unknown client',
    'adobe-stage-host',
    {
      ...adobe,
      error: 'invalid_client',
      errorDescription: 'invalid client_id parameter',
      tokenEndpoint: stage,
    },
  ],
  [
    'stage, wrong secret',
    'adobe-wrong-client-secret',
    {
      ...adobe,
      error: 'invalid_client',
      errorDescription: 'invalid client_secret parameter',
      tokenEndpoint: stage,
    },
  ],
  [
    'adobe.io as the token endpoint',
    'adobe-api-host',
    { ...answered, status: 404, tokenEndpoint: 'https://platform.adobe.io/ims/token/v3' },
  ],
  [
    'a gateway code from adobe.io',
    'gateway-api-key-required',
    { ...adobe, status: 403, error: '403000', tokenEndpoint: 'https://platform.adobe.io/data' },
  ],
  ['429050', 'gateway-throttled', { ...adobe, status: 429, error: '429050' }],
  [
    '503 with time',
    'unavailable-with-time',
    { ...answered, status: 503, shape: 'html', retryAfterSeconds: 30 },
  ],
  ['invalid_resource', 'invalid-target', { ...answered, error: 'invalid_resource' }],
  ['invalid_token', 'invalid-token', { ...answered, status: 401, error: 'invalid_token' }],
  ['insufficient_scope', 'insufficient-scope', { ...answered, status: 403, error: 'insufficient_scope' }],
];
