import { type ApiPlay, type Plays, refused, type TokenPlay } from './play';

const scopes = 'openid,AdobeID,target_sdk';
/** What Adobe IMS answers, with its debug id. */
const ims = (error: string, description?: string, status = 400): TokenPlay => ({
  endpoint: 'adobe-ims',
  scopes,
  answer: { ...refused(error, description, status), headers: { 'x-debug-id': 'a1b2c3d4' } },
});
const gateway = (status: number, code: string, message: string): ApiPlay => ({
  api: { status, headers: { 'x-request-id': 'r1' }, body: { error_code: code, message } },
});

export const adobePlays: Plays = {
  'adobe-stage-host': {
    ...ims('invalid_client', 'invalid client_id parameter'),
    endpoint: 'https://ims-na1-stg1.adobelogin.com/ims/token/v3',
  },
  'adobe-unknown-client-id': ims('invalid_client', 'invalid client_id parameter'),
  'adobe-wrong-client-secret': [
    ims('invalid_client', 'invalid client_secret parameter'),
    { ...ims('invalid_client', 'Invalid client_secret', 401), authMethod: 'client_secret_basic' },
    {
      ...ims('invalid_client', 'invalid client_secret parameter'),
      endpoint: 'https://ims-na1-stg1.adobelogin.com/ims/token/v3',
    },
  ],
  'adobe-basic-refused': [
    { ...ims('invalid_client'), authMethod: 'client_secret_basic' },
    { ...ims('invalid_client', undefined, 401), authMethod: 'client_secret_basic_raw' },
  ],
  'adobe-invalid-client': ims('invalid_client', undefined, 401),
  'adobe-unauthorized-client': ims('unauthorized_client', 'not allowed to use client_credentials'),
  'adobe-invalid-scope': [
    ims('invalid_scope'),
    {
      ...ims('invalid_scopes'),
      endpoint: 'https://ims-na1-stg1.adobelogin.com/ims/token/v3',
      scopes: 'openid',
    },
  ],
  'adobe-scope-missing': { ...ims('invalid_request'), scopes: '' },
  // The preset joins with commas; a client that was entered for any provider joins with spaces.
  'adobe-scopes-joined-with-spaces': {
    ...ims('invalid_scope'),
    endpoint: 'https://ims-na1.adobelogin.com/ims/token/v3',
    scopes: 'openid AdobeID',
  },
  'adobe-invalid-request': ims('invalid_request', 'a parameter occurs twice'),
  'adobe-internal-error': [
    ims('internal_error', 'Please try again later', 500),
    ims('server_error', undefined, 500),
  ],
  'adobe-throttled': {
    endpoint: 'adobe-ims',
    scopes,
    answer: { status: 429, headers: { 'retry-after': '77' }, body: { error: 'throttled' } },
  },
  'adobe-throttled-without-time': ims('throttled', undefined, 429),
  'adobe-jwt-metascopes': [
    ims('invalid_scope', 'The metascopes in the JWT are not a subset of the metascopes in the binding.'),
    ims('invalid_token', 'Could not match JWT signature to any of the bindings'),
  ],
  'adobe-jwt-exchange-retired': {
    ...ims('internal_error', 'Please try again later', 500),
    endpoint: 'https://ims-na1.adobelogin.com/ims/exchange/jwt/',
  },
  'adobe-api-host': {
    endpoint: 'https://platform.adobe.io/ims/token/v3',
    answer: { status: 404, body: { message: 'Not found' } },
  },

  'gateway-api-key-required': gateway(403, '403000', 'Api Key is required'),
  'gateway-api-key-invalid': gateway(403, '403003', 'Api Key is invalid'),
  'gateway-token-missing': gateway(403, '403010', 'Oauth token is missing'),
  'gateway-token-invalid': gateway(401, '401013', 'Oauth token is not valid'),
  'gateway-organization-header-missing': gateway(400, '400003', 'Missing header: x-gw-ims-org-id'),
  'gateway-profile-invalid': [
    gateway(403, '403025', 'Profile is not valid'),
    gateway(403, '403023', 'Profile is not valid'),
  ],
  'gateway-throttled': [
    gateway(429, '429050', 'Too many requests'),
    { endpoint: 'https://platform.adobe.io/data', answer: { status: 429, body: { error_code: '429050' } } },
  ],
};
