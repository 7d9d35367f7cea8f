import type { TraceFailure } from '@/lib/domain/trace/connection';
import type { OutboundCode } from '@/lib/domain/trace/outbound-code';

const endTexts: Readonly<Record<OutboundCode, string>> = {
  'url-refused': 'The address is not one that requests can be sent to.',
  'scheme-refused': 'The address is not https.',
  'userinfo-refused': 'The address has a user name or a password in it.',
  'port-refused': 'Requests to this port are not allowed.',
  'address-refused':
    'The host leads to an address that requests may not go to, such as one of a private network.',
  'host-not-allowed': 'The policy does not allow this host.',
  'dns-not-found': 'The name service knows no such host.',
  'dns-failed': 'The name service failed.',
  'connection-refused': 'The host refused the connection.',
  'connection-reset': 'The other side closed the connection.',
  'tls-certificate': 'The certificate was refused.',
  'tls-handshake': 'The two sides found no common encryption.',
  timeout: 'The time ran out.',
  'body-too-large': 'The answer was longer than this server reads.',
  'header-too-large': 'The answer’s headers were longer than this server reads.',
  'malformed-response': 'What came is not HTTP as the standard has it.',
  cancelled: 'The request was cancelled.',
  network: 'The network failed on the way.',
};

/** Why no whole answer arrived, and how much of one did. */
export function endText({ code, detail, bytesReceived, statusLine }: TraceFailure): string {
  const why = detail === null ? endTexts[code] : `${endTexts[code].slice(0, -1)} (${detail}).`;
  if (bytesReceived === 0) return why;
  const bytes = bytesReceived === 1 ? '1 byte' : `${bytesReceived.toLocaleString('en')} bytes`;
  const start = statusLine ? `, beginning with HTTP/${statusLine.httpVersion} ${statusLine.status}` : '';
  return `${why} ${bytes} had arrived by then${start}.`;
}
