import type { Timing, TraceView } from '@/lib/domain/generation';
import type { TraceFailure } from '@/lib/domain/trace/connection';
import { isGuardCode } from '@/lib/domain/trace/outbound-code';

type PhaseId = 'dns' | 'tcp' | 'tls' | 'wait' | 'read';

/** One step of a request; `fromMs` and `toMs` count from the request's start. */
export interface TracePhase {
  readonly id: PhaseId;
  readonly label: string;
  /** Null where the step did not happen. */
  readonly span: { readonly fromMs: number; readonly toMs: number } | null;
  /** Why it did not happen; null where it did. */
  readonly why: string | null;
  /** Whether the request failed in this step. */
  readonly isEnd: boolean;
}

/** What the steps of a request are read from. */
export type PhaseSource = Pick<TraceView, 'timing' | 'isOwn'> & {
  readonly request: Pick<TraceView['request'], 'url'>;
  readonly failure: Pick<TraceFailure, 'code'> | null;
};

const steps = [
  ['dns', 'Name lookup (DNS)', 'dnsMs'],
  ['tcp', 'Connection (TCP)', 'tcpMs'],
  ['tls', 'Encryption (TLS)', 'tlsMs'],
  ['wait', 'First byte of the answer', 'firstByteMs'],
  ['read', 'Rest of the answer', 'totalMs'],
] as const satisfies readonly (readonly [PhaseId, string, keyof Timing])[];

/**
 * All steps, one after the other, those that did not happen too. A timing holds when each step ended, so each begins where the one before it
 * ended. A request that failed did so in the first step that it needed and that has no end, and what time was left is this step's.
 */
export function tracePhases(source: PhaseSource): readonly TracePhase[] {
  const { timing, failure } = source;
  const isRefused = failure !== null && isGuardCode(failure.code);
  const over = failure?.code === 'cancelled' ? 'it was cancelled before' : 'it had failed before';
  let fromMs = 0;
  let isOver = false;
  return steps.map(([id, label, key]): TracePhase => {
    const phase = { id, label, isEnd: false };
    const toMs = id === 'read' && failure !== null ? null : timing[key];
    if (toMs !== null && !isOver) {
      const span = { fromMs, toMs: Math.max(fromMs, toMs) };
      fromMs = span.toMs;
      return { ...phase, span, why: null };
    }
    const why = notNeeded(id, source);
    if (why !== null) return { ...phase, span: null, why };
    if (isRefused) return { ...phase, span: null, why: 'did not happen: not allowed' };
    if (isOver) return { ...phase, span: null, why: `did not happen: ${over}` };
    isOver = true;
    return { ...phase, span: { fromMs, toMs: Math.max(fromMs, timing.totalMs) }, why: null, isEnd: true };
  });
}

/** Whether anything of the request can have left: a connection stood, secured where it has to be. */
export function wasSent(source: PhaseSource): boolean {
  return tracePhases(source).some(({ id, span }) => id === 'wait' && span !== null);
}

function notNeeded(id: PhaseId, { isOwn, request }: PhaseSource): string | null {
  if (id !== 'dns' && id !== 'tls') return null;
  if (isOwn) return 'did not happen: this server called itself';
  const url = URL.parse(request.url);
  if (id === 'tls') return url?.protocol === 'http:' ? 'did not happen: plain http' : null;
  const isLiteral = /^(?:\[.*\]|\d+\.\d+\.\d+\.\d+)$/.test(url?.hostname ?? '');
  return isLiteral ? 'did not happen: the host is an IP address' : null;
}

/** "0.6 ms", "12 ms", "1.25 s". */
export function millisecondsText(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`;
  return ms >= 10 ? `${Math.round(ms)} ms` : `${ms.toFixed(1)} ms`;
}
