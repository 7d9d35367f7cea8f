import type { ErrorEntry } from './entry';

/** An answer began and was given up: too large, or not HTTP. */
export const malformedEntries: readonly ErrorEntry[] = [
  {
    id: 'answer-too-large',
    family: 'network',
    title: 'The answer is too large for a token endpoint',
    what: 'The body went on beyond the size that the playground reads, so it stopped. A token response is a few kilobytes.',
    causes: [
      'The address is a page or a file rather than a token endpoint.',
      'A proxy answers with a large error page.',
    ],
    nextSteps: ['Check the path of the token endpoint against the provider’s documentation.'],
    toProvider: [],
    source: 'This application: limits of outbound requests (SECURITY.md)',
    when: [{ outbound: ['body-too-large'] }],
  },
  {
    id: 'answer-headers-too-large',
    family: 'network',
    title: 'The headers of the answer are too large',
    what: 'The answer’s headers went on beyond the size that is read, so reading stopped.',
    causes: [
      'The address is not a token endpoint.',
      'A proxy or the server adds very many or very long headers.',
    ],
    nextSteps: [
      'Check the token endpoint against the provider’s documentation.',
      'Run the copied command with curl’s -v to see the headers.',
    ],
    toProvider: ['The time of the request and the host that was called.'],
    source: 'RFC 9110 section 5.4 (limits for fields)',
    when: [{ outbound: ['header-too-large'] }],
  },
  {
    id: 'answer-malformed',
    family: 'network',
    title: 'The answer is not valid HTTP',
    what: 'Something answered, and it could not be read as HTTP.',
    causes: ['Another kind of service listens at this port.', 'A proxy on the way damages the answer.'],
    nextSteps: [
      'Check host and port of the token endpoint.',
      'Run the copied command from another network to see whether the answer is the same.',
    ],
    toProvider: ['The time of the request and the host that was called.'],
    source: 'RFC 9112 section 2.2 (message parsing)',
    when: [{ outbound: ['malformed-response'] }],
  },
];
