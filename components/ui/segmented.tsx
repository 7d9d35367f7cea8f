'use client';

import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import { useIsHydrated } from './use-is-hydrated';

export interface SegmentedOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
}

export interface SegmentedProps<Value extends string> {
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly options: readonly SegmentedOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Field name in a form; made up where the choice is not sent. */
  readonly name?: string;
  readonly size?: 'small' | 'medium';
}

/** Two to five choices side by side: a real radio group (arrow keys, one tab stop) that wraps where it is narrow. */
export function Segmented<Value extends string>({
  legend,
  legendHidden = false,
  options,
  value,
  onChange,
  name,
  size = 'medium',
}: SegmentedProps<Value>) {
  const ownName = useId();
  const isHydrated = useIsHydrated();
  return (
    <fieldset className="min-w-0" disabled={!isHydrated}>
      <legend className={legendHidden ? 'sr-only' : 'mb-1 font-medium text-ink text-sm'}>{legend}</legend>
      <div className="inline-flex max-w-full flex-wrap gap-px rounded-md border border-control bg-sunken p-px">
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              'relative inline-flex items-center gap-1.5 rounded-sm px-2.5 text-muted hover:text-ink',
              'has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-checked:outline has-checked:outline-control',
              'has-focus-visible:outline-2! has-focus-visible:outline-focus! has-focus-visible:outline-offset-2',
              'forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText] forced-colors:has-checked:forced-color-adjust-none',
              size === 'small' ? 'min-h-6 text-xs' : 'min-h-7 text-sm',
              'pointer-coarse:min-h-10',
            )}
          >
            <input
              type="radio"
              name={name ?? ownName}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
