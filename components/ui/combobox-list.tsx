'use client';

import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { classNames } from './class-names';
import type { ComboboxMatches, ComboboxOption } from './combobox-options';

interface ComboboxListProps {
  readonly id: string;
  readonly labelledBy: string | undefined;
  readonly matches: ComboboxMatches;
  readonly activeValue: string | null;
  readonly chosenValue: string | null;
  readonly emptyText: string;
  readonly optionId: (option: ComboboxOption) => string;
  readonly onChoose: (option: ComboboxOption) => void;
}

/** The open list of a `Combobox`. Focus stays in the input: a press in here is kept from taking it. */
export function ComboboxList({
  id,
  labelledBy,
  matches,
  activeValue,
  chosenValue,
  emptyText,
  optionId,
  onChoose,
}: ComboboxListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (activeValue === null) return;
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [activeValue]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is operated here, a press is only kept from moving the focus
    <div
      onMouseDown={(event) => event.preventDefault()}
      className="absolute inset-x-0 top-full z-30 mt-1 overflow-hidden rounded-md border border-control bg-surface shadow-overlay"
    >
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-labelledby={labelledBy}
        className="max-h-80 overflow-y-auto overscroll-contain p-1"
      >
        {matches.groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: options may be grouped by a group in a listbox, never by a fieldset
          <div key={group.label} role="group" aria-label={group.label} className="not-first:mt-1">
            <div aria-hidden="true" className="px-2 py-1 text-faint text-xs">
              {group.label}
            </div>
            {group.options.map((option) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the input holds the focus and handles the keys
              <div
                key={option.value}
                id={optionId(option)}
                role="option"
                tabIndex={-1}
                aria-selected={option.value === chosenValue}
                data-active={option.value === activeValue ? '' : undefined}
                onClick={() => onChoose(option)}
                className={classNames(
                  'flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 py-1 hover:bg-hover pointer-coarse:min-h-10',
                  'data-active:bg-accent-soft data-active:outline data-active:outline-accent data-active:-outline-offset-1',
                )}
              >
                <span className="min-w-0 flex-1">
                  <span className="wrap-anywhere block">{option.label}</span>
                  {option.secondary && (
                    <span className="block truncate font-mono text-muted text-xs">{option.secondary}</span>
                  )}
                </span>
                {option.value === chosenValue && (
                  <Check aria-hidden="true" className="size-4 shrink-0 text-accent" />
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
      {matches.count === 0 && <p className="px-3 pb-3 text-muted text-sm">{emptyText}</p>}
      {matches.count > matches.flat.length && (
        <p className="border-line border-t px-3 py-1.5 text-muted text-xs">
          {matches.flat.length} of {matches.count} shown. Type more to narrow them down.
        </p>
      )}
    </div>
  );
}
