/** Every way in which a request ends without an answer that can be read; the outbound guard's codes. */
export const outboundCodes = [
  'url-refused',
  'scheme-refused',
  'userinfo-refused',
  'port-refused',
  'address-refused',
  'host-not-allowed',
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

const guardCodes: readonly OutboundCode[] = [
  'url-refused',
  'scheme-refused',
  'userinfo-refused',
  'port-refused',
  'address-refused',
  'host-not-allowed',
];

/** Whether the guard itself refused the request: nothing was sent, though a name may have been looked up. */
export function isGuardCode(code: OutboundCode): boolean {
  return guardCodes.includes(code);
}
