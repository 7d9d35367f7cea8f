import 'server-only';
import type { KeyRequest } from '@/lib/domain/trace/key-request';
import { sendOutbound } from '@/lib/server/http/outbound';
import { OutboundError } from '@/lib/server/http/outbound-error';
import type { OutboundPolicy } from '@/lib/server/http/policy';
import { visibleLine } from './visible-text';

/** How long a provider may take to publish a document, and how large it may be. */
const limits = { timeoutMs: 3_000, bodyBytesMax: 64 * 1024 } as const;

const urlCharactersMax = 2_048;

/** How a document was asked for, and what became of that. */
export type DocumentRequest = Omit<KeyRequest, 'document' | 'isRemembered'>;

/** A document of a provider: its members, or why there are none. `missing`: the server answered with another status than 200. */
export type JsonDocument = { readonly request: DocumentRequest } & (
  | { readonly ok: true; readonly members: ReadonlyMap<string, unknown> }
  | { readonly ok: false; readonly reason: 'unreachable' | 'missing' | 'malformed' }
);

/** GETs a JSON object through the guard, within 3 seconds and 64 KiB; the content type is not looked at. Never throws for faults of network or provider. */
export async function getJsonDocument(
  url: string,
  policy: OutboundPolicy,
  timeoutMs: number = limits.timeoutMs,
): Promise<JsonDocument> {
  const start = { url: visibleLine(url, urlCharactersMax), startedAt: Date.now() };
  try {
    const { status, body, timing } = await sendOutbound(
      {
        method: 'GET',
        url,
        headers: [
          ['accept', 'application/json'],
          ['user-agent', 's2s-playground'],
        ],
        timeoutMs: Math.min(timeoutMs, limits.timeoutMs),
        bodyBytesMax: limits.bodyBytesMax,
      },
      policy,
    );
    const answered = { ...start, durationMs: timing.totalMs, status, failure: null };
    if (status !== 200) return { ok: false, reason: 'missing', request: { ...answered, fault: 'status' } };
    const members = readObject(body);
    return members
      ? { ok: true, members, request: { ...answered, fault: null } }
      : { ok: false, reason: 'malformed', request: { ...answered, fault: 'not-json' } };
  } catch (fault) {
    if (!(fault instanceof OutboundError)) throw fault;
    return {
      ok: false,
      reason: isAnswered(fault) ? 'malformed' : 'unreachable',
      request: { ...start, ...unanswered(fault) },
    };
  }
}

/** What is told of a request that got no whole answer, or was not let out. */
export function unanswered({
  code,
  detail,
  bytesReceived,
  statusLine,
  timing,
}: OutboundError): Omit<DocumentRequest, 'url' | 'startedAt'> {
  const failure = { code, detail, bytesReceived, statusLine };
  return { durationMs: timing.totalMs, status: null, fault: 'no-answer', failure };
}

/** The members of a JSON object; null where the body is anything else. */
function readObject(body: Uint8Array): ReadonlyMap<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? new Map(Object.entries(value))
      : null;
  } catch {
    // No JSON: a plain answer to the question asked.
    return null;
  }
}

/** Whether something came back that is no usable answer. */
function isAnswered({ code }: OutboundError): boolean {
  return code === 'body-too-large' || code === 'header-too-large' || code === 'malformed-response';
}
