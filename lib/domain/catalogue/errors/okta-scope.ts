import type { ErrorEntry } from './entry';

const guide = 'https://developer.okta.com/docs/guides/implement-grant-type/clientcreds/main/';
const limits = 'https://developer.okta.com/docs/reference/rl-best-practices/';
const forOkta = [
  'The x-okta-request-id of the answer, its errorId if it has one, and the time of the request.',
  'The client ID, the authorization server and the scopes. Never the client secret or a token.',
];
const scopeChecks = ['scopes-prefix', 'scope-quotes', 'scope-character'] as const;

/** What Okta says of scopes. */
export const oktaScopeEntries: readonly ErrorEntry[] = [
  {
    id: 'okta-scope-required',
    family: 'okta',
    title: 'Okta wants at least one scope',
    what: 'No scope was sent, and the authorization server has none that it gives by default.',
    causes: ['The scopes were left empty.', 'The parameter is misspelt: its name is scope, not scopes.'],
    nextSteps: [
      'Ask for a custom scope of the authorization server.',
      'Or mark one of its scopes as a default scope in the Okta Admin Console.',
    ],
    toProvider: forOkta,
    source: `${guide}; GH requests/requests-oauthlib#463`,
    when: [{ description: ['does not have any configured default scopes'] }],
  },
  {
    id: 'okta-scope-for-people',
    family: 'okta',
    title: 'This scope is for people and not for client credentials',
    what: 'Okta refuses scopes such as openid, profile and email in this grant: there is no user to tell anything about.',
    causes: ['A library or an example added openid by itself.'],
    nextSteps: ['Remove openid and its like, and ask for a custom scope of the authorization server.'],
    toProvider: forOkta,
    source: `${guide}; https://developer.konghq.com/support/ (OpenID plugin with Okta)`,
    when: [{ description: ['scopes using client credentials'] }],
  },
  {
    id: 'okta-scope-not-configured',
    family: 'okta',
    title: 'The authorization server does not have one of the scopes',
    what: 'At least one requested scope is not defined at the authorization server that was asked. Okta does not say which.',
    causes: [
      'The scope is defined at another authorization server of the organisation.',
      'The scope is misspelt.',
      'The scopes were joined with a comma: Okta expects a space.',
    ],
    nextSteps: [
      'In the Okta Admin Console, open Security, API, the authorization server, Scopes and compare the names.',
      'Check the server’s name in the token endpoint: /oauth2/default/v1/token is the one called default.',
    ],
    toProvider: forOkta,
    source: 'GH okta-samples/okta-express-sample#6; GH Netflix/consoleme#9075',
    relatedChecks: scopeChecks,
    when: [{ description: ['one or more scopes are not configured for the authorization server'] }],
  },
  {
    id: 'okta-custom-scope-refused',
    family: 'okta',
    title: 'Okta’s own authorization server has no custom scopes',
    what: 'The request went to the org authorization server, which knows only the scopes of Okta’s own API.',
    causes: ['The name of the custom authorization server is missing in the token endpoint.'],
    nextSteps: [
      'Use the token endpoint of the server that has the scope: /oauth2/default/v1/token, or its id instead of “default”.',
    ],
    toProvider: forOkta,
    source:
      'https://devforum.okta.com/t/cannot-create-access-token-with-custom-scopes-using-private-key-jwt/13539; GH okta/okta-oidc-android#190',
    when: [{ description: ['custom scopes are not allowed for this request'] }],
  },
];

/** Okta's and Auth0's limits name the end of the wait in headers of their own. */
export const rateLimitHeaderEntries: readonly ErrorEntry[] = [
  {
    id: 'okta-rate-limited',
    family: 'okta',
    title: 'Okta’s rate limit is reached',
    what: 'Okta throttles this organisation or client. Its header X-Rate-Limit-Reset says when the limit starts anew.',
    causes: [
      'Tokens are requested far more often than they expire.',
      'Other programs of the organisation use up the same limit.',
    ],
    nextSteps: [
      'Read X-Rate-Limit-Reset in the trace: it is the time, in seconds since 1970, from which requests are taken again.',
      'Reuse a token until it expires.',
    ],
    toProvider: forOkta,
    source: limits,
    when: [{ platform: ['okta'], status: [429], retryAfter: 'absent' }],
  },
  {
    id: 'auth0-rate-limited',
    family: 'auth0',
    title: 'Auth0’s rate limit is reached',
    what: 'Auth0 throttles this tenant. Its header x-ratelimit-reset says when the limit starts anew.',
    causes: [
      'A new token is fetched for each call instead of one being kept until it expires.',
      'Other programs of the tenant use up the same limit; it depends on the plan.',
    ],
    nextSteps: [
      'Read x-ratelimit-reset in the trace: it is the time, in seconds since 1970, from which requests are taken again.',
      'Reuse a token until it expires.',
    ],
    toProvider: ['The time of the request, the tenant domain and the client ID.'],
    source:
      'https://auth0.com/docs/troubleshoot/customer-support/operational-policies/rate-limit-policy; https://community.auth0.com/t/global-limit-has-been-reached/77440',
    when: [
      { platform: ['auth0'], status: [429], retryAfter: 'absent' },
      { platform: ['auth0'], description: ['global limit has been reached'] },
    ],
  },
];
