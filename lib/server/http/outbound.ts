import 'server-only';
import type { Timing } from '@/lib/domain/generation';
import type { TlsView } from '@/lib/domain/trace/connection';
import { watchAnswer } from './answer-watch';
import { connectTcp, findAddresses, type Progress, startTls } from './connection';
import { startDeadline } from './deadline';
import { exchange } from './exchange';
import { translateFault } from './fault-codes';
import { type OutboundNetwork, systemNetwork } from './network';
import { OutboundError, type OutboundFacts } from './outbound-error';
import { checkTarget, type OutboundPolicy } from './policy';
import { startStopwatch } from './stopwatch';

export interface OutboundRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** Sent in this order after `host`; `host`, `accept-encoding`, `connection` and `content-length` are set here and may not be among them. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for everything together; default 10,000. */
  readonly timeoutMs?: number | undefined;
  /** Largest body accepted, in bytes; default 262,144. */
  readonly bodyBytesMax?: number | undefined;
}

export interface OutboundResponse {
  /** As the status line has it: `1.1` or `1.0`. */
  readonly httpVersion: string;
  readonly status: number;
  /** The status line's own words; often empty. */
  readonly reason: string;
  /** As sent: in order, repeated names kept, names in the server's case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  readonly timing: Timing;
  readonly remoteAddress: string;
  /** Whether it went to our own listener. */
  readonly isOwn: boolean;
  readonly tls: TlsView | null;
  /** Epoch milliseconds at the last byte. */
  readonly receivedAt: number;
}

/** Bounds of one request where it names none; header bytes are 16 KiB always. */
export const outboundDefaults = { timeoutMs: 10_000, bodyBytesMax: 262_144 } as const;

/**
 * The only way out of this process. The URL is checked, every address of its host is checked, the connection goes to exactly those and its
 * other end is checked again; then one HTTP/1.1 request is sent on it and the connection closed. Never follows a redirect, never
 * consults proxy variables, never reuses a connection, never asks for compression.
 *
 * Any status is an answer, 3xx and 5xx too. Whatever prevents an answer is one `OutboundError` without foreign causes. Does not limit how
 * many requests run at once, and does not retry.
 *
 * @param network answers for DNS and TCP; the machine's own unless a test gives another
 * @throws {OutboundError}
 */
export async function sendOutbound(
  request: OutboundRequest,
  policy: OutboundPolicy,
  network: OutboundNetwork = systemNetwork,
): Promise<OutboundResponse> {
  const target = checkTarget(request.url, policy);
  const progress: Progress = {
    deadline: startDeadline(request.timeoutMs ?? outboundDefaults.timeoutMs, request.signal),
    stopwatch: startStopwatch(),
    watch: watchAnswer(),
    remoteAddress: null,
    tls: null,
  };
  const isOwn = target.reach === 'own';
  try {
    const addresses = await findAddresses(target, network, progress);
    const plain = await connectTcp(addresses, target, network, progress);
    const socket = target.scheme === 'https' ? await startTls(plain, target, progress) : plain;
    const answer = await exchange(
      socket,
      {
        method: request.method,
        url: target.url,
        headers: request.headers,
        body: request.body,
        bodyBytesMax: request.bodyBytesMax ?? outboundDefaults.bodyBytesMax,
      },
      progress,
    );
    return {
      ...answer,
      timing: progress.stopwatch.read(),
      remoteAddress: progress.remoteAddress ?? '',
      isOwn,
      tls: progress.tls,
      receivedAt: Date.now(),
    };
  } catch (fault) {
    const { code, detail } = translateFault(fault, 'http');
    const ended = progress.deadline.reason();
    throw new OutboundError(ended ?? code, ended ? null : detail, howFar(progress, isOwn));
  } finally {
    progress.deadline.end();
  }
}

function howFar({ stopwatch, watch, remoteAddress, tls }: Progress, isOwn: boolean): OutboundFacts {
  const { bytes, statusLine } = watch;
  return {
    timing: stopwatch.read(),
    remoteAddress,
    isOwn,
    tls,
    bytesReceived: bytes,
    statusLine: statusLine && { httpVersion: statusLine.httpVersion, status: statusLine.status },
  };
}
