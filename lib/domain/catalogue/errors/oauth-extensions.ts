import type { ErrorEntry } from './entry';

const forProvider = [
  'The time of the request, the client ID, and the request or debug id of the answer if it has one. Never the client secret or a token.',
];

/** Error codes of other OAuth documents that token endpoints send too. */
export const oauthExtensionEntries: readonly ErrorEntry[] = [
  {
    id: 'invalid-target',
    family: 'oauth',
    title: 'The requested resource is not known or not allowed',
    what: 'The provider did not accept a resource (or audience) that the token should be for.',
    causes: [
      'The value is not written exactly as the provider has it registered; a slash at the end counts.',
      'The client may not have tokens for this resource.',
    ],
    nextSteps: [
      'Copy the resource’s identifier from the provider and send it unchanged.',
      'Allow the client to use the resource at the provider.',
    ],
    toProvider: forProvider,
    source: 'RFC 8707 section 2; “invalid_resource”: MicrosoftDocs/entra-docs (reference-error-codes.md)',
    when: [{ error: ['invalid_target', 'invalid_resource'] }],
  },
  {
    id: 'access-denied',
    family: 'oauth',
    title: 'The provider denied the request',
    what: 'The provider understood the request and refuses a token. The standard defines this code for another endpoint, so its exact meaning is the provider’s.',
    causes: [
      'The client has no grant for the requested audience or resource.',
      'A policy or rule at the provider refused the request.',
    ],
    nextSteps: [
      'Read the provider’s description.',
      'Authorise the client for the API, audience or resource at the provider.',
    ],
    toProvider: forProvider,
    source: 'RFC 6749 section 4.1.2.1',
    when: [{ error: ['access_denied'] }],
  },
  {
    id: 'dpop-required',
    family: 'oauth',
    title: 'The provider wants tokens bound to a key (DPoP)',
    what: 'The provider asks for a DPoP proof, which this playground does not send.',
    causes: ['The client or the server is configured to issue sender-constrained tokens only.'],
    nextSteps: ['Allow bearer tokens for this client at the provider, or use a client that supports DPoP.'],
    toProvider: forProvider,
    source: 'RFC 9449 sections 5 and 8',
    when: [{ error: ['invalid_dpop_proof', 'use_dpop_nonce'] }],
  },
  {
    id: 'temporarily-unavailable',
    family: 'oauth',
    title: 'The provider is not available at the moment',
    what: 'The provider says that it is overloaded or under maintenance. It says nothing about your credential.',
    causes: ['Overload or maintenance at the provider.'],
    nextSteps: [
      'Wait as long as Retry-After says, if it is there, otherwise for a minute; then try again.',
      'Look at the provider’s status page.',
    ],
    toProvider: forProvider,
    source: 'RFC 6749 section 4.1.2.1',
    when: [{ error: ['temporarily_unavailable', 'slow_down'] }],
  },
  {
    id: 'provider-server-error',
    family: 'oauth',
    title: 'The provider reports an error of its own',
    what: 'The token endpoint says that it failed on its own side. It says nothing about your credential.',
    causes: [
      'A fault of the service that passes by itself.',
      'A fault that this very request triggers at the provider.',
    ],
    nextSteps: ['Try again after a minute.', 'If it keeps failing, send the provider what is listed below.'],
    toProvider: forProvider,
    source: 'RFC 6749 section 4.1.2.1 (server_error)',
    when: [{ error: ['server_error', 'internal_error', 'internal_server_error'] }],
  },
  {
    id: 'invalid-token',
    family: 'oauth',
    title: 'The API did not accept the access token',
    what: 'An API, or an endpoint that is called with a token, says that the token has expired, was revoked, is malformed or is not for it.',
    causes: [
      'The token has expired.',
      'The token is for another API: its audience is not this one.',
      'The token was cut off or changed while copying.',
    ],
    nextSteps: [
      'Generate a new access token and use it unchanged.',
      'Inspect the token: its expiry, issuer and audience say where and until when it counts.',
    ],
    toProvider: forProvider,
    source: 'RFC 6750 section 3.1',
    when: [{ error: ['invalid_token'] }],
  },
  {
    id: 'insufficient-scope',
    family: 'oauth',
    title: 'The access token lacks a scope that the API demands',
    what: 'The token is valid, and it does not carry the permission that this call needs.',
    causes: [
      'The scope was not requested, or the provider left it out without an error.',
      'The client was not granted the permission.',
    ],
    nextSteps: [
      'Read the scope that the WWW-Authenticate header names, if it has one.',
      'Compare the scopes in the token with those that were requested.',
      'Grant the client the permission at the provider, then generate a new access token.',
    ],
    toProvider: [...forProvider, 'The scopes that were requested.'],
    source: 'RFC 6750 section 3.1',
    when: [{ error: ['insufficient_scope'] }],
  },
];
