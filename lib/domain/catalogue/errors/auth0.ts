import type { ErrorEntry } from './entry';

const flow =
  'https://auth0.com/docs/get-started/authentication-and-authorization-flow/client-credentials-flow';
const forAuth0 = [
  'The time of the request, the tenant domain and the client ID. Never the client secret or a token.',
  'The log id of the entry in the tenant’s logs, where one was written.',
];

/** What Auth0 says in so many words; recognised by them, because a tenant can have a domain of its own. */
export const auth0Entries: readonly ErrorEntry[] = [
  {
    id: 'auth0-client-grant-missing',
    family: 'auth0',
    title: 'The application is not authorised for this API',
    what: 'Auth0 knows the client and the API, and the client has no grant for it. Without one no token is issued, whatever the scopes.',
    causes: [
      'The application was never authorised for the API.',
      'The audience names another API than the one that was authorised; a slash at the end counts.',
    ],
    nextSteps: [
      'In the Auth0 dashboard, open the API, then its list of machine-to-machine applications, and authorise this one.',
      'Compare the audience in the request with the API’s identifier, letter by letter.',
    ],
    toProvider: [...forAuth0, 'The audience that was requested.'],
    source: 'GH auth0/auth0-python#173; GH auth0/ruby-auth0#610',
    when: [
      {
        description: [
          'client-grant',
          'client is not authorized to access',
          'is not authorized to access resource server',
        ],
      },
    ],
  },
  {
    id: 'auth0-scope-not-granted',
    family: 'auth0',
    title: 'A requested scope is not in the application’s grant',
    what: 'The application is authorised for the API, and at least one requested scope is not among those it was given. The description lists them.',
    causes: [
      'The scope was not ticked when the application was authorised for the API.',
      'The scope is for people, such as openid or profile.',
    ],
    nextSteps: [
      'Ask for no scope at all to get every scope that the application has.',
      'In the Auth0 dashboard, open the API’s machine-to-machine applications and tick the missing scopes.',
    ],
    toProvider: [...forAuth0, 'The scopes that were requested.'],
    source: `${flow}; GH auth0/node-auth0#737`,
    relatedChecks: ['scope-typo', 'scopes-prefix', 'scope-quotes', 'scope-character'],
    when: [{ description: ['client has not been granted scopes'] }],
  },
  {
    id: 'auth0-audience-unknown',
    family: 'auth0',
    title: 'No API has this audience',
    what: 'The tenant has no API whose identifier is the audience that was sent.',
    causes: [
      'The audience is misspelt, or a slash at the end is missing or too many.',
      'The API is registered in another tenant.',
      'The API’s address was sent instead of its identifier.',
    ],
    nextSteps: ['Copy the identifier from the API’s settings in the Auth0 dashboard and send it unchanged.'],
    toProvider: [...forAuth0, 'The audience that was requested.'],
    source: 'GH appirio-tech/tc-core-library-js#11; GH LawJolla/prisma-auth0-example#2',
    when: [{ description: ['service not enabled within domain', 'service not found:'] }],
  },
  {
    id: 'auth0-grant-not-enabled',
    family: 'auth0',
    title: 'The application may not use client credentials',
    what: 'The client exists at Auth0, and its settings do not allow the client-credentials grant.',
    causes: [
      'The application is of another type, such as single-page or native.',
      'The grant “Client Credentials” is not ticked in the application’s advanced settings.',
    ],
    nextSteps: [
      'Use the client ID of a machine-to-machine application.',
      'Or open the application’s advanced settings, then Grant Types, and tick “Client Credentials”.',
    ],
    toProvider: forAuth0,
    source: 'GH auth0/ruby-auth0#190',
    when: [{ description: ["grant type 'client_credentials' not allowed"] }],
  },
];

/** What Auth0 says in words that others use too: recognised by its host. */
export const auth0HostEntries: readonly ErrorEntry[] = [
  {
    id: 'auth0-audience-missing',
    family: 'auth0',
    title: 'No audience was sent',
    what: 'Auth0 issues a machine-to-machine token for one API, and the request does not say for which.',
    causes: ['The parameter “audience” is missing.'],
    nextSteps: [
      'Add the further parameter “audience” with the API’s identifier, from its settings in the Auth0 dashboard.',
    ],
    toProvider: forAuth0,
    source: flow,
    when: [
      {
        platform: ['auth0'],
        error: ['access_denied', 'invalid_request'],
        parameterAbsent: ['audience', 'resource'],
      },
    ],
  },
];

/** Searched after the missing audience, which shows in the request itself. */
export const auth0RefusedEntries: readonly ErrorEntry[] = [
  {
    id: 'auth0-unauthorized',
    family: 'auth0',
    title: 'Auth0 did not accept client ID and client secret',
    what: 'Auth0 answers “Unauthorized” to a client that it does not know in this tenant, or whose secret is wrong.',
    causes: [
      'The client secret is wrong or was rotated.',
      'The client ID belongs to another tenant than the domain in the token endpoint.',
      'The application authenticates in another way than the one used here.',
    ],
    nextSteps: [
      'Copy domain, client ID and client secret again, all three from the same application’s settings.',
      'Look at the tenant’s logs: a failed exchange is written there with its reason.',
      'Compare “Authentication Method” in the application’s credentials with the one used here.',
    ],
    toProvider: forAuth0,
    source: 'GH auth0/node-auth0#682',
    relatedChecks: ['outer-white-space', 'inner-line-break', 'surrounding-quotes', 'placeholder'],
    when: [{ platform: ['auth0'], error: ['access_denied'], description: ['unauthorized'] }],
  },
];
