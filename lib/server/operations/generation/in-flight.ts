import 'server-only';
import type { Actor } from '@/lib/domain/actor';

/**
 * Requests that people are waiting for, so that they can be cancelled; of this process only. On the process, not on the module: the action that sends
 * and the route that cancels are bundled apart.
 */
const shared = globalThis as { [key: symbol]: Map<string, AbortController> | undefined };
const key = Symbol.for('s2s-playground.generations-in-flight');
const waiting = shared[key] ?? new Map<string, AbortController>();
shared[key] = waiting;

const keyOf = (actor: Pick<Actor, 'sessionId'>, requestId: string) => `${actor.sessionId} ${requestId}`;

/** Runs `work` with a signal that `cancelGeneration` of the same session and request id aborts. */
export async function whileCancellable<Result>(
  actor: Pick<Actor, 'sessionId'>,
  requestId: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const ownKey = keyOf(actor, requestId);
  const controller = new AbortController();
  waiting.set(ownKey, controller);
  try {
    return await work(controller.signal);
  } finally {
    if (waiting.get(ownKey) === controller) waiting.delete(ownKey);
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
