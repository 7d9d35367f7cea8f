import type { FindingText } from './finding-text';

/** Findings in any answer of a token endpoint. */
export const answerFindings = {
  'content-type-not-json': {
    title: 'The answer is not marked as JSON',
    what: 'The body is JSON and its Content-Type says otherwise, or the body is a form. Strict clients refuse to read it.',
    source: 'RFC 6749 sections 5.1 and 5.2',
  },
  'content-type-charset': {
    title: 'The answer claims another character set than UTF-8',
    what: 'JSON between systems is always UTF-8, and “charset” has no meaning for it. Clients that heed it misread every letter beyond ASCII.',
    source: 'RFC 8259 section 8.1; RFC 6749 section 5.1',
  },
  'body-has-byte-order-mark': {
    title: 'The body begins with a byte-order mark',
    what: 'JSON may not be sent with one, and some readers stop at it. It was skipped here.',
    source: 'RFC 8259 section 8.1',
  },
  'body-not-utf8': {
    title: 'The body is not valid UTF-8',
    what: 'Bytes that stand for no character were replaced here. Readers of JSON may refuse the whole answer.',
    source: 'RFC 8259 section 8.1',
  },
  'content-encoding-unasked': {
    title: 'The answer is compressed though that was not asked for',
    what: 'The request asked for no compression. The body is shown as it came and not unpacked, so that no small answer can grow.',
    source: 'RFC 9110 section 12.5.3',
  },
  'duplicate-member': {
    title: 'A name occurs twice in the answer',
    what: 'Each parameter may come once. Readers of JSON differ in which of the two values they take, so two clients may see different answers.',
    source: 'RFC 6749 section 3.2; RFC 8259 section 4',
  },
  'clock-drift': {
    title: 'The clocks differ',
    what: 'The server’s Date header and the clock of this playground are apart. Times of issue and expiry are off by as much. The header counts whole seconds.',
    source: 'RFC 9110 section 6.6.1',
  },
  'redirect-not-followed': {
    title: 'A redirect was not followed',
    what: 'The answer points to another address. Following it would have sent the client secret there.',
    source: 'RFC 9110 section 15.4; RFC 6749 section 3.2',
  },
  'post-not-allowed': {
    title: 'The address does not take POST',
    what: 'A client has to send token requests with POST, so an endpoint that refuses the method is no token endpoint. The address is probably another one of the same server.',
    source: 'RFC 6749 section 3.2',
  },
} as const satisfies Record<string, FindingText>;
