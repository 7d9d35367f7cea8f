import 'server-only';
import { once } from 'node:events';
import { isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { TlsView } from '@/lib/domain/trace/connection';
import type { AnswerWatch } from './answer-watch';
import type { Deadline } from './deadline';
import { translateFault } from './fault-codes';
import type { HostAddress, OutboundNetwork } from './network';
import { OutboundError } from './outbound-error';
import { areAddressesAllowed, type CheckedTarget } from './policy';
import type { Stopwatch } from './stopwatch';
import { readTlsFacts } from './tls-facts';

/** What the steps of one request need and tell each other. */
export interface Progress {
  readonly deadline: Deadline;
  readonly stopwatch: Stopwatch;
  readonly watch: AnswerWatch;
  remoteAddress: string | null;
  /** Set as soon as the handshake has shown a certificate, accepted or not. */
  tls: TlsView | null;
}

/**
 * The addresses `target` may be connected to: the literal, or every answer of the DNS. A single refused answer refuses all, so that
 * neither order nor repetition lets a name point inside.
 *
 * @throws {OutboundError} `dns-not-found`, `dns-failed` or `address-refused`; the abort reason when the deadline passes
 */
export async function findAddresses(
  target: CheckedTarget,
  network: OutboundNetwork,
  { deadline, stopwatch }: Progress,
): Promise<readonly HostAddress[]> {
  const family = isIP(target.hostname);
  if (family !== 0) return [{ address: target.hostname, family: family === 6 ? 6 : 4 }];

  let addresses: readonly HostAddress[];
  try {
    addresses = await deadline.race(network.lookup(target.hostname));
  } catch (fault) {
    throw translateFault(fault, 'dns');
  }
  stopwatch.mark('dns');
  if (addresses.length === 0) throw new OutboundError('dns-not-found');
  const texts = addresses.map(({ address }) => address);
  if (!areAddressesAllowed(texts, target)) throw new OutboundError('address-refused');
  return addresses;
}

/**
 * A TCP connection to one of `addresses`, whose other end is checked once more after it stands. Errors that come later have a
 * listener, so that none can end the process; whoever reads the socket learns of them by its end.
 *
 * @throws {OutboundError} `connection-refused`, `connection-reset`, `timeout`, `network`, `cancelled` or `address-refused`
 */
export async function connectTcp(
  addresses: readonly HostAddress[],
  target: CheckedTarget,
  network: OutboundNetwork,
  progress: Progress,
): Promise<Socket> {
  const { deadline, stopwatch } = progress;
  if (deadline.signal.aborted) throw new OutboundError(deadline.reason() ?? 'cancelled');
  const socket = network.connect(addresses, target.port);
  socket.on('error', ignore);
  try {
    await once(socket, 'connect', { signal: deadline.signal });
    stopwatch.mark('tcp');
    progress.remoteAddress = socket.remoteAddress ?? null;
    if (!areAddressesAllowed([socket.remoteAddress ?? ''], target))
      throw new OutboundError('address-refused');
    return socket;
  } catch (fault) {
    socket.destroy();
    throw translateFault(fault, 'tcp');
  }
}

/**
 * TLS 1.2 or later over `socket`, with the certificate verified for the target's host whatever the process's environment says.
 * What the handshake showed is noted in `progress`, where the certificate is refused too. Revocation is not checked: Node asks neither CRL nor OCSP.
 *
 * @throws {OutboundError} `tls-certificate` or `tls-handshake`, with the TLS library's code as detail
 */
export async function startTls(
  socket: Socket,
  target: CheckedTarget,
  progress: Progress,
): Promise<TLSSocket> {
  const { deadline, stopwatch } = progress;
  const secured = connectTls({
    socket,
    host: target.hostname,
    ...(isIP(target.hostname) === 0 ? { servername: target.hostname } : {}),
    ALPNProtocols: ['http/1.1'],
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
  });
  secured.on('error', ignore);
  // Ahead of Node's own listener, which judges the certificate and destroys the socket, and with it what there is to read.
  secured.prependOnceListener('secure', () => {
    progress.tls = readTlsFacts(secured);
  });
  try {
    await once(secured, 'secureConnect', { signal: deadline.signal });
  } catch (fault) {
    secured.destroy();
    throw translateFault(fault, 'tls');
  }
  stopwatch.mark('tls');
  if (progress.tls) progress.tls = { ...progress.tls, isTrusted: true };
  return secured;
}

function ignore(): void {}
