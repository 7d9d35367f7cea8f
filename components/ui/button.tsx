'use client';

import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class';
import { classNames } from './class-names';
import { Spinner } from './spinner';
import { useIsHydrated } from './use-is-hydrated';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  /** Work is under way: clicks are ignored, a spinner covers the words, the width stays. */
  readonly busy?: boolean;
  /** Not possible now. The button stays focusable, so that the reason (give it by `aria-describedby`) can be heard. */
  readonly disabled?: boolean;
  readonly icon?: ReactNode;
}

/**
 * A button of `type="button"` unless told otherwise. Blocked states use `aria-disabled`, not `disabled`, and swallow the click,
 * so focus is never lost while an action runs; implicit submission by Enter is swallowed with it. Until React has taken over, which could not swallow anything,
 * it is natively disabled and looks as always.
 */
export function Button({
  variant = 'secondary',
  size = 'medium',
  busy = false,
  disabled = false,
  icon,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const blocked = busy || disabled;
  const isHydrated = useIsHydrated();
  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    if (blocked) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    onClick?.(event);
  }
  return (
    <button
      {...rest}
      type={type}
      onClick={handleClick}
      disabled={!isHydrated}
      aria-disabled={disabled || undefined}
      aria-busy={busy || undefined}
      className={buttonClass(variant, size, className)}
    >
      <span className={classNames('inline-flex items-center gap-2', busy && 'opacity-0')}>
        {icon}
        {children}
      </span>
      {busy && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      )}
    </button>
  );
}
