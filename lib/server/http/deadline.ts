import 'server-only';

/** One bound over everything a request does, from its DNS question to the last byte of its answer. */
export interface Deadline {
  /** Aborted at the deadline or when the caller cancels, whichever is first. */
  readonly signal: AbortSignal;
  /** Why it was aborted; null while it is not. */
  reason(): 'timeout' | 'cancelled' | null;
  /** `work`, or a rejection as soon as the signal is aborted; `work` itself is not stopped by it. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Lets go of the timer and the caller's signal. */
  end(): void;
}

/** Starts the clock: `timeoutMs` from now, or the moment `cancel` is aborted (at once if it already is). */
export function startDeadline(timeoutMs: number, cancel: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  let reason: 'timeout' | 'cancelled' | null = null;
  const abort = (why: 'timeout' | 'cancelled') => {
    reason ??= why;
    controller.abort();
  };
  const onCancel = () => abort('cancelled');
  const timer = setTimeout(abort, timeoutMs, 'timeout');
  if (cancel?.aborted) onCancel();
  cancel?.addEventListener('abort', onCancel, { once: true });

  return {
    signal: controller.signal,
    reason: () => reason,
    race: (work) => raceAbort(work, controller.signal),
    end() {
      clearTimeout(timer);
      cancel?.removeEventListener('abort', onCancel);
    },
  };
}

function raceAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
