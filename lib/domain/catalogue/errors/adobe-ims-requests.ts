import type { ErrorEntry } from './entry';

const guide = 'AdobeDocs/adobe-dev-console: guides/authentication/ServerToServerAuthentication';
const forAdobe = [
  'The x-debug-id of the answer and the time of the request.',
  'The client ID and the organization ID. Never the client secret or a token.',
];

/** Faults of what was asked for, and of the service itself. */
export const adobeRequestEntries: readonly ErrorEntry[] = [
  {
    id: 'adobe-jwt-metascopes',
    family: 'adobe-ims',
    title: 'This is an answer of the retired JWT flow',
    what: 'The answer speaks of metascopes or of a JWT’s bindings: it comes from the Service Account (JWT) flow, which has reached its end of life.',
    causes: [
      'The credential, or the code that made the request, is still of the Service Account (JWT) kind.',
    ],
    nextSteps: [
      'Migrate the credential to OAuth Server-to-Server in Adobe Developer Console.',
      'Use /ims/token/v3 with grant_type=client_credentials.',
    ],
    toProvider: forAdobe,
    source: `GH AdobeDocs/adobe-dev-console#54; ${guide}/migration.md`,
    relatedChecks: ['legacy-jwt-exchange'],
    when: [{ adobe: true, description: ['metascope', 'match jwt signature', 'exchange_jwt', 'jwt_token'] }],
  },
  {
    id: 'adobe-jwt-exchange-retired',
    family: 'adobe-ims',
    title: 'The token endpoint is that of the retired JWT flow',
    what: 'The address ends in /exchange/jwt. It belongs to the Service Account (JWT) credential, which has reached its end of life, and takes no client credentials.',
    causes: [
      'The address was copied from older code or an older guide.',
      'The endpoint may answer “internal_error” and ask to try again later: trying again does not help.',
    ],
    nextSteps: [
      'Change the token endpoint to https://ims-na1.adobelogin.com/ims/token/v3.',
      'If the credential itself is of the JWT kind, migrate it to OAuth Server-to-Server in Adobe Developer Console.',
    ],
    toProvider: [],
    source: `GH AdobeDocs/adobe-dev-console#124; ${guide}/migration.md`,
    relatedChecks: ['legacy-jwt-exchange'],
    when: [{ adobe: true, path: ['/exchange/jwt'] }],
  },
  {
    id: 'adobe-throttled',
    family: 'adobe-ims',
    title: 'Too many tokens were requested: wait',
    what: 'The token endpoint is throttling this client, and the answer says how long to wait. Adobe publishes no numbers.',
    causes: [
      'Tokens are requested far more often than they expire: a token usually lives for 24 hours.',
      'Several programs use the same credential, and each fetches tokens of its own.',
    ],
    nextSteps: [
      'Wait until the Retry-After time is over, then try once.',
      'Reuse a token until it expires instead of asking for a new one each time.',
    ],
    toProvider: forAdobe,
    source: `${guide}/implementation.md; Retry-After: adobe/ims-go: ims/error.go`,
    when: [{ adobe: true, status: [429], retryAfter: 'present' }],
  },
  {
    id: 'adobe-throttled-without-time',
    family: 'adobe-ims',
    title: 'Too many tokens were requested',
    what: 'The token endpoint is throttling this client. The answer does not say how long to wait, and Adobe publishes no numbers.',
    causes: [
      'Tokens are requested far more often than they expire: a token usually lives for 24 hours.',
      'Several programs use the same credential, and each fetches tokens of its own.',
    ],
    nextSteps: [
      'Wait for a minute before the next try, and for longer after each further refusal.',
      'Reuse a token until it expires instead of asking for a new one each time.',
    ],
    toProvider: forAdobe,
    source: `${guide}/implementation.md`,
    when: [{ adobe: true, status: [429], retryAfter: 'absent' }],
  },
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
      'In Adobe Developer Console, open the credential’s Scopes tab and copy the list from there.',
      'Ask for “openid, AdobeID” alone: if that works, add the scopes one by one to find the one that is refused.',
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
