import type { FindingText } from './finding-text';

/** Findings in an answer that refuses a token. */
export const errorFindings = {
  'error-status-unusual': {
    title: 'An unusual status for this error',
    what: 'The standard uses status 400 for token errors, and 401 for “invalid_client” alone. Another status can send clients into the wrong branch.',
    source: 'RFC 6749 section 5.2',
  },
  'error-code-missing': {
    title: 'The refusal has no error code',
    what: '“error” is required, in JSON. Clients that read answers as the standard has them can only tell that something failed.',
    source: 'RFC 6749 section 5.2',
  },
  'error-not-text': {
    title: 'The error code is not a text',
    what: '“error” is an object or another value where the standard has a single code. What it says was read here; most OAuth clients do not find it.',
    source: 'RFC 6749 section 5.2 and appendix A.7',
  },
  'error-code-unregistered': {
    title: 'The error code is the provider’s own',
    what: 'It is neither among the codes of the standard nor registered by a later one for token endpoints. Clients cannot act on it unless they know this provider.',
    source: 'RFC 6749 sections 5.2 and 11.4',
  },
  'error-characters': {
    title: 'The error code has characters that are not allowed',
    what: 'Only printable ASCII without quotation mark and backslash is allowed there. Characters that cannot be seen are shown by their code.',
    source: 'RFC 6749 section 5.2 and appendix A.7',
  },
  'error-description-characters': {
    title: 'The error’s description has characters that are not allowed',
    what: 'Only printable ASCII without quotation mark and backslash is allowed there. Characters that cannot be seen are shown by their code.',
    source: 'RFC 6749 section 5.2 and appendix A.8',
  },
  'error-uri-characters': {
    title: 'The address of the error’s explanation is not usable',
    what: '“error_uri” has to be an address without spaces, quotation marks and backslashes. It is not made a link here.',
    source: 'RFC 6749 section 5.2 and appendix A.9',
  },
  'invalid-client-not-401': {
    title: 'A failed Basic authentication was not answered with 401',
    what: 'The client authenticated with the Authorization header, so a failure of that has to be status 401. HTTP libraries that wait for it report something else.',
    source: 'RFC 6749 section 5.2',
  },
  'challenge-missing': {
    title: 'Status 401 came without a WWW-Authenticate header',
    what: 'Every 401 has to say how to authenticate. Some HTTP libraries stop at its absence and hide the answer’s body, and with it the error.',
    source: 'RFC 6749 section 5.2; RFC 9110 section 15.5.2',
  },
  'challenge-other-scheme': {
    title: 'The challenge is not for the scheme that was used',
    what: 'The client authenticated with Basic, and WWW-Authenticate names other schemes alone. The standard wants the one that the client used.',
    source: 'RFC 6749 section 5.2',
  },
} as const satisfies Record<string, FindingText>;
