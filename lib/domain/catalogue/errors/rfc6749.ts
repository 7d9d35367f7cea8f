import type { ErrorEntry } from './entry';

const section = 'RFC 6749 section 5.2';
const forProvider = [
  'The time of the request, the client ID, and the request or debug id of the answer if it has one. Never the client secret or a token.',
];

/** The errors that the standard defines for a token endpoint, and the few of its neighbours that providers send there. */
export const rfc6749Entries: readonly ErrorEntry[] = [
  {
    id: 'invalid-client-basic',
    family: 'oauth',
    title: 'The client was not accepted with HTTP Basic',
    what: 'The token endpoint refused the client ID, the client secret, or the way in which they were sent.',
    causes: [
      'The client ID or the client secret is wrong, or has expired.',
      'The provider reads Basic in the other of two ways: the standard form-encodes both parts first, many servers do not. It shows only when they contain special characters.',
      'The client is registered to send its secret in the body.',
    ],
    nextSteps: [
      'Copy client ID and client secret again from the provider.',
      'Try the other two ways of client authentication: in the body, and Basic without encoding.',
    ],
    toProvider: forProvider,
    source: `${section} and section 2.3.1`,
    relatedChecks: [
      'outer-white-space',
      'inner-line-break',
      'surrounding-quotes',
      'invisible-character',
      'variable-prefix',
      'placeholder',
      'percent-encoded',
    ],
    when: [{ error: ['invalid_client'], auth: ['client_secret_basic', 'client_secret_basic_raw'] }],
  },
  {
    id: 'invalid-client',
    family: 'oauth',
    title: 'Client ID and client secret were not accepted',
    what: 'Client authentication failed: the client is unknown, the secret is wrong, or the way it was sent is not the one the provider expects.',
    causes: [
      'The client ID or the client secret is wrong, or has expired.',
      'The client belongs to another tenant, realm or environment than the token endpoint.',
      'The client is registered for HTTP Basic or for a signed assertion instead of a secret in the body.',
    ],
    nextSteps: [
      'Copy client ID and client secret again from the provider.',
      'Compare the tenant or realm in the token endpoint.',
      'Try HTTP Basic as the client authentication.',
    ],
    toProvider: forProvider,
    source: section,
    relatedChecks: [
      'outer-white-space',
      'inner-line-break',
      'surrounding-quotes',
      'invisible-character',
      'variable-prefix',
      'placeholder',
      'percent-encoded',
    ],
    when: [{ error: ['invalid_client'] }],
  },
  {
    id: 'invalid-scope',
    family: 'oauth',
    title: 'A requested scope is not allowed',
    what: 'At least one scope is unknown, malformed, or more than this client may have.',
    causes: [
      'A scope is misspelt: letter case counts.',
      'The scope was never granted to this client.',
      'The scopes were joined with a comma where the provider expects a space.',
      'The provider wants one special scope for this grant, such as a resource’s “/.default” at Microsoft Entra.',
    ],
    nextSteps: [
      'Compare the scopes with those granted to the client at the provider.',
      'Ask for one scope at a time to find the one that is refused.',
    ],
    toProvider: [...forProvider, 'The scopes that were requested.'],
    source: `${section} and section 3.3`,
    relatedChecks: ['scope-typo', 'scopes-prefix', 'scope-quotes', 'scope-character'],
    when: [{ error: ['invalid_scope'] }],
  },
  {
    id: 'invalid-request',
    family: 'oauth',
    title: 'The request is incomplete or malformed',
    what: 'A parameter is missing, repeated, not understood, or two ways of client authentication were used at once.',
    causes: [
      'The provider demands a further parameter, such as audience, resource or scope.',
      'A further parameter is misspelt or repeated.',
      'The client authentication was sent twice.',
    ],
    nextSteps: [
      'Read the provider’s description: it usually names the parameter.',
      'Compare the request in the trace with the provider’s example.',
    ],
    toProvider: forProvider,
    source: section,
    when: [{ error: ['invalid_request'] }],
  },
  {
    id: 'unauthorized-client',
    family: 'oauth',
    title: 'This client may not use the client-credentials grant',
    what: 'The client was recognised, and the provider does not allow it this grant.',
    causes: [
      'The grant is not enabled for the client: providers call it service account, machine-to-machine or client credentials.',
      'The client is of a public kind, which has no secret.',
      'Some providers also answer this when the client secret is wrong.',
    ],
    nextSteps: [
      'Enable the client-credentials grant for the client at the provider.',
      'If it is enabled, copy the client secret again.',
    ],
    toProvider: forProvider,
    source: section,
    when: [{ error: ['unauthorized_client'] }],
  },
  {
    id: 'unsupported-grant-type',
    family: 'oauth',
    title: 'The token endpoint does not know the client-credentials grant',
    what: 'The provider does not support grant_type=client_credentials at this address, or could not read the parameter.',
    causes: [
      'The address is an endpoint for other grants.',
      'The grant is switched off for the whole tenant or server.',
      'A proxy removed the body of the request.',
    ],
    nextSteps: [
      'Check the token endpoint against the provider’s documentation for client credentials.',
      'Check in the trace that the body was sent as a form.',
    ],
    toProvider: forProvider,
    source: section,
    when: [{ error: ['unsupported_grant_type'] }],
  },
  {
    id: 'invalid-grant',
    family: 'oauth',
    title: 'The provider speaks of a grant that was not used',
    what: 'The error “invalid_grant” is for authorization codes, refresh tokens and assertions. A client-credentials request has none of them.',
    causes: [
      'A further parameter makes the provider expect another grant.',
      'The provider uses this code for a disabled or locked client.',
    ],
    nextSteps: [
      'Remove further parameters and try again.',
      'Check at the provider that the client is enabled.',
    ],
    toProvider: forProvider,
    source: section,
    when: [{ error: ['invalid_grant'] }],
  },
];
