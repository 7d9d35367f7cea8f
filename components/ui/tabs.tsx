'use client';

import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { classNames } from './class-names';

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: ReactNode;
  readonly panel: ReactNode;
}

export interface TabsProps<Id extends string> {
  /** Names the list of tabs: "Result". */
  readonly label: string;
  readonly items: readonly TabItem<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** Keeps panels that are not shown in the page (hidden), so that what is typed in them stays. */
  readonly keepMounted?: boolean;
}

/**
 * Tabs after the ARIA Authoring Practices: one tab stop, arrows and Home/End move and select at once. The list scrolls sideways
 * where it is narrow. Panels must be ready at once; nothing is loaded on selection.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function Tabs<Id extends string>({
  label,
  items,
  value,
  onChange,
  keepMounted = false,
}: TabsProps<Id>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  function handleKeyDown(event: KeyboardEvent) {
    const index = items.findIndex((item) => item.id === value);
    const next = targetIndex(event.key, index, items.length);
    const item = next === null ? undefined : items[next];
    if (!item || next === null) return;
    event.preventDefault();
    onChange(item.id);
    const tab = list.current?.children[next];
    if (tab instanceof HTMLElement) tab.focus();
  }

  return (
    <div className="min-w-0">
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={handleKeyDown}
        className="flex gap-4 overflow-x-auto border-line border-b [scrollbar-width:none]"
      >
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="tab"
            id={`${id}-tab-${item.id}`}
            aria-selected={item.id === value}
            aria-controls={item.id === value || keepMounted ? `${id}-panel-${item.id}` : undefined}
            tabIndex={item.id === value ? 0 : -1}
            onClick={() => onChange(item.id)}
            className={classNames(
              'min-h-9 shrink-0 border-transparent border-b-2 px-0.5 text-muted hover:text-ink focus-visible:outline-offset-[-2px] pointer-coarse:min-h-10',
              'aria-selected:border-accent aria-selected:font-medium aria-selected:text-ink forced-colors:border-[Canvas] forced-colors:aria-selected:border-[Highlight]',
            )}
          >
            {item.label}
          </button>
        ))}
      </div>
      {items.map((item) =>
        item.id === value || keepMounted ? (
          <div
            key={item.id}
            role="tabpanel"
            id={`${id}-panel-${item.id}`}
            aria-labelledby={`${id}-tab-${item.id}`}
            hidden={item.id !== value}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel without controls is reached by Tab, as the pattern asks
            tabIndex={0}
            className="pt-4 focus-visible:outline-offset-4"
          >
            {item.panel}
          </div>
        ) : null,
      )}
    </div>
  );
}

function targetIndex(key: string, index: number, count: number): number | null {
  if (key === 'ArrowRight') return (index + 1) % count;
  if (key === 'ArrowLeft') return (index - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
