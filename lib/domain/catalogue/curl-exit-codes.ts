import type { OutboundCode } from '../trace/outbound-code';

/**
 * curl's exit codes for a request that had no answer, by number; the others are of other protocols, of curl's own options, or, as 22, of an answer with an
 * HTTP status.
 * @see https://curl.se/libcurl/c/libcurl-errors.html
 */
export const curlExitCodes: Readonly<Record<string, OutboundCode>> = {
  3: 'url-refused',
  5: 'network',
  6: 'dns-not-found',
  7: 'connection-refused',
  8: 'malformed-response',
  16: 'malformed-response',
  18: 'connection-reset',
  28: 'timeout',
  35: 'tls-handshake',
  // Joined with 60 in version 7.62.
  51: 'tls-certificate',
  52: 'connection-reset',
  55: 'connection-reset',
  56: 'connection-reset',
  58: 'tls-handshake',
  59: 'tls-handshake',
  60: 'tls-certificate',
  77: 'tls-certificate',
  82: 'tls-certificate',
  83: 'tls-certificate',
  90: 'tls-certificate',
  91: 'tls-certificate',
  92: 'connection-reset',
  97: 'network',
  98: 'tls-handshake',
};
