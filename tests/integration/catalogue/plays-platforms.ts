import { type Plays, refused, type TokenPlay } from './play';

const auth0 = (error: string, description: string, status = 403): TokenPlay => ({
  endpoint: 'https://example.eu.auth0.com/oauth/token',
  parameters: [['audience', 'https://api.example']],
  answer: refused(error, description, status),
});
const okta = (error: string, description: string, status = 400): TokenPlay => ({
  endpoint: 'https://example.okta.com/oauth2/default/v1/token',
  scopes: 'orders',
  answer: { ...refused(error, description, status), headers: { 'x-okta-request-id': 'Xa1' } },
});
/** Okta's own form, in which it refuses clients. */
const oktaApi = (code: string, summary: string, status = 401): TokenPlay => ({
  ...okta(code, summary),
  answer: {
    status,
    headers: { 'x-rate-limit-reset': '1790000000' },
    body: { errorCode: code, errorSummary: summary, errorLink: code, errorId: 'oaeX', errorCauses: [] },
  },
});
const cognito = (error: string): TokenPlay => ({
  endpoint: 'https://example.auth.eu-central-1.amazoncognito.com/oauth2/token',
  authMethod: 'client_secret_basic',
  answer: refused(error),
});

export const platformPlays: Plays = {
  'auth0-client-grant-missing': [
    auth0(
      'access_denied',
      'Client is not authorized to access "https://api.example". You need to create a "client-grant" associated to this API. See: https://auth0.com/docs/api/v2#!/Client_Grants/post_client_grants',
    ),
    auth0('access_denied', 'Client "abc" is not authorized to access resource server "https://api.example".'),
  ],
  'auth0-scope-not-granted': auth0('access_denied', 'Client has not been granted scopes: write:things'),
  'auth0-audience-unknown': [
    auth0('access_denied', 'Service not enabled within domain: https://api.example'),
    auth0('access_denied', 'Service not found: https://api.example'),
  ],
  'auth0-grant-not-enabled': auth0(
    'unauthorized_client',
    "Grant type 'client_credentials' not allowed for the client.",
  ),
  'auth0-audience-missing': [
    { ...auth0('access_denied', 'Unauthorized', 401), parameters: [] },
    { ...auth0('invalid_request', 'Missing required parameter', 400), parameters: [] },
  ],
  'auth0-unauthorized': auth0('access_denied', 'Unauthorized', 401),
  'auth0-rate-limited': [
    {
      ...auth0('too_many_requests', 'Rate limit exceeded', 429),
      answer: {
        ...refused('too_many_requests', 'Rate limit exceeded', 429),
        headers: { 'x-ratelimit-reset': '1790000000' },
      },
    },
    auth0('access_denied', 'Global limit has been reached', 403),
  ],

  'okta-client-not-found': oktaApi('invalid_client', "Invalid value for 'client_id' parameter."),
  'okta-wrong-client-secret': okta(
    'invalid_client',
    'The client secret supplied for a confidential client is invalid.',
    401,
  ),
  'okta-key-required': {
    ...okta(
      'invalid_client',
      'Client Credentials requests to the Org Authorization Server must use the private_key_jwt token_endpoint_auth_method.',
    ),
    endpoint: 'https://example.okta.com/oauth2/v1/token',
  },
  'okta-grant-not-enabled': okta(
    'unauthorized_client',
    'The client is not authorized to use the provided grant type. Configured grant types: [authorization_code].',
  ),
  'okta-policy-refused': okta(
    'access_denied',
    'Policy evaluation failed for this request, please check the policy configurations.',
  ),
  'okta-scope-required': {
    ...okta(
      'invalid_scope',
      "The authorization server resource does not have any configured default scopes, 'scope' must be provided.",
    ),
    scopes: '',
  },
  'okta-scope-for-people': okta('invalid_scope', "Cannot request 'openid' scopes using client credentials."),
  'okta-scope-not-configured': okta(
    'invalid_scope',
    'One or more scopes are not configured for the authorization server resource.',
  ),
  'okta-custom-scope-refused': okta('invalid_scope', 'Custom scopes are not allowed for this request.'),
  'okta-rate-limited': [
    oktaApi('E0000047', 'API call exceeded rate limit due to too many requests.', 429),
    {
      ...oktaApi('E0000047', 'API call exceeded rate limit due to too many requests.', 429),
      endpoint: 'https://id.example.com/oauth2/ausabc/v1/token',
    },
  ],

  'cognito-invalid-client': cognito('invalid_client'),
  'cognito-invalid-grant': cognito('invalid_grant'),
  'cognito-unauthorized-client': cognito('unauthorized_client'),
  'cognito-invalid-scope': cognito('invalid_scope'),
  'cognito-invalid-request': cognito('invalid_request'),
};
