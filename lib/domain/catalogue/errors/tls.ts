import type { ErrorEntry } from './entry';

const timeAndHost = ['The time of the request and the host that was called.'];

/** No connection that keeps the client secret safe: stopped before it was sent. */
export const tlsEntries: readonly ErrorEntry[] = [
  {
    id: 'tls-certificate',
    family: 'network',
    title: 'The certificate of the token endpoint is not trusted',
    what: 'The server’s certificate could not be verified, so the connection was given up before the client secret was sent.',
    causes: [
      'A proxy that inspects TLS presents its own certificate.',
      'The certificate has expired, or it is for another host.',
      'The server leaves out an intermediate certificate, or its authority is private.',
      'On the machine that sent the request, the list of trusted authorities is missing or cannot be read, or the clock is wrong.',
    ],
    nextSteps: [
      'Look at the certificate’s issuer and dates from the machine that sent the request; the playground sends from the one that it runs on.',
      'If a proxy of your company issued it, let an administrator add that authority: NODE_EXTRA_CA_CERTS for the playground and other Node.js programs, --cacert for curl.',
      'Do not switch the check off: it is what keeps the secret from being read on the way.',
    ],
    toProvider: [...timeAndHost, 'The certificate’s issuer, subject and dates.'],
    source:
      'RFC 6749 section 10.9; RFC 9525 (checking a service’s name in its certificate); https://curl.se/libcurl/c/libcurl-errors.html (60, 77)',
    when: [{ outbound: ['tls-certificate'] }],
  },
  {
    id: 'tls-handshake',
    family: 'network',
    title: 'No secure connection could be agreed on',
    what: 'The TLS handshake failed before the client secret was sent.',
    causes: [
      'The server speaks plain http at this port.',
      'The server offers only TLS versions or ciphers that are no longer accepted.',
      'The server demands a client certificate, or the one that was given cannot be used.',
    ],
    nextSteps: [
      'Check the port of the token endpoint.',
      'Ask the provider which TLS versions it supports and whether it demands a client certificate.',
    ],
    toProvider: timeAndHost,
    source: 'RFC 8446 section 4.1 (handshake)',
    when: [{ outbound: ['tls-handshake'] }],
  },
];
