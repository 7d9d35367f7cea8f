import { classNames } from './class-names';

/** Class list of a text-like control: hairline box of 32 px, 40 px under a coarse pointer; red border when invalid. */
export function inputClass(mono: boolean, className?: string): string {
  return classNames(
    'w-full min-w-0 rounded-md border border-control bg-surface px-2.5 py-1 text-ink placeholder:text-faint',
    'hover:border-muted focus-visible:border-focus focus-visible:outline-offset-0 focus-visible:outline-1',
    'aria-invalid:border-invalid disabled:bg-sunken disabled:text-faint [&[readonly]]:bg-sunken',
    'min-h-8 pointer-coarse:min-h-10',
    mono ? 'font-mono text-sm' : 'text-base',
    className,
  );
}

/** Marks a control whose text a screenshot must not show; app/globals.css does the rest. An empty one is told by its placeholder, so it always has one. */
export const sensitiveAttributes = { 'data-sensitive': '', placeholder: ' ' } as const;
