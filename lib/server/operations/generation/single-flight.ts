import 'server-only';

interface Flight<Result> {
  readonly result: Promise<Result>;
  readonly controller: AbortController;
  waiters: number;
}

/**
 * At most one piece of work per key at a time: who comes while it runs waits for the same result. The work's signal aborts only when the
 * last one who waits has given up. Of this process only; `token-lease.ts` adds the other instances.
 */
export class SingleFlight<Result> {
  readonly #flights = new Map<string, Flight<Result>>();

  /** Rejects with the signal's reason when `signal` aborts first; otherwise as the work does. */
  async run(
    key: string,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const flight = this.#flights.get(key) ?? this.#start(key, work);
    flight.waiters += 1;
    const { promise: gaveUp, reject } = Promise.withResolvers<never>();
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      return await Promise.race([flight.result, gaveUp]);
    } finally {
      signal.removeEventListener('abort', giveUp);
      flight.waiters -= 1;
      if (flight.waiters === 0) {
        this.#forget(key, flight);
        flight.controller.abort();
      }
    }
  }

  #start(key: string, work: (signal: AbortSignal) => Promise<Result>): Flight<Result> {
    const controller = new AbortController();
    const flight = { result: work(controller.signal), controller, waiters: 0 };
    this.#flights.set(key, flight);
    const forget = () => this.#forget(key, flight);
    // Everyone may have given up before it fails; a rejection that nobody awaits would end the process.
    flight.result.then(forget, forget);
    return flight;
  }

  /** An aborted flight must not be joined, and a newer one under the same key must stay. */
  #forget(key: string, flight: Flight<Result>): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }
}
