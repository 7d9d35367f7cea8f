const guardCodes = [
  'url-refused',
  'scheme-refused',
  'userinfo-refused',
  'port-refused',
  'address-refused',
  'host-not-allowed',
] as const;

/** Every way in which a request ends without an answer that can be read: refused by the outbound guard, or failed on the way. */
export const outboundCodes = [
  ...guardCodes,
  'dns-not-found',
  'dns-failed',
  'connection-refused',
  'connection-reset',
  'tls-certificate',
  'tls-handshake',
  'timeout',
  'body-too-large',
  'header-too-large',
  'malformed-response',
  'cancelled',
  'network',
] as const;
export type OutboundCode = (typeof outboundCodes)[number];

/** Whether the guard itself refused the request: nothing was sent, though a name may have been looked up. */
export function isGuardCode(code: OutboundCode): boolean {
  return guardCodes.some((one) => one === code);
}
