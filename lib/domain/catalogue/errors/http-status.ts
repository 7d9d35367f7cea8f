import type { ErrorEntry } from './entry';

const timeAndHost = [
  'The time of the request, the status, and the request or debug id of the answer if it has one.',
];

/** What the status alone says, whatever the body. */
export const statusEntries: readonly ErrorEntry[] = [
  {
    id: 'redirect-not-followed',
    family: 'http',
    title: 'The token endpoint redirects',
    what: 'The answer sends the request to another address. The playground does not follow: that would hand the client secret to whoever is there.',
    causes: [
      'The address lacks https, a part of the host or a slash at the end.',
      'The address is a page for people, which sends you to a sign-in.',
      'A company proxy asks for a sign-in first.',
    ],
    nextSteps: [
      'Look at the Location header in the trace.',
      'If that is the provider’s own token endpoint, enter it as the token endpoint.',
    ],
    toProvider: [],
    source: 'RFC 9110 section 15.4; rules for outbound requests (SECURITY.md)',
    when: [{ shape: ['redirect'] }, { status: ['3xx'] }],
  },
  {
    id: 'endpoint-not-found',
    family: 'http',
    title: 'There is no token endpoint at this address',
    what: 'The server answered, and it has nothing at this path.',
    causes: [
      'The path is misspelt or incomplete.',
      'A tenant, realm or version in the path is wrong.',
      'The endpoint was retired.',
    ],
    nextSteps: [
      'Copy the token endpoint from the provider’s documentation, or from its discovery document under /.well-known/.',
    ],
    toProvider: [],
    source: 'RFC 9110 sections 15.5.5 and 15.5.11',
    relatedChecks: ['authorize-endpoint', 'legacy-jwt-exchange'],
    when: [{ status: [404, 410] }],
  },
  {
    id: 'method-not-allowed',
    family: 'http',
    title: 'This address does not take token requests',
    what: 'The server refuses POST at this path. A token endpoint has to accept it.',
    causes: [
      'The address is the authorization endpoint, where a browser goes, and not the token endpoint.',
      'The address is a page or another API.',
    ],
    nextSteps: ['Look for “token_endpoint” in the provider’s discovery document or documentation.'],
    toProvider: [],
    source: 'RFC 9110 section 15.5.6; RFC 6749 section 3.2',
    relatedChecks: ['authorize-endpoint'],
    when: [{ status: [405] }],
  },
  {
    id: 'form-not-accepted',
    family: 'http',
    title: 'The server does not accept a form',
    what: 'The server refuses the media type application/x-www-form-urlencoded, which the standard demands for token requests.',
    causes: [
      'The address is not an OAuth 2.0 token endpoint.',
      'A gateway in front of it accepts JSON only.',
    ],
    nextSteps: ['Check the token endpoint against the provider’s documentation.'],
    toProvider: timeAndHost,
    source: 'RFC 9110 section 15.5.16; RFC 6749 section 4.4.2',
    when: [{ status: [415] }],
  },
];

/** A server that could not do its work, or refuses without a word; searched after a web page was ruled out. */
export const serverEntries: readonly ErrorEntry[] = [
  {
    id: 'server-failure',
    family: 'http',
    title: 'The server failed on its own side',
    what: 'The status says that the server, or a gateway in front of it, could not do its work. By itself it says nothing about your credential.',
    causes: [
      'The provider is down, overloaded or under maintenance.',
      'A gateway could not reach the token endpoint (502, 503, 504).',
    ],
    nextSteps: [
      'Wait as long as Retry-After says, if it is there, otherwise for a minute; then try again.',
      'Look at the provider’s status page.',
    ],
    toProvider: timeAndHost,
    source: 'RFC 9110 section 15.6',
    when: [{ status: ['5xx'] }],
  },
  {
    id: 'refused-without-reason',
    family: 'http',
    title: 'Refused without an OAuth error',
    what: 'The server refuses the request with status 401 or 403 and does not say why in the form that the standard asks for.',
    causes: [
      'The client ID or the client secret is wrong.',
      'A firewall or gateway in front of the token endpoint refuses the request, for example by network address.',
    ],
    nextSteps: [
      'Read the body and the WWW-Authenticate header in the trace.',
      'Check client ID, client secret and the way of client authentication.',
      'Run the copied command from another network to see whether the answer is the same.',
    ],
    toProvider: timeAndHost,
    source: 'RFC 9110 sections 15.5.2 and 15.5.4',
    when: [{ status: [401, 403], errorAbsent: true }],
  },
];
