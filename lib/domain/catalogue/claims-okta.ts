import { type ClaimEntry, fromSource } from './claims-entry';

/** Claims of Okta access tokens. */
export const oktaClaims: readonly ClaimEntry[] = fromSource(
  {
    title: 'Okta, OpenID Connect & OAuth 2.0: access token payload',
    url: 'https://developer.okta.com/docs/api/openapi/okta-oauth/guides/overview/',
  },
  [
    ['cid', 'Client ID', 'The client that asked for the token.'],
    ['uid', 'User ID', 'The user. Not in a server-to-server token.'],
    ['scp', 'Scopes', 'What the token allows, as an array.', 'scopes'],
    ['ver', 'Version', 'Version of the form of the token.', 'number'],
    ['sub', 'Subject', 'Of a server-to-server token: the client ID.'],
  ],
);
