import { type ClaimEntry, fromSource } from './claims-entry';

const jwt = fromSource(
  { title: 'RFC 7519, section 4.1', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1' },
  [
    ['iss', 'Issuer', 'Who issued the token.'],
    ['sub', 'Subject', 'Whom the token is about. In a server-to-server token, the client itself.'],
    ['aud', 'Audience', 'For whom the token is meant. Others must refuse it.', 'strings'],
    ['exp', 'Expires', 'From this time on the token must be refused.', 'time-seconds'],
    ['nbf', 'Not before', 'Before this time the token must be refused.', 'time-seconds'],
    ['iat', 'Issued at', 'When the token was issued.', 'time-seconds'],
    [
      'jti',
      'Token ID',
      'Identifies this one token, for example in a log or to notice that it is used twice.',
    ],
  ],
);

const accessToken = fromSource(
  { title: 'RFC 9068, section 2.2', url: 'https://www.rfc-editor.org/rfc/rfc9068#section-2.2' },
  [
    ['groups', 'Groups', 'Groups of the subject, as the issuer knows them.', 'strings'],
    ['roles', 'Roles', 'Roles of the subject, as the issuer knows them.', 'strings'],
    ['entitlements', 'Entitlements', 'What the subject may use, as the issuer knows it.', 'strings'],
  ],
);

const tokenExchange = fromSource(
  { title: 'RFC 8693, section 4', url: 'https://www.rfc-editor.org/rfc/rfc8693#section-4' },
  [
    ['act', 'Actor', 'Who acts for the subject. Inside it stands who acted before.', 'object'],
    ['may_act', 'May act', 'Who is allowed to act for the subject.', 'object'],
    ['scope', 'Scopes', 'What the token allows.', 'scopes'],
    ['client_id', 'Client ID', 'The client that asked for the token.'],
  ],
);

const binding = fromSource(
  { title: 'RFC 7800, section 3.1', url: 'https://www.rfc-editor.org/rfc/rfc7800#section-3.1' },
  [
    [
      'cnf',
      'Confirmation',
      'The key that whoever shows the token must prove to have. A bearer token has none.',
      'object',
    ],
  ],
);

const authorizationDetails = fromSource(
  { title: 'RFC 9396, section 9.1', url: 'https://www.rfc-editor.org/rfc/rfc9396#section-9.1' },
  [
    [
      'authorization_details',
      'Authorization details',
      'What the token allows, in more detail than scopes can tell.',
      'object',
    ],
  ],
);

const openId = fromSource(
  {
    title: 'OpenID Connect Core 1.0, sections 2 and 5.1',
    url: 'https://openid.net/specs/openid-connect-core-1_0.html#IDToken',
  },
  [
    ['auth_time', 'Signed in at', 'When the person last proved who they are.', 'time-seconds'],
    ['nonce', 'Nonce', 'Ties the token to the sign-in request that it answers.'],
    ['acr', 'Authentication class', "How strong the authentication was, in the issuer's own terms."],
    ['amr', 'Authentication methods', 'How the person proved who they are.', 'strings'],
    ['azp', 'Authorized party', 'The client ID that the token was issued to.'],
    ['at_hash', 'Access token hash', 'Ties the ID token to the access token issued with it.'],
    ['c_hash', 'Code hash', 'Ties the ID token to the authorization code issued with it.'],
    ['name', 'Name', 'Full name, for display.'],
    ['given_name', 'Given name', 'First name or names.'],
    ['family_name', 'Family name', 'Last name or names.'],
    [
      'preferred_username',
      'User name',
      'The name the person likes to be shown by. It can change and need not be unique.',
    ],
    ['email', 'Email', 'Email address. It need not be unique.'],
    [
      'email_verified',
      'Email verified',
      "Whether the issuer checked that the address is the person's.",
      'boolean',
    ],
    ['locale', 'Locale', 'Language and region of the person.'],
    ['updated_at', 'Updated at', "When the person's details last changed.", 'time-seconds'],
  ],
);

const session = fromSource(
  {
    title: 'OpenID Connect Front-Channel Logout 1.0, section 3',
    url: 'https://openid.net/specs/openid-connect-frontchannel-1_0.html',
  },
  [['sid', 'Session ID', 'The sign-in session at the issuer.']],
);

/** Claims that mean the same whoever issues the token. */
export const standardClaims: readonly ClaimEntry[] = [
  ...jwt,
  ...accessToken,
  ...tokenExchange,
  ...binding,
  ...authorizationDetails,
  ...openId,
  ...session,
];
