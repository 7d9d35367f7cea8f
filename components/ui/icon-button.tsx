'use client';

import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { type ButtonVariant, buttonClass } from './button-class';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'children'> {
  /** The accessible name, shown as the tooltip too where no `title` says more. Says what a press does. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly variant?: ButtonVariant;
  readonly disabled?: boolean;
}

/** A square button of 32 px (40 px under a coarse pointer) with an icon and no words. Prefer words where there is room. */
export function IconButton({
  label,
  icon,
  variant = 'quiet',
  disabled = false,
  onClick,
  className,
  title = label,
  type = 'button',
  ...rest
}: IconButtonProps) {
  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    if (disabled) {
      event.preventDefault();
      return;
    }
    onClick?.(event);
  }
  return (
    <button
      {...rest}
      type={type}
      title={title}
      aria-label={label}
      aria-disabled={disabled || undefined}
      onClick={handleClick}
      className={buttonClass(variant, 'medium', `aspect-square px-0! ${className ?? ''}`)}
    >
      {icon}
    </button>
  );
}
