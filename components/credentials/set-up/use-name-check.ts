'use client';

import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '@/components/ui/announcer';
import { type SetUpActions, setUpFields } from '@/lib/domain/credential-set-up';
import { type NameVerdict, verdictText } from './name-verdict';

export interface NameCheck {
  /** Of the newest name that was checked; compare its `name` before showing it. */
  readonly verdict: NameVerdict | null;
  readonly isChecking: boolean;
  /** Asks 300 ms later, once, for the last name given; says aloud what came of it. */
  readonly checkSoon: (name: string) => void;
  /** Asks now, or takes the answer that is known or on its way. Null where there is no answer: the creating action decides in the end. */
  readonly check: (name: string) => Promise<NameVerdict | null>;
  /** Forgets what was answered, as when somebody took the name meanwhile. */
  readonly forget: () => void;
}

/** Whether a name is free, before everything else is filled in. */
export function useNameCheck(checkCredentialName: SetUpActions['checkCredentialName']): NameCheck {
  const announce = useAnnounce();
  const [verdict, setVerdict] = useState<NameVerdict | null>(null);
  const [underWay, setUnderWay] = useState(0);
  const last = useRef<{ name: string; answer: Promise<NameVerdict | null> } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function ask(name: string): Promise<NameVerdict | null> {
    const form = new FormData();
    form.set(setUpFields.name, name);
    setUnderWay((count) => count + 1);
    const result = await checkCredentialName(form).catch(() => null);
    setUnderWay((count) => count - 1);
    if (!result?.ok) {
      last.current = null;
      return null;
    }
    const { available, suggestion, conflict = null } = result;
    const found = { name, isFree: available, conflict, suggestion };
    setVerdict(found);
    announce(verdictText(found));
    return found;
  }

  function check(name: string): Promise<NameVerdict | null> {
    clearTimeout(timer.current);
    if (last.current?.name !== name) last.current = { name, answer: ask(name) };
    return last.current.answer;
  }

  return {
    verdict,
    isChecking: underWay > 0,
    check,
    forget: () => {
      last.current = null;
      setVerdict(null);
    },
    checkSoon: (name) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void check(name), 300);
    },
  };
}
