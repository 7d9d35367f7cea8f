'use client';

import { type ReactNode, useState } from 'react';
import type { SensitiveKind } from '@/lib/domain/hand-over/mask/mask-kinds';
import { classNames } from './class-names';
import { CopyButton } from './copy-button';
import { MaskedText } from './masked-text';
import { Sensitive } from './sensitive';

const heights = { none: '', small: 'max-h-40', medium: 'max-h-72', large: 'max-h-[32rem]' } as const;

export interface CodeBlockProps {
  /** What is copied, and shown unless `children` show it better. */
  readonly text: string;
  /** Name of the region, unique on the page: "cURL command". Shown as the block's title unless `titleHidden`. */
  readonly label: string;
  readonly titleHidden?: boolean;
  /** Marked-up form of `text`. */
  readonly children?: ReactNode;
  /** All of it is such a value. Otherwise only what is recognised in the text is masked for a screenshot. */
  readonly sensitive?: SensitiveKind;
  /** Long lines start wrapped; the person can change it. */
  readonly wrap?: boolean;
  readonly copy?: boolean;
  /** Noun for the copy announcement; the label without its capital by default. */
  readonly noun?: string;
  /** Further buttons before Copy. */
  readonly actions?: ReactNode;
  /** 160, 288 or 512 px, scrolled beyond; `none` shows all. */
  readonly maxHeight?: keyof typeof heights;
  readonly onCopied?: () => void;
}

/** Text to read and copy exactly. The text is a region that takes focus, so it scrolls by keyboard. */
export function CodeBlock({
  text,
  label,
  titleHidden = false,
  children,
  sensitive,
  wrap = false,
  copy = true,
  noun,
  actions,
  maxHeight = 'large',
  onCopied,
}: CodeBlockProps) {
  const [wrapped, setWrapped] = useState(wrap);
  return (
    <div className="min-w-0 overflow-clip rounded-md border border-line bg-sunken">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-line border-b bg-surface py-1 pr-1 pl-3">
        <span className={titleHidden ? 'sr-only' : 'min-w-0 py-1.5 font-medium text-muted text-xs'}>
          {label}
        </span>
        <div className="ml-auto flex flex-wrap items-center gap-1">
          <button
            type="button"
            aria-label="Wrap lines"
            aria-pressed={wrapped}
            onClick={() => setWrapped(!wrapped)}
            className="min-h-7 rounded-md px-2 text-muted text-xs hover:bg-hover hover:text-ink aria-pressed:text-ink aria-pressed:underline aria-pressed:underline-offset-4 pointer-coarse:min-h-10"
          >
            Wrap
          </button>
          {actions}
          {copy && (
            <CopyButton
              text={text}
              noun={noun ?? withoutCapital(label)}
              variant="quiet"
              {...(onCopied && { onCopied })}
            />
          )}
        </div>
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take focus (WCAG 2.1.1)
        tabIndex={0}
        aria-label={label}
        className={classNames(
          'overflow-auto rounded-b-md p-3 focus-visible:outline-offset-[-2px]',
          heights[maxHeight],
        )}
      >
        <pre
          className={classNames(
            'font-mono text-ink text-sm',
            wrapped ? 'whitespace-pre-wrap wrap-anywhere' : 'whitespace-pre',
          )}
        >
          <code>
            {sensitive ? (
              <Sensitive kind={sensitive}>{text}</Sensitive>
            ) : (
              (children ?? <MaskedText text={text} />)
            )}
          </code>
        </pre>
      </section>
    </div>
  );
}

/** "Access token" in the middle of a sentence; "cURL command" and "JSON" keep their capitals. */
function withoutCapital(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
