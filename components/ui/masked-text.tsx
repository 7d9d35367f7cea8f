'use client';

import { Fragment, useEffect, useSyncExternalStore } from 'react';
import type { MaskSegment } from '@/lib/domain/hand-over/mask/mask-text';
import { useKnownValues } from './known-values';
import { useScreenshotSafe } from './screenshot-safe';
import { Mask } from './sensitive';

type Rules = typeof import('@/lib/domain/hand-over/mask/mask-text');

let rules: Rules | null = null;
const waiting = new Set<() => void>();

/** A text of which a screenshot may not show everything: a command, an answer, a sentence with an identifier in it. */
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
 * or parameter of that name. The rules are fetched when the switch is first on, so that nobody else pays for them; until they are there, nothing
 * of a text may be seen.
 */
export function useMaskSegments(): (text: string, of?: string) => readonly MaskSegment[] | null {
  const { isOn } = useScreenshotSafe();
  const known = useKnownValues();
  const loaded = useSyncExternalStore(
    subscribe,
    () => rules,
    () => null,
  );
  useEffect(() => {
    if (isOn && rules === null) void load();
  }, [isOn]);
  return (text, of) => {
    if (!isOn) return null;
    if (loaded === null) return [{ text, kind: 'value' }];
    return of === undefined ? loaded.maskText(text, known) : loaded.maskValue(of, text, known);
  };
}

function subscribe(listener: () => void): () => void {
  waiting.add(listener);
  return () => waiting.delete(listener);
}

/** A failure leaves everything masked; the next text that is drawn asks again. */
async function load(): Promise<void> {
  const loaded = await import('@/lib/domain/hand-over/mask/mask-text').catch(() => null);
  if (loaded === null) return;
  rules = loaded;
  for (const listener of waiting) listener();
}
