'use client';

import { type RefCallback, useCallback, useEffect, useReducer, useRef } from 'react';

export interface FocusTarget {
  /** For the element to focus; it may come later than the wish, as one whose code is still being fetched. */
  readonly ref: RefCallback<HTMLElement>;
  /** Moves the focus there once what is being drawn now stands in the page. */
  readonly focus: () => void;
}

/** A place the focus can be sent to before it exists. Only the last wish counts, and only once. */
export function useFocusTarget(): FocusTarget {
  const element = useRef<HTMLElement>(null);
  const isWanted = useRef(false);
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);

  const settle = useCallback(() => {
    if (!isWanted.current || !element.current) return;
    isWanted.current = false;
    element.current.focus();
  }, []);

  const ref = useCallback<RefCallback<HTMLElement>>(
    (next) => {
      element.current = next;
      settle();
    },
    [settle],
  );

  const focus = useCallback(() => {
    isWanted.current = true;
    // The drawing that this asks for comes together with the one that brings the element, or after it.
    drawAgain();
  }, []);

  useEffect(settle);
  return { ref, focus };
}
