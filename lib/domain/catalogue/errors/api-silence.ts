import type { ErrorEntry } from './entry';

const timeAndHost = ['The time of the call and the host that was called.'];
const elsewhere = 'Run the copied command from another machine, to see whether the API answers there.';

/**
 * Why no answer of an API came that can be read. An entry of its own for each reason whose words differ from those of a token request: there the address is
 * the token endpoint, and what stayed here is the client secret; here it is the API's address, and the token. Where a connection fails in a way that
 * has nothing to do with what was asked for, the entry of the token request says the same and is shared: `sharedSilence`.
 */
export const apiSilenceEntries: readonly ErrorEntry[] = [
  {
    id: 'api-address-not-allowed',
    family: 'api',
    title: 'This server does not call that address',
    what: 'The address leads to a place that the rules for outbound requests do not allow, such as a private network. Nothing was sent.',
    causes: [
      'The host is, or resolves to, an address of a private, local or reserved network.',
      'The policy of your organisation does not name the host.',
      'The address has no https, an unusual port, or a user name in it.',
    ],
    nextSteps: [
      'Use the API’s public https address.',
      'Ask an administrator of your organisation to allow its host: Administration, Policy.',
    ],
    toProvider: [],
    source: 'This application: the rules for outbound requests (SECURITY.md)',
    when: [
      {
        call: 'api',
        outbound: [
          'url-refused',
          'scheme-refused',
          'userinfo-refused',
          'port-refused',
          'address-refused',
          'host-not-allowed',
        ],
      },
    ],
  },
  {
    id: 'api-host-not-found',
    family: 'api',
    title: 'The API’s host does not exist',
    what: 'The name service knows no such host. Nothing was sent.',
    causes: [
      'The host is misspelt, or a region or tenant in it is wrong.',
      'The host exists in a private network’s name service only.',
    ],
    nextSteps: ['Compare the address with the API’s documentation, letter by letter.', elsewhere],
    toProvider: [],
    source: 'RFC 1035 section 4.1.1 (name error)',
    when: [{ call: 'api', outbound: ['dns-not-found'] }],
  },
  {
    id: 'api-connection-refused',
    family: 'api',
    title: 'Nothing listens at the API’s address',
    what: 'The host was found, and it refused the connection at that port. Nothing was sent.',
    causes: ['The port is wrong.', 'The API is not running.', 'A firewall rejects the connection.'],
    nextSteps: ['Check host and port.', elsewhere],
    toProvider: timeAndHost,
    source: 'RFC 9293 section 3.5.3 (TCP reset of a connection that does not exist)',
    when: [{ call: 'api', outbound: ['connection-refused'] }],
  },
  {
    id: 'api-no-secure-connection',
    family: 'api',
    title: 'No secure connection to the API',
    what: 'The API’s certificate could not be verified, or no common encryption was found. The token was not sent.',
    causes: [
      'The certificate has expired, or it is for another host.',
      'A proxy that inspects TLS presents its own certificate.',
      'The API offers old versions of TLS alone, or demands a client certificate.',
    ],
    nextSteps: [
      'Compare the address with the API’s documentation, letter by letter.',
      'Tell the people who run the API: their certificate may have expired.',
    ],
    toProvider: [...timeAndHost, 'The certificate’s issuer, subject and dates.'],
    source: 'RFC 6750 section 5.3 (a token is sent over verified TLS alone); RFC 9525; RFC 8446 section 4.1',
    when: [{ call: 'api', outbound: ['tls-certificate', 'tls-handshake'] }],
  },
  {
    id: 'api-timeout',
    family: 'api',
    title: 'The API took too long',
    what: 'No complete answer arrived in the 10 seconds that this server waits. The API may have received the call.',
    causes: [
      'The API is slow or overloaded at the moment.',
      'The call asks for very much at once.',
      'A firewall drops the packets without a word.',
    ],
    nextSteps: [
      'Try again in a moment.',
      'Ask for less, for example with a limit in the address.',
      elsewhere,
    ],
    toProvider: timeAndHost,
    source: 'This application: one deadline for the whole request (SECURITY.md)',
    when: [{ call: 'api', outbound: ['timeout'] }],
  },
  {
    id: 'api-answer-too-large',
    family: 'api',
    title: 'The API’s answer is too large',
    what: 'The body or the headers went on beyond the size that this server reads, so it stopped.',
    causes: ['The call asks for very much at once.', 'The address is a file or a page, and not an API.'],
    nextSteps: ['Ask for less, for example with a limit in the address.', elsewhere],
    toProvider: [],
    source: 'This application: limits of outbound requests (SECURITY.md)',
    when: [{ call: 'api', outbound: ['body-too-large', 'header-too-large'] }],
  },
  {
    id: 'api-answer-malformed',
    family: 'api',
    title: 'The API’s answer is not valid HTTP',
    what: 'Something answered, and it could not be read as HTTP.',
    causes: ['Another kind of service listens at this port.', 'A proxy on the way damages the answer.'],
    nextSteps: ['Check host and port.', elsewhere],
    toProvider: timeAndHost,
    source: 'RFC 9112 section 2.2 (message parsing)',
    when: [{ call: 'api', outbound: ['malformed-response'] }],
  },
  {
    id: 'api-cancelled',
    family: 'api',
    title: 'The call of the API was cancelled',
    what: 'You cancelled, or left the page, before the answer arrived. The API may have received the call.',
    causes: ['The call was cancelled on purpose.'],
    nextSteps: ['Call the API again when you are ready.'],
    toProvider: [],
    source: 'This application',
    when: [{ call: 'api', outbound: ['cancelled'] }],
  },
];
