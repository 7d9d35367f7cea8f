import type { FindingText } from './finding-text';

/** Findings in an answer that has a token, or a status that promises one. */
export const tokenFindings = {
  'success-status-not-200': {
    title: 'A token came with an unusual status',
    what: 'The standard answers with status 200 when a token is issued. Clients that compare exactly take this for a failure.',
    source: 'RFC 6749 section 5.1',
  },
  'error-in-success-status': {
    title: 'An error came with a success status',
    what: 'The status says success and the body is an error. Clients that look at the status alone go on without a token.',
    source: 'RFC 6749 section 5.2',
  },
  'access-token-missing': {
    title: 'The status says success and there is no token',
    what: '“access_token” is required and has to be a text that is not empty. Clients that look at the status alone go on without a token.',
    source: 'RFC 6749 section 5.1 and appendix A.12',
  },
  'access-token-characters': {
    title: 'The token has characters that a bearer token may not have',
    what: 'A bearer token is made of letters, digits and - . _ ~ + / with = at its end. Servers may refuse the Authorization header that carries this one.',
    source: 'RFC 6750 section 2.1; RFC 6749 appendix A.12',
  },
  'token-type-missing': {
    title: 'The token’s type is missing',
    what: '“token_type” is required. The token was read as a bearer token, which is what nearly every provider means.',
    source: 'RFC 6749 sections 5.1 and 7.1',
  },
  'token-type-not-bearer': {
    title: 'The token is not a bearer token',
    what: '“token_type” names another type, which may need proof of a key in each call. The copied commands that send the token as a bearer may be refused.',
    source: 'RFC 6749 section 7.1',
  },
  'expires-in-missing': {
    title: 'The answer gives no lifetime',
    what: '“expires_in” is absent. The standard recommends it; without it, the token itself or the provider’s documentation has to say when it expires.',
    source: 'RFC 6749 section 5.1',
  },
  'expires-in-is-string': {
    title: 'The lifetime is text, not a number',
    what: '“expires_in” is in quotation marks. The standard defines a number; strict clients refuse the answer or ignore the lifetime.',
    source: 'RFC 6749 section 5.1 and appendix A.14',
  },
  'expires-in-not-positive-integer': {
    title: 'The lifetime is not a usable number',
    what: '“expires_in” is not a whole number of seconds above zero, so the answer does not tell when the token expires.',
    source: 'RFC 6749 section 5.1 and appendix A.14',
  },
  'scope-missing-though-different': {
    title: 'The granted scopes differ and the answer does not say so',
    what: 'The token has other scopes than were asked for, and “scope” is absent from the answer. The standard requires it then. Adobe IMS never sends it: read the scopes in the token.',
    source: 'RFC 6749 sections 3.3 and 5.1',
  },
  'scope-not-text': {
    title: 'The granted scopes are not a text',
    what: '“scope” is a list or another value where the standard has one text with spaces between the scopes. Many clients fail on it or ignore it.',
    source: 'RFC 6749 sections 3.3 and 5.1',
  },
  'scope-separator-not-space': {
    title: 'The scopes are not separated by spaces',
    what: 'The answer joins its scopes with something other than a space. Clients that follow the standard see a single scope.',
    source: 'RFC 6749 section 3.3',
  },
  'scope-characters': {
    title: 'The scopes have characters that are not allowed',
    what: 'A scope is made of printable ASCII without space, quotation mark and backslash, and one space stands between two. Clients may split or refuse this text in different ways.',
    source: 'RFC 6749 section 3.3 and appendix A.4',
  },
  'refresh-token-present': {
    title: 'A refresh token came along',
    what: 'The standard advises against refresh tokens for client credentials: the client can simply ask again. It is not kept.',
    source: 'RFC 6749 section 4.4.3',
  },
  'cache-control-missing': {
    title: 'Caches are not told to leave the answer alone',
    what: 'The answer carries a token and lacks “Cache-Control: no-store”. A cache on the way might keep it.',
    source: 'RFC 6749 section 5.1',
  },
  'pragma-missing': {
    title: 'Old caches are not told to leave the answer alone',
    what: 'The answer carries a token and lacks “Pragma: no-cache”, which the standard still asks for. Only caches of HTTP/1.0 heed it, so it does no harm where Cache-Control is right.',
    source: 'RFC 6749 section 5.1; RFC 9111 section 5.4',
  },
} as const satisfies Record<string, FindingText>;
