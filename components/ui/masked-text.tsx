'use client';

import { Fragment } from 'react';
import { masks } from '@/lib/domain/hand-over/mask-kinds';
import { type MaskSegment, maskText, maskValue } from '@/lib/domain/hand-over/mask-text';
import { useKnownValues } from './known-values';
import { useScreenshotSafe } from './screenshot-safe';
import { Mask } from './sensitive';

/** A text of which a screenshot may not show everything: a command, an answer, a sentence with an identifier in it. Costs nothing while the switch is off. */
export function MaskedText({ text }: { readonly text: string }) {
  const segments = useMaskSegments()(text);
  if (segments === null) return text;
  return segments.map(({ text: part, kind }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place.
    kind === null ? <Fragment key={index}>{part}</Fragment> : <Mask key={index} kind={kind} />,
  );
}

/**
 * Cuts texts into what may be seen and what not; gives null for each while the switch is off. With `of` the text is the value of a claim, header
 * or parameter of that name.
 */
export function useMaskSegments(): (text: string, of?: string) => readonly MaskSegment[] | null {
  const { isOn } = useScreenshotSafe();
  const known = useKnownValues();
  return (text, of) =>
    isOn ? (of === undefined ? maskText(text, known) : maskValue(of, text, known)) : null;
}

/** As `MaskedText`, for places that take no elements. */
export function useMaskText(): (text: string) => string {
  const segmentsOf = useMaskSegments();
  return (text) =>
    segmentsOf(text)
      ?.map(({ text: part, kind }) => (kind === null ? part : masks[kind]))
      .join('') ?? text;
}
