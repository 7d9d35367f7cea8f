import type { ErrorEntry } from './entry';

const forProvider = [
  'The time of the request, the client ID, and the request or debug id of the answer if it has one. Never the client secret or a token.',
  'The scopes that were requested.',
];
const guide = 'AdobeDocs/adobe-dev-console: guides/authentication/ServerToServerAuthentication';
const scopeErrors = ['invalid_scope', 'invalid_scopes'] as const;

/** How the scopes were joined, where that alone can be the reason. */
export const scopeFormEntries: readonly ErrorEntry[] = [
  {
    id: 'scopes-joined-with-commas',
    family: 'request',
    title: 'The scopes are joined with commas, and the standard says spaces',
    what: 'The provider refused the scopes. A server that follows the standard reads a list with commas as one long scope, which it does not know.',
    causes: [
      'The request was written for a provider that expects commas, such as Adobe IMS.',
      'One of the scopes is unknown or not granted to this client.',
    ],
    nextSteps: [
      'Join the scopes with one space each and try again.',
      'If that fails too, ask for one scope at a time.',
    ],
    toProvider: forProvider,
    source: 'RFC 6749 section 3.3; GH thephpleague/oauth2-client#834',
    when: [{ adobe: false, scopeForm: 'commas', error: scopeErrors }],
  },
  {
    id: 'adobe-scopes-joined-with-spaces',
    family: 'adobe-ims',
    title: 'The scopes are joined with spaces, and Adobe documents commas',
    what: 'The token endpoint refused the scopes. Adobe documents a list with commas; examples with spaces are published as well, and whether every version takes them is unconfirmed.',
    causes: [
      'One of the scopes is not on this credential.',
      'The endpoint reads the list with spaces as one scope.',
    ],
    nextSteps: [
      'Join the scopes with commas and try again: then the separator is out of the question.',
      'In Adobe Developer Console, open the credential’s Scopes tab and copy the list from there.',
    ],
    toProvider: forProvider,
    source: `${guide}/implementation.md`,
    when: [{ adobe: true, scopeForm: 'spaces', error: scopeErrors }],
  },
  {
    id: 'adobe-scope-missing',
    family: 'adobe-ims',
    title: 'No scope was sent, and Adobe demands one',
    what: 'The request has no scope. Adobe documents it as mandatory for server-to-server credentials.',
    causes: ['The scopes were left empty.', 'The parameter was sent under another name.'],
    nextSteps: [
      'Add at least “openid, AdobeID” and generate the access token again.',
      'In Adobe Developer Console, copy the full list from the credential’s Scopes tab.',
    ],
    toProvider: forProvider,
    source: `${guide}/implementation.md`,
    when: [{ adobe: true, scopeForm: 'none', error: [...scopeErrors, 'invalid_request'] }],
  },
];
