import type { ErrorEntry } from './entry';

const bearerUsage = 'RFC 6750 section 3.1';
const forApi = ['The time of the call, the status and the request or debug id of the answer. Never a token.'];

/**
 * What the answer of an API that was called with a token means, where no code of Adobe's gateway says it. Searched from the top: what the API says in
 * words before what its status says. The words are those of the call: no token request was made, so nothing here speaks of a client secret.
 */
export const apiAnswerEntries: readonly ErrorEntry[] = [
  {
    id: 'api-insufficient-scope',
    family: 'api',
    title: 'The token lacks a scope that this API wants (insufficient_scope)',
    what: 'The API accepted the token and says that its scopes are not enough for this call.',
    causes: [
      'The scope was not asked for when the token was generated.',
      'The scope was asked for and silently not granted.',
    ],
    nextSteps: [
      'Compare the scopes that the API names in WWW-Authenticate with those that the token has.',
      'Add the missing scope to the credential and to the request, then generate a new access token.',
    ],
    toProvider: [...forApi, 'The scopes that were asked for and granted.'],
    source: bearerUsage,
    when: [{ call: 'api', error: ['insufficient_scope'] }],
  },
  {
    id: 'api-invalid-token',
    family: 'api',
    title: 'The API does not accept the token (invalid_token)',
    what: 'The API read a token and refuses it: expired, revoked, malformed or not meant for it.',
    causes: [
      'The token has expired.',
      'The token was issued by another issuer, or for another audience, than the API expects.',
      'The API could not check the signature, for example because it has older keys.',
    ],
    nextSteps: [
      'Generate a new access token and call again.',
      'Compare issuer and audience of the token with what the API’s documentation asks for.',
    ],
    toProvider: [...forApi, 'The issuer, the audience and the key id that Inspect shows.'],
    source: bearerUsage,
    when: [{ call: 'api', error: ['invalid_token'] }],
  },
  {
    id: 'api-invalid-request',
    family: 'api',
    title: 'The API cannot read the call',
    what: 'A parameter or header that the API wants is missing, doubled or malformed.',
    causes: [
      'A parameter of the address is missing or misspelt.',
      'The token was sent in two places, or not in the way that the API expects.',
    ],
    nextSteps: ['Read the API’s own words and compare the address with its documentation.'],
    toProvider: forApi,
    source: bearerUsage,
    when: [{ call: 'api', error: ['invalid_request'] }],
  },
  {
    id: 'api-redirect',
    family: 'api',
    title: 'The API redirects',
    what: 'The answer sends the call to another address. It is not followed: that would hand the token to whoever is there.',
    causes: [
      'The address lacks https, a part of the host or a slash at the end.',
      'The address is a page for people, which sends them to a sign-in.',
    ],
    nextSteps: ['Look at the Location header of the answer. If it is the API’s own address, call that one.'],
    toProvider: forApi,
    source: 'RFC 9110 section 15.4; rules for outbound requests (SECURITY.md)',
    when: [{ call: 'api', status: ['3xx'] }],
  },
  {
    id: 'api-throttled',
    family: 'api',
    title: 'Too many calls',
    what: 'The API holds back further calls for a while. The token is still good.',
    causes: [
      'Several programs share the credential and its limit.',
      'Calls are repeated at once when they fail.',
    ],
    nextSteps: ['Wait as long as Retry-After says, if it is there, otherwise for a minute; then call again.'],
    toProvider: forApi,
    source: 'RFC 6585 section 4',
    when: [{ call: 'api', status: [429] }],
  },
  {
    id: 'api-unauthorized',
    family: 'api',
    title: 'The API wants a token that it accepts (401)',
    what: 'The API found no token that it accepts and does not say why.',
    causes: [
      'The token is of another issuer, audience or environment than the API.',
      'The token has expired.',
      'The API takes its token in another header or form.',
    ],
    nextSteps: [
      'Look at the WWW-Authenticate header of the answer: it says what the API expects.',
      'Generate a new access token and call again.',
    ],
    toProvider: forApi,
    source: 'RFC 9110 section 15.5.2; RFC 6750 section 3',
    when: [{ call: 'api', status: [401] }],
  },
  {
    id: 'api-forbidden',
    family: 'api',
    title: 'The token is not allowed to do this (403)',
    what: 'The API knows the caller and refuses this call. It does not say which right is missing.',
    causes: [
      'A scope, a role or a product profile is missing.',
      'The caller belongs to another organization than the data.',
      'A firewall in front of the API refuses the network address of this server.',
    ],
    nextSteps: [
      'Compare what the service needs with what the token carries.',
      'Ask the administrator of the API for the role or product profile.',
    ],
    toProvider: forApi,
    source: 'RFC 9110 section 15.5.4',
    when: [{ call: 'api', status: [403] }],
  },
  {
    id: 'api-not-found',
    family: 'api',
    title: 'The API has nothing at this address',
    what: 'The server answered that there is nothing here. Some APIs say so as well where the caller may not see it.',
    causes: ['The path is misspelt or incomplete.', 'The thing does not exist, or the token may not see it.'],
    nextSteps: ['Compare the address with the API’s documentation, letter by letter.'],
    toProvider: forApi,
    source: 'RFC 9110 sections 15.5.5 and 15.5.11',
    when: [{ call: 'api', status: [404, 410] }],
  },
  {
    id: 'api-method',
    family: 'api',
    title: 'This address is not to be read with GET',
    what: 'The API is there and takes another method. Only GET is sent from here, because it changes nothing.',
    causes: ['The operation creates or changes something.'],
    nextSteps: [
      'Choose an address that can be read, such as a list; or run the copied command with another method.',
    ],
    toProvider: forApi,
    source: 'RFC 9110 section 15.5.6',
    when: [{ call: 'api', status: [405] }],
  },
  {
    id: 'api-server-failure',
    family: 'api',
    title: 'The API failed on its own side',
    what: 'The status says that the API, or a gateway in front of it, could not do its work. It says nothing about the token.',
    causes: [
      'The API is down, overloaded or under maintenance.',
      'A gateway could not reach it (502, 503, 504).',
    ],
    nextSteps: ['Wait a minute and call again.', 'Look at the provider’s status page.'],
    toProvider: forApi,
    source: 'RFC 9110 section 15.6',
    when: [{ call: 'api', status: ['5xx'] }],
  },
  {
    id: 'api-web-page',
    family: 'api',
    title: 'A web page answered, not an API',
    what: 'The body is HTML. The address belongs to a page for people, or something in between answered.',
    causes: [
      'The address is a page and not an API.',
      'A proxy or a sign-in page stands in front of the API.',
    ],
    nextSteps: ['Read the page’s text, and compare the address with the API’s documentation.'],
    toProvider: forApi,
    source: 'RFC 9110 section 8.3',
    when: [{ call: 'api', shape: ['html'] }],
  },
  {
    id: 'api-bad-request',
    family: 'api',
    title: 'The API refuses the call as it is',
    what: 'Something in the address or the headers is not as the API wants it. The token may be good.',
    causes: ['A parameter or header is missing or malformed.', 'The API wants another version or format.'],
    nextSteps: ['Read the API’s own words and compare the call with its documentation.'],
    toProvider: forApi,
    source: 'RFC 9110 section 15.5',
    when: [{ call: 'api', status: ['4xx'] }],
  },
];
