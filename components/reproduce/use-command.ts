'use client';

import { type RefObject, useRef, useState } from 'react';
import { dialects } from '@/lib/domain/command/reading';
import { type CommandReport, reportCommand } from '@/lib/domain/command/report';
import type { UnreadCommand } from './paste-panel';

export interface Command {
  readonly pasted: RefObject<HTMLTextAreaElement | null>;
  readonly dialect: RefObject<HTMLSelectElement | null>;
  readonly report: CommandReport | null;
  readonly unread: UnreadCommand | null;
  /** Counts the readings, to begin a new form with each. */
  readonly version: number;
  /** Reads what is pasted; answers the report, or null where there is none. */
  readonly read: () => CommandReport | null;
  /** Back to the text, which is still there. */
  readonly reopen: () => void;
  /** The client secret for the form's field. */
  readonly takeSecret: () => string | null;
  /** Whether a text is the client secret that the command would have sent; null where it has none. */
  readonly isSecretSame: (typed: string) => boolean | null;
}

/** A pasted command and its report. Secrets stay in a ref, which is drawn nowhere; state holds what may be shown. */
export function useCommand(origins: readonly string[]): Command {
  const pasted = useRef<HTMLTextAreaElement>(null);
  const dialect = useRef<HTMLSelectElement>(null);
  const secrets = useRef<{ readonly wanted: string | null; readonly sent: string | null }>({
    wanted: null,
    sent: null,
  });
  const [report, setReport] = useState<CommandReport | null>(null);
  const [unread, setUnread] = useState<UnreadCommand | null>(null);
  const [version, setVersion] = useState(0);

  function read(): CommandReport | null {
    const as = dialects.find((one) => one === dialect.current?.value) ?? null;
    const reading = reportCommand(pasted.current?.value ?? '', as, [...origins, window.location.origin]);
    setUnread(reading.ok ? null : reading);
    if (!reading.ok) return null;
    secrets.current = { wanted: reading.clientSecret, sent: reading.sentSecret };
    setReport(reading.report);
    setVersion((before) => before + 1);
    return reading.report;
  }

  return {
    pasted,
    dialect,
    report,
    unread,
    version,
    read,
    reopen: () => setReport(null),
    takeSecret: () => secrets.current.wanted,
    isSecretSame: (typed) => (secrets.current.sent === null ? null : secrets.current.sent === typed),
  };
}
