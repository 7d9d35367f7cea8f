import type { ErrorEntry } from './entry';

const forAdobe = [
  'The x-debug-id or x-request-id of the answer and the time of the request.',
  'The client ID and the organization ID. Never a token.',
];

/** The gateway throttles an API call; the token itself is fine. */
export const gatewayThrottleEntries: readonly ErrorEntry[] = [
  {
    id: 'gateway-throttled',
    family: 'gateway',
    title: 'Too many API calls (429050)',
    what: 'The API gateway counts calls by credential, and this one has made too many in a short time. The token is still good.',
    causes: [
      'Several programs or teams share the credential and its limit.',
      'Calls are repeated at once when they fail.',
    ],
    nextSteps: [
      'Wait as long as Retry-After says, if it is there, otherwise for a minute.',
      'Spread the calls, and make a credential of its own for each program.',
    ],
    toProvider: forAdobe,
    source: 'GH AdobeDocs/analytics-2.0-apis#176; GH pitchmuc/adobe-analytics-api-2.0#50',
    when: [{ error: ['429050'] }],
  },
];
