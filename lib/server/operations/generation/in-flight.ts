import 'server-only';
import type { Actor } from '@/lib/domain/actor';

/** Requests that people are waiting for, so that they can be cancelled; of this process only. */
const waiting = new Map<string, AbortController>();

const keyOf = (actor: Pick<Actor, 'sessionId'>, requestId: string) => `${actor.sessionId} ${requestId}`;

/** Runs `work` with a signal that `cancelGeneration` of the same session and request id aborts. */
export async function whileCancellable<Result>(
  actor: Pick<Actor, 'sessionId'>,
  requestId: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const key = keyOf(actor, requestId);
  const controller = new AbortController();
  waiting.set(key, controller);
  try {
    return await work(controller.signal);
  } finally {
    if (waiting.get(key) === controller) waiting.delete(key);
  }
}

/**
 * Cancels a request of the actor's own session; false when there is none by this id. With several instances the cancel may reach one
 * that does not know the request: the browser stops waiting all the same, and the request ends by its deadline.
 */
export function cancelGeneration(actor: Pick<Actor, 'sessionId'>, requestId: string): boolean {
  const controller = waiting.get(keyOf(actor, requestId));
  controller?.abort();
  return controller !== undefined;
}
