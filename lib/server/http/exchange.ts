import 'server-only';
import type { Socket } from 'node:net';
import { Client } from 'undici';
import type { OutboundCode } from '@/lib/domain/trace/outbound-code';
import type { Progress } from './connection';
import { translateFault } from './fault-codes';
import { OutboundError } from './outbound-error';

/** One HTTP/1.1 request on one connection. */
export interface ExchangeRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | undefined;
  readonly bodyBytesMax: number;
}

export interface ExchangeResponse {
  /** As the status line has it, such as `1.1`. */
  readonly httpVersion: string;
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

const headerBytesMax = 16 * 1024;
const interimResponsesMax = 8;
/** Chunked framing of one byte per chunk takes six times the body; whatever sends more than that sends padding. */
const framingFactor = 8;

/**
 * Sends the request on `socket`, which must be connected and, for https, secured, and reads the whole answer. Redirects are answers like
 * any other. The body comes as sent: `accept-encoding: identity` asks for no compression, and what is compressed all the same stays so,
 * so that no small answer can grow. Closes the socket in every case.
 *
 * @throws {OutboundError} `body-too-large`, `header-too-large`, `malformed-response`, `connection-reset`, `timeout`, `network`;
 *   the reason of an abort is left to the caller, who owns the deadline
 */
export async function exchange(
  socket: Socket,
  request: ExchangeRequest,
  { deadline, stopwatch, watch }: Progress,
): Promise<ExchangeResponse> {
  let refusal: OutboundCode | null = null;
  const refuse = (code: OutboundCode) => {
    refusal ??= code;
    socket.destroy();
  };

  const receivedBefore = socket.bytesRead;
  const wireBytesMax = receivedBefore + request.bodyBytesMax * framingFactor + 4 * headerBytesMax;
  socket.on('readable', () => {
    if (socket.bytesRead > wireBytesMax) refuse('body-too-large');
  });
  // With a listener for `readable` before it, this one makes nothing flow: it is told of what undici reads.
  socket.on('data', (chunk: Buffer) => {
    stopwatch.mark('firstByte');
    watch.take(chunk);
  });

  let interimResponses = 0;
  const client = new Client(request.url.origin, {
    // Not at once: called from within its own dispatch, undici never sends the request.
    connect: (_options, callback) => queueMicrotask(() => callback(null, socket)),
    pipelining: 0,
    allowH2: false,
    maxHeaderSize: headerBytesMax,
    // The one deadline over everything takes the place of undici's own timers, which a slow drip resets with every byte.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  try {
    const pending = client.request({
      method: request.method,
      path: request.url.pathname + request.url.search,
      headers: [['host', request.url.host], ...request.headers, ['accept-encoding', 'identity']].flat(),
      body: request.body ?? null,
      signal: deadline.signal,
      responseHeaders: 'raw',
      onInfo: () => {
        interimResponses += 1;
        if (interimResponses > interimResponsesMax) refuse('malformed-response');
      },
    });
    // Raced, since undici does not hear an abort before it has begun to write.
    const response = await deadline.race(pending);
    response.body.on('error', ignore);
    const body = await deadline.race(readBody(response.body, request.bodyBytesMax));
    // Two readings of one answer that differ are no reading.
    if (watch.statusLine?.status !== response.statusCode) throw new OutboundError('malformed-response');
    return { ...watch.statusLine, headers: pairs(response.headers), body };
  } catch (fault) {
    throw refusal === null ? translateFault(fault, 'http') : new OutboundError(refusal);
  } finally {
    socket.destroy();
    client.destroy().catch(ignore);
  }
}

async function readBody(stream: AsyncIterable<Uint8Array>, bytesMax: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw new OutboundError('body-too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** undici gives names and values in turn under `responseHeaders: 'raw'`, which its types do not know. */
function pairs(raw: unknown): (readonly [string, string])[] {
  if (!Array.isArray(raw)) return [];
  const result: (readonly [string, string])[] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) result.push([String(raw[i]), String(raw[i + 1])]);
  return result;
}

function ignore(): void {}
