import type { ErrorEntry } from './entry';

const timeAndHost = ['The time of the request and the host that was called.'];

/** The request was sent, or should have been, and no answer that can be read came back. */
export const networkEntries: readonly ErrorEntry[] = [
  {
    id: 'dns-not-found',
    family: 'network',
    title: 'The host of the token endpoint does not exist',
    what: 'The name service answered that there is no such host. Nothing was sent.',
    causes: [
      'The host is misspelt, or a tenant or region in it is wrong.',
      'The host exists in a private network’s name service only.',
    ],
    nextSteps: [
      'Compare the host with the provider’s documentation, letter by letter.',
      'Look the host up on the machine that sent the request; the playground sends from the one that it runs on.',
    ],
    toProvider: [],
    source: 'RFC 1035 section 4.1.1 (name error)',
    when: [{ outbound: ['dns-not-found'] }],
  },
  {
    id: 'dns-failed',
    family: 'network',
    title: 'The name service did not answer',
    what: 'The host could not be looked up: the name service failed or kept silent. It is not known whether the host exists. Nothing was sent.',
    causes: [
      'The machine that sent the request has no working name service or no network.',
      'The name servers of the host’s domain are failing.',
    ],
    nextSteps: [
      'Try again in a moment.',
      'Look up another host on that machine, to see whether names resolve there at all; the playground sends from the one that it runs on.',
    ],
    toProvider: [],
    source: 'RFC 1035 section 4.1.1 (server failure)',
    when: [{ outbound: ['dns-failed'] }],
  },
  {
    id: 'connection-refused',
    family: 'network',
    title: 'Nothing listens at the token endpoint',
    what: 'The host was found, and it refused the connection at that port. Nothing was sent.',
    causes: ['The port is wrong.', 'The server is not running.', 'A firewall rejects the connection.'],
    nextSteps: [
      'Check host and port of the token endpoint.',
      'For a server of your own, check that it runs and listens on that address.',
    ],
    toProvider: timeAndHost,
    source: 'RFC 9293 section 3.5.3 (TCP reset of a connection that does not exist)',
    when: [{ outbound: ['connection-refused'] }],
  },
  {
    id: 'connection-reset',
    family: 'network',
    title: 'The connection was cut',
    what: 'The other side closed the connection before a whole answer arrived. The request may have been received.',
    causes: [
      'The server or a load balancer restarted.',
      'A firewall or proxy on the way cut the connection.',
      'The server speaks another protocol at this port.',
    ],
    nextSteps: [
      'Try again once.',
      'If it fails again, run the copied command from another network to see which side cuts.',
    ],
    toProvider: timeAndHost,
    source: 'RFC 9293 section 3.5.3 (TCP reset)',
    when: [{ outbound: ['connection-reset'] }],
  },
  {
    id: 'timeout',
    family: 'network',
    title: 'The token endpoint took too long',
    what: 'No complete answer arrived before the time to wait for it was over. The request may have been received, and a token may have been issued that nobody got.',
    causes: [
      'The provider is slow or overloaded at the moment.',
      'A firewall drops the packets without a word.',
      'A proxy is required for the way out.',
    ],
    nextSteps: [
      'Read the times in the playground’s trace: they show whether the name, the connection or the answer was slow.',
      'Try again once, and look at the provider’s status page.',
      'If the connection itself never came about, check the firewall of the machine that sent the request.',
    ],
    toProvider: timeAndHost,
    source: 'This application: one deadline for the whole request (SECURITY.md)',
    when: [{ outbound: ['timeout'] }],
  },
  {
    id: 'cancelled',
    family: 'network',
    title: 'The request was cancelled',
    what: 'You cancelled, or left the page, before the answer arrived. The provider may still have issued a token.',
    causes: ['The request was cancelled on purpose.'],
    nextSteps: ['Generate the access token again when you are ready.'],
    toProvider: [],
    source: 'This application',
    when: [{ outbound: ['cancelled'] }],
  },
  {
    id: 'network-failure',
    family: 'network',
    title: 'The connection failed',
    what: 'The request failed on the way for a reason that was not named. It is not known whether it was received.',
    causes: [
      'The network of the machine that sent the request is down or changing.',
      'The host cannot be reached from there.',
      'A proxy on the way was not found, or refused the connection.',
    ],
    nextSteps: [
      'Try again in a moment.',
      'Run the copied command on that machine, to see the reason in curl’s words; other programs print it behind “cause” or “Caused by”.',
    ],
    toProvider: timeAndHost,
    source: 'This application',
    when: [{ outbound: ['network'] }],
  },
];
