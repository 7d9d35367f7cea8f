import type { ErrorEntry } from './entry';

const guide = 'AdobeDocs/adobe-dev-console: guides/authentication/ServerToServerAuthentication';
const forAdobe = [
  'The x-debug-id of the answer and the time of the request.',
  'The client ID and the organization ID. Never the client secret or a token.',
];

/** Adobe IMS throttles; searched before its other errors, because nothing else helps until the wait is over. */
export const adobeThrottleEntries: readonly ErrorEntry[] = [
  {
    id: 'adobe-throttled',
    family: 'adobe-ims',
    title: 'Too many tokens were requested: wait',
    what: 'The token endpoint is throttling this client, and the answer says how long to wait. Adobe publishes no numbers.',
    causes: [
      'Tokens are requested far more often than they expire: a token usually lives for 24 hours.',
      'Several programs use the same credential, and each fetches tokens of its own.',
    ],
    nextSteps: [
      'Wait until the Retry-After time is over, then try once.',
      'Reuse a token until it expires instead of asking for a new one each time.',
    ],
    toProvider: forAdobe,
    source: `${guide}/implementation.md; Retry-After: adobe/ims-go: ims/error.go`,
    when: [{ adobe: true, status: [429], retryAfter: 'present' }],
  },
  {
    id: 'adobe-throttled-without-time',
    family: 'adobe-ims',
    title: 'Too many tokens were requested',
    what: 'The token endpoint is throttling this client. The answer does not say how long to wait, and Adobe publishes no numbers.',
    causes: [
      'Tokens are requested far more often than they expire: a token usually lives for 24 hours.',
      'Several programs use the same credential, and each fetches tokens of its own.',
    ],
    nextSteps: [
      'Wait for a minute before the next try, and for longer after each further refusal.',
      'Reuse a token until it expires instead of asking for a new one each time.',
    ],
    toProvider: forAdobe,
    source: `${guide}/implementation.md`,
    when: [{ adobe: true, status: [429], retryAfter: 'absent' }],
  },
];
