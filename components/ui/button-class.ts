import { classNames } from './class-names';

/** `primary` once per view; `danger` only where something is destroyed. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
/** Heights of 28, 32 and 40 px; each grows to at least 40 px under a coarse pointer. */
export type ButtonSize = 'small' | 'medium' | 'large';

const variants: Record<ButtonVariant, string> = {
  primary: 'border-action bg-action text-on-action hover:border-action-strong hover:bg-action-strong',
  secondary: 'border-control bg-surface text-ink hover:bg-hover',
  quiet: 'border-transparent bg-transparent text-muted hover:bg-hover hover:text-ink',
  danger: 'border-danger bg-danger text-on-danger hover:border-danger-strong hover:bg-danger-strong',
};

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-7 px-2 text-sm pointer-coarse:min-h-10',
  medium: 'min-h-8 px-3 text-base pointer-coarse:min-h-10',
  large: 'min-h-10 px-4 text-base',
};

const blocked =
  'aria-disabled:cursor-not-allowed aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-faint';

/** Class list of a button; for a link that has to look like one too. A busy button keeps its colours. */
export function buttonClass(
  variant: ButtonVariant = 'secondary',
  size: ButtonSize = 'medium',
  className?: string,
): string {
  return classNames(
    'relative inline-flex select-none items-center justify-center gap-2 rounded-md border py-1 text-center font-medium transition-colors duration-100',
    variants[variant],
    sizes[size],
    blocked,
    className,
  );
}
