'use client';

import type { ComponentProps, ReactNode } from 'react';
import { masks, type SensitiveKind } from '@/lib/domain/hand-over/mask/mask-kinds';
import { useScreenshotSafe } from './screenshot-safe';

export interface SensitiveProps {
  readonly kind: SensitiveKind;
  /** What stands instead where the value is a part of what is shown, such as a sentence about it; the mask alone without it. */
  readonly masked?: ReactNode;
  readonly children: ReactNode;
}

/** A value that a screenshot for a stranger must not show. While the switch is on its mask stands in the document instead, so that nothing can be selected, copied or printed either. */
export function Sensitive({ kind, masked, children }: SensitiveProps) {
  return useScreenshotSafe().isOn ? (masked ?? <Mask kind={kind} />) : children;
}

/** What stands in place of a value. */
export function Mask({ kind }: { readonly kind: SensitiveKind }) {
  return (
    <span data-mask="" className="whitespace-nowrap font-sans text-muted">
      {masks[kind]}
    </span>
  );
}

/** An option of a native select that is called by a sensitive value; a number tells the masked ones apart. */
export function SensitiveOption({
  kind,
  number,
  children,
  ...rest
}: Omit<ComponentProps<'option'>, 'children'> & {
  readonly kind: SensitiveKind;
  readonly number: number;
  readonly children: string;
}) {
  return <option {...rest}>{useScreenshotSafe().isOn ? `${masks[kind]} ${number}` : children}</option>;
}
