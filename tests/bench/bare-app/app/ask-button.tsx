'use client';

import { useState } from 'react';

/** The least a page needs to call an action, and to show that it reacts to a click. */
export function AskButton({ ask }: { readonly ask: (form: FormData) => Promise<unknown> }) {
  const [isPressed, setPressed] = useState(false);
  function handleClick() {
    setPressed(true);
    void ask(new FormData());
  }
  return (
    <button type="button" aria-pressed={isPressed} onClick={handleClick}>
      Ask
    </button>
  );
}
