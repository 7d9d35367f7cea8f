import type { FindingCode } from '../generation';

export interface FindingText {
  readonly title: string;
  /** What it means and whether it matters, one or two sentences. */
  readonly what: string;
  readonly source: string;
}

/** Words for everything the reader of an answer can find. A finding never hides a token that is there. */
export const findingTexts: Readonly<Record<FindingCode, FindingText>> = {
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
  'expires-in-missing': {
    title: 'The answer gives no lifetime',
    what: '“expires_in” is absent. The standard recommends it; without it, the token itself or the provider’s documentation has to say when it expires.',
    source: 'RFC 6749 section 5.1',
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
  'cache-control-missing': {
    title: 'Caches are not told to leave the answer alone',
    what: 'The answer carries a token and lacks “Cache-Control: no-store”. A cache on the way might keep it.',
    source: 'RFC 6749 section 5.1',
  },
  'content-type-not-json': {
    title: 'The answer is not marked as JSON',
    what: 'The body is JSON and its Content-Type says otherwise. Strict clients refuse to read it.',
    source: 'RFC 6749 section 5.1',
  },
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
  'refresh-token-present': {
    title: 'A refresh token came along',
    what: 'The standard advises against refresh tokens for client credentials: the client can simply ask again. It is not kept.',
    source: 'RFC 6749 section 4.4.3',
  },
  'duplicate-member': {
    title: 'A name occurs twice in the answer',
    what: 'Readers of JSON differ in which of the two values they take, so two clients may see different answers.',
    source: 'RFC 8259 section 4; RFC 6749 section 5.1',
  },
  'scope-missing-though-different': {
    title: 'The granted scopes differ and the answer does not say so',
    what: 'The token has other scopes than were asked for, and “scope” is absent from the answer. The standard requires it then. Adobe IMS never sends it: read the scopes in the token.',
    source: 'RFC 6749 sections 3.3 and 5.1',
  },
  'scope-separator-not-space': {
    title: 'The scopes are not separated by spaces',
    what: 'The answer joins its scopes with something other than a space. Clients that follow the standard see a single scope.',
    source: 'RFC 6749 section 3.3',
  },
  'error-status-unusual': {
    title: 'An unusual status for this error',
    what: 'The standard uses status 400 for token errors, and 401 for “invalid_client”. Another status can send clients into the wrong branch.',
    source: 'RFC 6749 section 5.2',
  },
  'error-description-characters': {
    title: 'The error’s description has characters that are not allowed',
    what: 'Only printable ASCII without quotation mark and backslash is allowed there. Characters that cannot be seen are shown by their code.',
    source: 'RFC 6749 section 5.2',
  },
  'redirect-not-followed': {
    title: 'A redirect was not followed',
    what: 'The answer points to another address. Following it would have sent the client secret there.',
    source: 'RFC 9110 section 15.4; RFC 6749 section 3.2',
  },
  'clock-drift': {
    title: 'The clocks differ',
    what: 'The server’s Date header and the clock of this playground are apart. Times of issue and expiry are off by as much. The header counts whole seconds.',
    source: 'RFC 9110 section 6.6.1',
  },
  'body-has-byte-order-mark': {
    title: 'The body begins with a byte-order mark',
    what: 'JSON may not be sent with one, and some readers stop at it. It was skipped here.',
    source: 'RFC 8259 section 8.1',
  },
};
