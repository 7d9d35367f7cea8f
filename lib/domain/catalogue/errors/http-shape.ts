import type { ErrorEntry } from './entry';

const timeAndHost = [
  'The time of the request, the status, and the request or debug id of the answer if it has one.',
];

/** A page for people where JSON was expected. */
export const htmlEntries: readonly ErrorEntry[] = [
  {
    id: 'html-instead-of-json',
    family: 'http',
    title: 'A web page came back instead of JSON',
    what: 'The answer is HTML. A token endpoint answers in JSON, so something else has answered.',
    causes: [
      'A proxy, firewall or load balancer shows a page of its own: a block, a sign-in, maintenance.',
      'The address is a page for people and not the token endpoint.',
      'The provider’s front end failed before the request reached the token endpoint.',
    ],
    nextSteps: [
      'Read the page’s text in the trace: its title usually names who answered.',
      'Check the token endpoint against the provider’s documentation.',
      'With a status of 500 or above, try again in a minute.',
    ],
    toProvider: timeAndHost,
    source: 'RFC 6749 sections 5.1 and 5.2 (the answer is JSON)',
    when: [{ shape: ['html'], errorAbsent: true }],
  },
];

/** What the shape of the answer says when it carries no OAuth error. */
export const shapeEntries: readonly ErrorEntry[] = [
  {
    id: 'empty-answer',
    family: 'http',
    title: 'The answer is empty',
    what: 'A status came back, and no body: neither a token nor an error.',
    causes: ['The address is not a token endpoint.', 'A gateway on the way removed the body.'],
    nextSteps: [
      'Check the token endpoint against the provider’s documentation.',
      'Run the copied command to see whether the body is empty there too.',
    ],
    toProvider: timeAndHost,
    source: 'RFC 6749 sections 5.1 and 5.2',
    when: [{ shape: ['empty'], errorAbsent: true }],
  },
  {
    id: 'text-instead-of-json',
    family: 'http',
    title: 'The answer is not JSON',
    what: 'The body is some other text. A token endpoint answers in JSON.',
    causes: [
      'The address is not a token endpoint.',
      'A gateway on the way answered in its own words.',
      'The provider answers in a form of its own, such as name=value pairs.',
    ],
    nextSteps: [
      'Read the body in the trace.',
      'Check the token endpoint against the provider’s documentation.',
    ],
    toProvider: timeAndHost,
    source: 'RFC 6749 sections 5.1 and 5.2',
    when: [{ shape: ['text'], errorAbsent: true }],
  },
  {
    id: 'success-without-token',
    family: 'http',
    title: 'The answer has no access token',
    what: 'The status says success and the body is JSON, without an access_token and without an error.',
    causes: [
      'The address is another endpoint of the provider.',
      'The provider wraps the token in a structure of its own.',
    ],
    nextSteps: [
      'Read the body in the trace.',
      'Check the token endpoint against the provider’s documentation.',
    ],
    toProvider: timeAndHost,
    source: 'RFC 6749 section 5.1',
    when: [{ status: ['2xx'], shape: ['json'], errorAbsent: true }],
  },
  {
    id: 'json-without-error-code',
    family: 'http',
    title: 'Refused in a form of the provider’s own',
    what: 'The body is JSON and lacks the error code that the standard asks for, so the catalogue cannot tell the reason.',
    causes: [
      'The answer comes from a gateway in front of the token endpoint.',
      'The provider uses error messages of its own.',
    ],
    nextSteps: ['Read the body in the trace and look it up in the provider’s documentation.'],
    toProvider: timeAndHost,
    source: 'RFC 6749 section 5.2',
    when: [{ status: ['4xx'], shape: ['json'], errorAbsent: true }],
  },
];
