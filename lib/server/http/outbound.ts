import 'server-only';
import type { Timing } from '@/lib/domain/generation';
import { connectTcp, findAddresses, type Progress, startTls, type TlsFacts } from './connection';
import { startDeadline } from './deadline';
import { exchange } from './exchange';
import { translateFault } from './fault-codes';
import { type OutboundNetwork, systemNetwork } from './network';
import { OutboundError } from './outbound-error';
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
  readonly status: number;
  /** As sent: in order, repeated names kept, names in the server's case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  readonly timing: Timing;
  readonly remoteAddress: string;
  readonly tls: TlsFacts | null;
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
    remoteAddress: null,
  };
  try {
    const addresses = await findAddresses(target, network, progress);
    const plain = await connectTcp(addresses, target, network, progress);
    const secured = target.scheme === 'https' ? await startTls(plain, target, progress) : null;
    const answer = await exchange(
      secured?.socket ?? plain,
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
      tls: secured?.facts ?? null,
      receivedAt: Date.now(),
    };
  } catch (fault) {
    const { code, detail } = translateFault(fault, 'http');
    const ended = progress.deadline.reason();
    throw new OutboundError(ended ?? code, {
      detail: ended ? null : detail,
      timing: progress.stopwatch.read(),
      remoteAddress: progress.remoteAddress,
    });
  } finally {
    progress.deadline.end();
  }
}
