'use client';

import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useAnnounceSoon } from '@/components/ui/use-announce-soon';
import { useOnPageHide } from '@/components/ui/use-on-page-hide';
import { findTokens } from '@/lib/domain/inspect/find-tokens';
import type { FoundToken, PasteReading } from '@/lib/domain/inspect/paste';
import { pasteRefusalTexts } from '@/lib/domain/inspect/paste-texts';
import { readContent, type TokenContent } from '@/lib/domain/inspect/read-content';
import { type RecognisedToken, recogniseToken } from '@/lib/domain/inspect/recognise';

/** A found token, read and named. */
export interface ShownToken {
  readonly found: FoundToken;
  readonly content: TokenContent;
  readonly recognised: RecognisedToken;
}

export interface PastedTokens {
  /** What stands in the field. In this state alone: no address, no storage, no form. */
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly reading: PasteReading;
  readonly tokens: readonly ShownToken[];
  /** Null where nothing was found. */
  readonly shown: ShownToken | null;
  readonly index: number;
  readonly choose: (index: number) => void;
}

/**
 * Reads what is pasted, as it is typed, in the browser; says what was found once the typing rests. Forgets all when the page is left, because browsers
 * keep left pages to come back to.
 * @param noun what the field holds, for the announcement: `Token`
 */
export function usePastedTokens(noun: string): PastedTokens {
  const [{ text, chosen }, setState] = useState({ text: '', chosen: 0 });
  const setText = useCallback((next: string) => setState({ text: next, chosen: 0 }), []);
  const choose = useCallback((index: number) => setState((state) => ({ ...state, chosen: index })), []);
  const deferred = useDeferredValue(text);
  const reading = useMemo(() => findTokens(deferred), [deferred]);
  const tokens = useMemo(() => (reading.ok ? reading.tokens.map(readFound) : []), [reading]);
  const index = Math.min(chosen, Math.max(0, tokens.length - 1));
  const announceSoon = useAnnounceSoon();
  useEffect(() => {
    const message = messageOf(reading, tokens, noun);
    if (message === null) return;
    return announceSoon(message);
  }, [announceSoon, reading, tokens, noun]);
  useOnPageHide(() => setText(''));
  return { text, setText, reading, tokens, shown: tokens[index] ?? null, index, choose };
}

function readFound(found: FoundToken): ShownToken {
  const content = readContent(found);
  return { found, content, recognised: recogniseToken(content) };
}

function messageOf(reading: PasteReading, tokens: readonly ShownToken[], noun: string): string | null {
  if (!reading.ok)
    return reading.code === 'empty' ? null : `${noun}: ${pasteRefusalTexts[reading.code].what}`;
  const [first] = tokens;
  if (!first) return null;
  const more = tokens.length > 1 ? ` ${tokens.length} tokens found, the first is shown.` : '';
  return `${noun}: ${first.recognised.title}.${more}`;
}
