import type { ErrorEntry } from './entry';

const guide = 'AdobeDocs/adobe-dev-console: guides/authentication/ServerToServerAuthentication';
const forAdobe = [
  'The x-debug-id of the answer and the time of the request.',
  'The client ID and the organization ID. Never the client secret or a token.',
];

/** Faults of what was asked for, and of the service itself. */
export const adobeRequestEntries: readonly ErrorEntry[] = [
  {
    id: 'adobe-invalid-scope',
    family: 'adobe-ims',
    title: 'A requested scope is not on this credential',
    what: 'The token endpoint refused the list of scopes. Adobe IMS does not say which one; its exact wording for this flow is unconfirmed.',
    causes: [
      'The service that a scope belongs to was never added to the project.',
      'A scope is misspelt: letter case counts, as in AdobeID.',
      'The scope is for another kind of credential, such as a user’s sign-in.',
    ],
    nextSteps: [
      'Use “Find which scope fails”, which the playground offers beside this error: it names the scopes that are refused.',
      'In Adobe Developer Console, open the credential’s Scopes tab and copy the list from there.',
      'Add the missing service to the project, with its product profile where it needs one.',
    ],
    toProvider: [...forAdobe, 'The scopes that were requested.'],
    source: 'GH AdobeDocs/adobeio-auth#69, #74, #77; RFC 6749 section 5.2',
    relatedChecks: ['scope-typo', 'scopes-prefix', 'scope-quotes', 'scope-character'],
    when: [{ adobe: true, error: ['invalid_scope', 'invalid_scopes'] }],
  },
  {
    id: 'adobe-invalid-request',
    family: 'adobe-ims',
    title: 'The request is incomplete or malformed',
    what: 'A parameter is missing, repeated or not understood. The exact texts of Adobe IMS for this are unconfirmed.',
    causes: [
      'No scope was sent: Adobe documents scope as mandatory.',
      'A parameter is misspelt; the name is scope, not scopes.',
      'A parameter was sent twice, in the body and in the address.',
    ],
    nextSteps: [
      'Add at least “openid, AdobeID” as scopes.',
      'Remove further parameters and try with the four documented ones alone.',
    ],
    toProvider: forAdobe,
    source: `${guide}/implementation.md; GH AdobeDocs/adobe-dev-console PR #113, #122`,
    relatedChecks: ['scopes-prefix', 'secret-in-url'],
    when: [{ adobe: true, error: ['invalid_request'] }],
  },
  {
    id: 'adobe-internal-error',
    family: 'adobe-ims',
    title: 'The token endpoint failed on its own side',
    what: 'The token endpoint answered with an internal error. It says nothing about your credential.',
    causes: [
      'A fault of the service that passes by itself.',
      'A retired endpoint: /ims/exchange/jwt has been seen to answer in the same words.',
    ],
    nextSteps: [
      'Try again after a minute, and then with longer pauses.',
      'Check that the token endpoint is /ims/token/v3, and look at Adobe’s status page.',
      'If it keeps failing, send the debug id to Adobe support.',
    ],
    toProvider: forAdobe,
    source: 'GH AdobeDocs/adobe-dev-console#124',
    when: [
      { adobe: true, error: ['internal_error'] },
      { adobe: true, status: ['5xx'], error: ['server_error'] },
    ],
  },
];
