'use client';

import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';

/** A component whose code is loaded when first needed, or earlier by `preload`. */
export interface LazyPart<Props extends object> {
  readonly Part: ComponentType<Props>;
  /** Loads the code; a failure is kept for the moment of drawing, where it can be shown. */
  preload(): void;
}

/**
 * Splits a component out of the page's first load; `fallback` stands in the same space until the code is there. Once preloaded it is drawn
 * in the same pass: `React.lazy` alone would suspend once even for code that is already there.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ReactNode,
): LazyPart<Props> {
  let loaded: ComponentType<Props> | null = null;
  const loadOnce = async () => {
    loaded ??= await load();
    return { default: loaded };
  };
  const Lazy: ComponentType<Props> = lazy(loadOnce);

  // biome-ignore lint/correctness/noComponentHookFactories: parts are made once each, when their module loads
  function Part(props: Props) {
    // Decided once per place, because changing the component's type later would throw its state away. On the server never: there the code stays loaded from
    // one page to the next, and the browser, which has yet to load it, has to draw the same.
    const [Ready] = useState(() => (typeof window === 'undefined' ? null : loaded));
    if (Ready) return <Ready {...props} />;
    return (
      <Suspense fallback={fallback}>
        <Lazy {...props} />
      </Suspense>
    );
  }

  return { Part, preload: () => void loadOnce().catch(() => undefined) };
}
