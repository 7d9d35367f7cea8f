import 'server-only';
import type { PeerCertificate, TLSSocket } from 'node:tls';
import type { TlsView } from '@/lib/domain/trace/connection';

const hostsMax = 20;

/** What the handshake of `socket` told, read before anyone has judged the certificate; null where none was shown. The texts are the other side's own. */
export function readTlsFacts(socket: TLSSocket): TlsView | null {
  const certificate: Partial<PeerCertificate> = socket.getPeerCertificate();
  const { subject, issuer, valid_from, valid_to, subjectaltname } = certificate;
  if (!subject && !issuer && !valid_to) return null;
  const cipher: Partial<ReturnType<TLSSocket['getCipher']>> | undefined = socket.getCipher();
  return {
    protocol: socket.getProtocol() ?? 'unknown',
    cipher: cipher?.standardName ?? cipher?.name ?? null,
    alpn: socket.alpnProtocol || null,
    subject: nameOf(subject),
    hosts: hostsOf(subjectaltname ?? ''),
    issuer: nameOf(issuer),
    validFrom: dateOf(valid_from),
    validTo: dateOf(valid_to),
    isTrusted: false,
  };
}

function nameOf(name: Partial<PeerCertificate['subject']> | undefined): string {
  return [name?.CN, name?.O].flat().filter(Boolean).join(', ');
}

/** Node writes `DNS:a.example, IP Address:192.0.2.1`; a name with a comma or a quote in it comes as a JSON text. */
function hostsOf(names: string): string[] {
  return [...names.matchAll(/(?:^|, )(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/g)]
    .map(([, name = '']) => name)
    .slice(0, hostsMax);
}

function dateOf(text: string | undefined): number | null {
  const date = Date.parse(text ?? '');
  return Number.isNaN(date) ? null : date;
}
