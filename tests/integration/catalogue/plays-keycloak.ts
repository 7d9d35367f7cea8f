import { type Plays, refused, type TokenPlay } from './play';

const endpoint = 'https://id.example.com/realms/demo/protocol/openid-connect/token';
const keycloak = (error: string, description?: string, status = 400): TokenPlay => ({
  endpoint,
  answer: refused(error, description, status),
});

export const keycloakPlays: Plays = {
  'keycloak-client-unknown': keycloak('invalid_client', 'Invalid client or Invalid client credentials', 401),
  'keycloak-client-refused': [
    keycloak('unauthorized_client', 'Invalid client or Invalid client credentials', 401),
    keycloak('unauthorized_client', 'Client secret not provided in request', 401),
    keycloak('unauthorized_client', 'Invalid client secret'),
    keycloak('unauthorized_client', 'INVALID_CREDENTIALS: Invalid client credentials'),
    keycloak('unauthorized_client', 'UNKNOWN_CLIENT: Client was not identified by any client authenticator'),
  ],
  'keycloak-other-authenticator': keycloak('invalid_client', 'Parameter client_assertion_type is missing'),
  'keycloak-service-account-off': keycloak(
    'unauthorized_client',
    'Client not enabled to retrieve service account',
    401,
  ),
  'keycloak-public-client': keycloak(
    'unauthorized_client',
    'Public client not allowed to retrieve service account',
    401,
  ),
  'keycloak-bearer-only': [
    keycloak('unauthorized_client', 'Bearer-only client not allowed to retrieve service account', 401),
    keycloak('invalid_client', 'Bearer-only not allowed'),
  ],
  'keycloak-service-account-unusable': [
    keycloak('invalid_request', 'The associated service account for the client does not exist', 401),
    keycloak('invalid_request', "User 'service-account-demo' disabled", 401),
  ],
  'keycloak-realm-not-found': {
    ...keycloak('Realm does not exist', 'For more on this error consult the server log.', 404),
    endpoint: 'https://id.example.com/realms/Demo/protocol/openid-connect/token',
  },
  'keycloak-realm-disabled': keycloak('access_denied', 'Realm not enabled', 403),
  'keycloak-path-wrong': [
    {
      ...keycloak(
        'RESTEASY003210: Could not find resource for full path: http://localhost:8080/auth/realms/demo/protocol/openid-connect/token',
        undefined,
        404,
      ),
      endpoint: 'https://id.example.com/auth/realms/demo/protocol/openid-connect/token',
    },
    {
      ...keycloak('Unable to find matching target resource method', undefined, 404),
      endpoint: 'https://id.example.com/auth/realms/demo/protocol/openid-connect/token',
    },
  ],
  'keycloak-https-required': {
    endpoint: ({ player }) => `${player.httpOrigin}/realms/demo/protocol/openid-connect/token`,
    answer: refused('invalid_request', 'HTTPS required', 403),
  },
  'keycloak-parameter-repeated': {
    endpoint,
    parameters: [
      ['audience', 'a'],
      ['audience', 'b'],
    ],
    answer: ({ form }) =>
      form.getAll('audience').length > 1 ? refused('invalid_request', 'duplicated parameter') : {},
  },
  'keycloak-invalid-scopes': {
    endpoint,
    scopes: 'openid orders',
    answer: ({ form }) => refused('invalid_scope', `Invalid scopes: ${form.get('scope')}`),
  },
};
