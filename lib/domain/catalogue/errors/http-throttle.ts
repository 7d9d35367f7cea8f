import type { ErrorEntry } from './entry';

const forProvider = [
  'The time of the request, the client ID, and the request or debug id of the answer if it has one.',
];

/** Status 429, and 503 with a time to wait; searched before the OAuth codes, because it says what matters whatever code stands beside it. */
export const throttleEntries: readonly ErrorEntry[] = [
  {
    id: 'throttled',
    family: 'http',
    title: 'Too many requests: wait',
    what: 'The provider is throttling, and its answer says how long to wait.',
    causes: [
      'Tokens are requested far more often than they expire.',
      'Other programs behind the same client or the same address share the limit.',
    ],
    nextSteps: ['Wait until the Retry-After time is over, then try once.', 'Reuse a token until it expires.'],
    toProvider: forProvider,
    source: 'RFC 6585 section 4; RFC 9110 section 10.2.3',
    when: [{ status: [429], retryAfter: 'present' }],
  },
  {
    id: 'throttled-without-time',
    family: 'http',
    title: 'Too many requests',
    what: 'The provider is throttling, and its answer does not say how long to wait.',
    causes: [
      'Tokens are requested far more often than they expire.',
      'Other programs behind the same client or the same address share the limit.',
    ],
    nextSteps: [
      'Wait for a minute before the next try, and for longer after each further refusal.',
      'Reuse a token until it expires.',
    ],
    toProvider: forProvider,
    source: 'RFC 6585 section 4',
    when: [{ status: [429], retryAfter: 'absent' }],
  },
  {
    id: 'unavailable-with-time',
    family: 'http',
    title: 'The provider is not available: wait',
    what: 'The status is 503, and the answer says how long to wait. It says nothing about your credential.',
    causes: ['Maintenance or overload at the provider, or at a gateway in front of it.'],
    nextSteps: [
      'Wait until the Retry-After time is over, then try once.',
      'Look at the provider’s status page.',
    ],
    toProvider: forProvider,
    source: 'RFC 9110 sections 10.2.3 and 15.6.4',
    when: [{ status: [503], retryAfter: 'present' }],
  },
];
