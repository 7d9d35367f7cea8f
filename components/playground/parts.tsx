'use client';

import { Skeleton } from '@/components/ui/skeleton';
import { lazyPart } from './lazy-part';
import { ResultLoading } from './result-loading';

/** Parts that the first view does not need: they are fetched in quiet moments, so that no click waits for them. */
export const resultTokenPart = lazyPart(
  async () => (await import('./result-token')).ResultToken,
  <ResultLoading />,
);
export const resultFailurePart = lazyPart(
  async () => (await import('./result-failure')).ResultFailure,
  <ResultLoading />,
);
export const tracePart = lazyPart(async () => (await import('./trace-view')).TraceView, <ResultLoading />);
export const requestLogPart = lazyPart(
  async () => (await import('./request-log')).RequestLog,
  <ResultLoading />,
);
export const commandPart = lazyPart(
  async () => (await import('@/components/snippets/command-panel')).CommandPanel,
  <ResultLoading />,
);
export const enterFormPart = lazyPart(
  async () => (await import('./enter-form')).EnterForm,
  <div aria-hidden="true" className="flex flex-col gap-4">
    <Skeleton shape="block" />
    <Skeleton shape="control" />
    <Skeleton shape="control" />
    <Skeleton shape="block" />
  </div>,
);

/** Fetches what a click on "Generate access token" needs. */
export function preloadResult(): void {
  for (const part of [resultTokenPart, resultFailurePart]) part.preload();
}

/** Fetches the other parts. */
export function preloadRest(): void {
  for (const part of [commandPart, requestLogPart, enterFormPart]) part.preload();
}
