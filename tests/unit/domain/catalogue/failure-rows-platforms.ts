import type { FailureFacts } from '@/lib/domain/catalogue/errors/facts';
import { answered } from './failure-rows';

const auth0: FailureFacts = {
  ...answered,
  status: 403,
  error: 'access_denied',
  tokenEndpoint: 'https://example.eu.auth0.com/oauth/token',
  parameterNames: ['grant_type', 'audience', 'client_id', 'client_secret'],
};
const okta: FailureFacts = {
  ...answered,
  tokenEndpoint: 'https://example.okta.com/oauth2/default/v1/token',
};
const keycloak: FailureFacts = {
  ...answered,
  status: 401,
  error: 'unauthorized_client',
  tokenEndpoint: 'https://id.example.com/realms/demo/protocol/openid-connect/token',
};
const cognito: FailureFacts = {
  ...answered,
  tokenEndpoint: 'https://example.auth.eu-central-1.amazoncognito.com/oauth2/token',
};
const apiV2 = '"https://example.eu.auth0.com/api/v2/"';

/** `said` under the provider's description, and what it has to lead to. */
const says = (facts: FailureFacts, expected: string, said: string, error: string | null = facts.error) =>
  [said, expected, { ...facts, error, errorDescription: said }] as const;

export const platformRows: readonly (readonly [seen: string, expected: string, facts: FailureFacts])[] = [
  says(
    auth0,
    'auth0-client-grant-missing',
    `Client is not authorized to access ${apiV2}. You need to create a "client-grant" associated to this API.`,
  ),
  says(
    auth0,
    'auth0-client-grant-missing',
    'Client "abc" is not authorized to access resource server "https://api.example".',
  ),
  says(auth0, 'auth0-scope-not-granted', 'Client has not been granted scopes: write:things'),
  says(
    { ...auth0, tokenEndpoint: 'https://login.example.com/oauth/token' },
    'auth0-scope-not-granted',
    'Client has not been granted scopes: a',
  ),
  says(auth0, 'auth0-audience-unknown', 'Service not enabled within domain: http://example.auth0.com/'),
  says(auth0, 'auth0-audience-unknown', 'Service not found: https://api.example'),
  says(
    auth0,
    'auth0-grant-not-enabled',
    "Grant type 'client_credentials' not allowed for the client.",
    'unauthorized_client',
  ),
  says({ ...auth0, status: 401 }, 'auth0-unauthorized', 'Unauthorized'),
  says(
    { ...auth0, parameterNames: ['grant_type', 'client_id', 'client_secret'] },
    'auth0-audience-missing',
    'Unauthorized',
  ),
  says({ ...auth0, status: 429 }, 'auth0-rate-limited', 'Too many requests'),
  says({ ...auth0, status: 500 }, 'auth0-rate-limited', 'Global limit has been reached'),
  says({ ...auth0, status: 429, retryAfterSeconds: 7 }, 'throttled', 'Too many requests'),
  says({ ...auth0, tokenEndpoint: 'https://notauth0.com/oauth/token' }, 'access-denied', 'Unauthorized'),

  says(okta, 'okta-client-not-found', "Invalid value for 'client_id' parameter.", 'invalid_client'),
  says(
    okta,
    'okta-wrong-client-secret',
    'The client secret supplied for a confidential client is invalid.',
    'invalid_client',
  ),
  says(
    okta,
    'okta-key-required',
    'Client Credentials requests to the Org Authorization Server must use the private_key_jwt token_endpoint_auth_method.',
    'invalid_client',
  ),
  says(
    okta,
    'okta-grant-not-enabled',
    'The client is not authorized to use the provided grant type. Configured grant types: [authorization_code].',
    'unauthorized_client',
  ),
  says(
    okta,
    'okta-policy-refused',
    'Policy evaluation failed for this request, please check the policy configurations.',
    'access_denied',
  ),
  says(
    okta,
    'okta-scope-required',
    "The authorization server resource does not have any configured default scopes, 'scope' must be provided.",
    'invalid_scope',
  ),
  says(
    okta,
    'okta-scope-for-people',
    "Cannot request 'openid' scopes using client credentials.",
    'invalid_scope',
  ),
  says(
    okta,
    'okta-scope-not-configured',
    'One or more scopes are not configured for the authorization server resource.',
    'invalid_scope',
  ),
  says(okta, 'okta-custom-scope-refused', 'Custom scopes are not allowed for this request.', 'invalid_scope'),
  says(
    { ...okta, status: 429 },
    'okta-rate-limited',
    'API call exceeded rate limit due to too many requests.',
    'E0000047',
  ),
  says(
    { ...okta, status: 429, tokenEndpoint: 'https://id.example.com/oauth2/v1/token' },
    'okta-rate-limited',
    'Too many',
    null,
  ),
  says(okta, 'invalid-client', 'Something new', 'invalid_client'),

  says(keycloak, 'keycloak-client-refused', 'Invalid client or Invalid client credentials'),
  says(keycloak, 'keycloak-client-unknown', 'Invalid client or Invalid client credentials', 'invalid_client'),
  says(keycloak, 'keycloak-client-refused', 'Client secret not provided in request'),
  says(keycloak, 'keycloak-client-refused', 'Invalid client secret'),
  says(keycloak, 'keycloak-client-refused', 'INVALID_CREDENTIALS: Invalid client credentials'),
  says(
    keycloak,
    'keycloak-client-refused',
    'UNKNOWN_CLIENT: Client was not identified by any client authenticator',
  ),
  says(keycloak, 'keycloak-service-account-off', 'Client not enabled to retrieve service account'),
  says(keycloak, 'keycloak-public-client', 'Public client not allowed to retrieve service account'),
  says(keycloak, 'keycloak-bearer-only', 'Bearer-only client not allowed to retrieve service account'),
  says(keycloak, 'keycloak-bearer-only', 'Bearer-only not allowed', 'invalid_client'),
  says(
    keycloak,
    'keycloak-service-account-unusable',
    'The associated service account for the client does not exist',
    'invalid_request',
  ),
  says(
    keycloak,
    'keycloak-service-account-unusable',
    "User 'service-account-demo' disabled",
    'invalid_request',
  ),
  says(
    keycloak,
    'keycloak-other-authenticator',
    'Parameter client_assertion_type is missing',
    'invalid_client',
  ),
  says(keycloak, 'keycloak-realm-disabled', 'Realm not enabled', 'access_denied'),
  says(keycloak, 'keycloak-https-required', 'HTTPS required', 'invalid_request'),
  says(keycloak, 'keycloak-parameter-repeated', 'duplicated parameter', 'invalid_request'),
  says(keycloak, 'keycloak-invalid-scopes', 'Invalid scopes: openid orders', 'invalid_scope'),
  ['realm', 'keycloak-realm-not-found', { ...keycloak, status: 404, error: 'Realm does not exist' }],
  [
    '/auth, WildFly words',
    'keycloak-path-wrong',
    {
      ...keycloak,
      status: 404,
      error: 'RESTEASY003210: Could not find resource for full path: http://localhost:8080/auth/realms/demo',
    },
  ],
  [
    '/auth, Quarkus words',
    'keycloak-path-wrong',
    { ...keycloak, status: 404, error: 'Unable to find matching target resource method' },
  ],

  ['bare invalid_client', 'cognito-invalid-client', { ...cognito, error: 'invalid_client' }],
  ['bare invalid_grant', 'cognito-invalid-grant', { ...cognito, error: 'invalid_grant' }],
  ['bare unauthorized_client', 'cognito-unauthorized-client', { ...cognito, error: 'unauthorized_client' }],
  ['bare invalid_scope', 'cognito-invalid-scope', { ...cognito, error: 'invalid_scope' }],
  ['bare invalid_request', 'cognito-invalid-request', { ...cognito, error: 'invalid_request' }],
  [
    'Basic at Cognito',
    'cognito-invalid-client',
    { ...cognito, error: 'invalid_client', authMethod: 'client_secret_basic' },
  ],
];
