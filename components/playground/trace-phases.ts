import type { Timing } from '@/lib/domain/generation';

/** One step of a request; `fromMs` and `toMs` count from the request's start. */
export interface TracePhase {
  readonly id: 'dns' | 'tcp' | 'tls' | 'wait' | 'read';
  readonly label: string;
  readonly fromMs: number;
  readonly toMs: number;
}

const steps = [
  ['dns', 'Name lookup (DNS)', 'dnsMs'],
  ['tcp', 'Connection (TCP)', 'tcpMs'],
  ['tls', 'Encryption (TLS)', 'tlsMs'],
  ['wait', 'Waiting for the answer', 'firstByteMs'],
  ['read', 'Reading the answer', 'totalMs'],
] as const;

/**
 * The steps that happened, one after the other. A timing holds when each step ended, so each begins where the one before it ended; a step
 * without an end did not happen. What came after the last known end, such as a time-out, counts as waiting.
 */
export function tracePhases(timing: Timing): readonly TracePhase[] {
  const phases: TracePhase[] = [];
  let fromMs = 0;
  for (const [id, label, key] of steps) {
    const toMs = timing[key];
    if (toMs === null) continue;
    const isUnanswered = id === 'read' && timing.firstByteMs === null;
    phases.push({
      id: isUnanswered ? 'wait' : id,
      label: isUnanswered ? 'Until it ended without an answer' : label,
      fromMs,
      toMs: Math.max(fromMs, toMs),
    });
    fromMs = Math.max(fromMs, toMs);
  }
  return phases;
}

/** "0.6 ms", "12 ms", "1.25 s". */
export function millisecondsText(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`;
  return ms >= 10 ? `${Math.round(ms)} ms` : `${ms.toFixed(1)} ms`;
}
