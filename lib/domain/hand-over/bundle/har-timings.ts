import type { BundleExchange } from './bundle';

/** Milliseconds with three decimals; -1 for a step that did not happen. `connect` has `ssl` in it; the sum of the others is the whole time. */
export interface HarTimings {
  readonly blocked: number;
  readonly dns: number;
  readonly connect: number;
  readonly ssl: number;
  readonly send: number;
  readonly wait: number;
  readonly receive: number;
}

/**
 * The steps of a request as HAR counts them. Sending is not measured apart and is part of `wait`; what HAR does not let be absent is 0.
 * @see http://www.softwareishard.com/blog/har-12-spec/#timings
 */
export function harTimings(phases: BundleExchange['phases']): HarTimings {
  const find = (wanted: string) => phases.find(({ id }) => id === wanted)?.durationMs ?? null;
  const tcp = find('tcp');
  const tls = find('tls');
  return {
    blocked: -1,
    dns: round(find('dns')) ?? -1,
    connect: round(tcp === null && tls === null ? null : (tcp ?? 0) + (tls ?? 0)) ?? -1,
    ssl: round(tls) ?? -1,
    send: 0,
    wait: round(find('wait')) ?? 0,
    receive: round(find('read')) ?? 0,
  };
}

function round(milliseconds: number | null): number | null {
  return milliseconds === null ? null : Math.round(milliseconds * 1000) / 1000;
}
