import 'server-only';
import { sendOutbound } from '@/lib/server/http/outbound';
import { OutboundError } from '@/lib/server/http/outbound-error';
import type { OutboundPolicy } from '@/lib/server/http/policy';

/** How long a provider may take to publish a document, and how large it may be. */
const limits = { timeoutMs: 3_000, bodyBytesMax: 64 * 1024 } as const;

/** A document of a provider: its members, or why there are none. `missing`: the server answered with another status than 200. */
export type JsonDocument =
  | { readonly ok: true; readonly members: ReadonlyMap<string, unknown> }
  | { readonly ok: false; readonly reason: 'unreachable' | 'missing' | 'malformed' };

/** GETs a JSON object through the guard, within 3 seconds and 64 KiB; the content type is not looked at. Never throws for faults of network or provider. */
export async function getJsonDocument(
  url: string,
  policy: OutboundPolicy,
  timeoutMs: number = limits.timeoutMs,
): Promise<JsonDocument> {
  try {
    const { status, body } = await sendOutbound(
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
    if (status !== 200) return { ok: false, reason: 'missing' };
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { ok: false, reason: 'malformed' };
    return { ok: true, members: new Map(Object.entries(value)) };
  } catch (fault) {
    if (fault instanceof OutboundError)
      return { ok: false, reason: isAnswered(fault) ? 'malformed' : 'unreachable' };
    if (fault instanceof SyntaxError) return { ok: false, reason: 'malformed' };
    throw fault;
  }
}

/** Whether something came back that is no usable answer. */
function isAnswered({ code }: OutboundError): boolean {
  return code === 'body-too-large' || code === 'header-too-large' || code === 'malformed-response';
}
