'use client';

import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * The browser's clock in epoch milliseconds, cut to `stepSeconds` (a whole number from 1), on one timer for the whole page.
 * While the page is still the server's, `serverNow`: null there lets the caller show an absolute time instead.
 */
export function useNow(stepSeconds: number, serverNow: number | null = null): number | null {
  const stepMs = stepSeconds * 1000;
  return useSyncExternalStore<number | null>(
    subscribe,
    () => Math.floor(Date.now() / stepMs) * stepMs,
    () => serverNow,
  );
}

/** Whether the browser's clock is before `at` (epoch milliseconds; null is never before). Renders again only when that changes. */
export function useIsBefore(at: number | null): boolean {
  return useSyncExternalStore(
    at === null ? subscribeToNothing : subscribe,
    () => at !== null && Date.now() < at,
    () => false,
  );
}

function subscribeToNothing(): () => void {
  return () => {};
}
