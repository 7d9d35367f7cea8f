import { type ClaimEntry, fromSource } from './claims-entry';

/** Claims of Auth0 access tokens. */
export const auth0Claims: readonly ClaimEntry[] = fromSource(
  {
    title: 'Auth0, access token profiles',
    url: 'https://auth0.com/docs/secure/tokens/access-tokens/access-token-profiles',
  },
  [
    [
      'gty',
      'Grant type',
      'How the token was obtained; "client-credentials" for server-to-server.',
      'strings',
    ],
    ['azp', 'Client ID', 'The application that asked for the token.'],
    ['sub', 'Subject', 'Of a server-to-server token: the client ID followed by "@clients".'],
    [
      'permissions',
      'Permissions',
      'Permissions of the API that were assigned, when role-based access control is on.',
      'strings',
    ],
    ['org_id', 'Organization ID', 'The Auth0 organization the token was issued in.'],
    ['org_name', 'Organization', 'Name of the Auth0 organization.'],
  ],
);
