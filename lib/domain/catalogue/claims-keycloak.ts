import { type ClaimEntry, fromSource } from './claims-entry';

/** Claims of Keycloak access tokens; mappers of a realm can add or remove any of them. */
export const keycloakClaims: readonly ClaimEntry[] = fromSource(
  {
    title: 'Keycloak, Server Administration Guide',
    url: 'https://www.keycloak.org/docs/latest/server_admin/',
  },
  [
    ['realm_access', 'Realm roles', 'Roles of the subject in the whole realm.', 'object'],
    ['resource_access', 'Client roles', 'Roles of the subject at single clients, by client ID.', 'object'],
    ['typ', 'Token kind', '"Bearer" is an access token, "ID" an ID token, "Refresh" a refresh token.'],
    ['azp', 'Client ID', 'The client that asked for the token.'],
    ['acr', 'Authentication level', 'How strong the authentication was, as a level of the realm.'],
    [
      'allowed-origins',
      'Allowed origins',
      'Web origins from which browsers may call with this token.',
      'strings',
    ],
    ['session_state', 'Session ID', 'The session at Keycloak (older versions; now "sid").'],
    ['clientHost', 'Client host', 'Host that asked for the token, of a service account.'],
    ['clientAddress', 'Client address', 'IP address that asked for the token, of a service account.'],
    ['clientId', 'Client ID', 'The service account\'s client (older versions; now "client_id").'],
  ],
);
