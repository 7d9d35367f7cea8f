import type { ErrorEntry } from './entry';

const section = 'RFC 6749 section 5.2';
const forProvider = [
  'The time of the request, the client ID, and the request or debug id of the answer if it has one. Never the client secret or a token.',
];

/** The standard's errors about what was asked for. */
export const requestEntries: readonly ErrorEntry[] = [
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
      'Use “Find which scope fails”, which the playground offers beside this error: it names the scopes that are refused.',
      'Compare the scopes with those granted to the client at the provider.',
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
