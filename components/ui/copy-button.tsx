'use client';

import { Check, Copy, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from './announcer';
import { Button } from './button';
import type { ButtonSize, ButtonVariant } from './button-class';
import { writeClipboard } from './clipboard';

export interface CopyButtonProps {
  /** What is copied, or how to get it at the moment of the click. */
  readonly text: string | (() => string | Promise<string>);
  /** Visible words; "Copy" unless several copy buttons need telling apart. */
  readonly label?: string;
  /** What is copied, for the announcement and the accessible name: "access token" gives "Copied access token". */
  readonly noun: string;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly disabled?: boolean;
  /** After a successful copy. */
  readonly onCopied?: () => void;
}

/** Copies on click, shows "Copied" for two seconds and says so; on refusal says what to do instead. */
export function CopyButton({
  text,
  label = 'Copy',
  noun,
  variant = 'secondary',
  size = 'small',
  disabled = false,
  onCopied,
}: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useAnnounce();
  useEffect(() => () => clearTimeout(timer.current), []);

  async function copy() {
    const copied = await writeClipboard(typeof text === 'string' ? text : await text());
    setState(copied ? 'copied' : 'refused');
    if (copied) onCopied?.();
    announce(
      copied
        ? `Copied ${noun}`
        : `The browser refused to copy. Select the ${noun} and press Control or Command and C.`,
      copied ? 'polite' : 'assertive',
    );
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setState('idle'), copied ? 2000 : 8000);
  }

  const Icon = state === 'copied' ? Check : state === 'refused' ? TriangleAlert : Copy;
  // All three labels lie on each other, so the widest sets the width and nothing beside the button moves.
  return (
    <Button
      variant={variant}
      size={size}
      disabled={disabled}
      onClick={copy}
      icon={<Icon aria-hidden="true" className="size-3.5 shrink-0" />}
    >
      <span className="grid text-left *:[grid-area:1/1]">
        <span className={state === 'idle' ? '' : 'invisible'}>{label}</span>
        <span className={state === 'copied' ? '' : 'invisible'}>Copied</span>
        {state === 'refused' && <span>Press Ctrl+C</span>}
      </span>
      {!label.endsWith(noun) && <span className="sr-only">{noun}</span>}
    </Button>
  );
}
