import 'server-only';
import type { Timing } from '@/lib/domain/generation';

/** Collects when each step of one request ended, on the monotonic clock. */
export interface Stopwatch {
  /** Notes the end of a step, once; later calls for the same step change nothing. */
  mark(step: 'dns' | 'tcp' | 'tls' | 'firstByte'): void;
  /** The marks so far and the time passed, in milliseconds rounded to hundredths. */
  read(): Timing;
}

/** A stopwatch that starts now. */
export function startStopwatch(): Stopwatch {
  const startedAt = performance.now();
  const marks = new Map<string, number>();
  const sinceStart = () => Math.round((performance.now() - startedAt) * 100) / 100;
  return {
    mark(step) {
      if (!marks.has(step)) marks.set(step, sinceStart());
    },
    read: () => ({
      dnsMs: marks.get('dns') ?? null,
      tcpMs: marks.get('tcp') ?? null,
      tlsMs: marks.get('tls') ?? null,
      firstByteMs: marks.get('firstByte') ?? null,
      totalMs: sinceStart(),
    }),
  };
}
