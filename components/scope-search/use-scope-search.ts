'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { cancelRequest } from '@/components/playground/use-generation';
import { actionTexts } from '@/components/ui/action-texts';
import { useAnnounce } from '@/components/ui/announcer';
import type { TraceView } from '@/lib/domain/generation';
import type { ProbeScopes, ScopeProbe } from '@/lib/domain/scope-search/probe';
import { afterProbe, continueSearch, nextProbe, stopSearch } from '@/lib/domain/scope-search/search';
import type { SearchState } from '@/lib/domain/scope-search/search-state';
import { announcementOf } from './search-texts';

export interface ScopeSearch {
  readonly state: SearchState;
  readonly isRunning: boolean;
  /** Epoch milliseconds (browser's clock) until which the provider asked to wait; null while it does not. */
  readonly waitUntil: number | null;
  /** How the last request that was sent went over the wire; null before the first. */
  readonly trace: TraceView | null;
  /** Begins, or goes on where a search ended early. */
  start(from: SearchState): void;
  /** Ends it at once; the request under way is cancelled on the server. */
  cancel(): void;
}

/** One run of a search. The page may be left or the search cancelled while an answer is under way, which then counts for nothing. */
interface Run {
  isOver: boolean;
  state: SearchState;
  requestId: string | null;
  wake: (() => void) | null;
}

/** Drives a search from the browser: one action call for each request, one at a time. `formOf` makes the call's form. */
export function useScopeSearch(
  initial: () => SearchState,
  action: ProbeScopes,
  formOf: (requestId: string, scopes: readonly string[]) => FormData,
): ScopeSearch {
  const announce = useAnnounce();
  const [state, setState] = useState(initial);
  const [isRunning, setRunning] = useState(false);
  const [waitUntil, setWaitUntil] = useState<number | null>(null);
  const [trace, setTrace] = useState<TraceView | null>(null);
  const current = useRef<Run | null>(null);

  const drive = useCallback(
    async (run: Run) => {
      for (let probe = nextProbe(run.state); probe; probe = nextProbe(run.state)) {
        run.requestId = crypto.randomUUID();
        const asked = await ask(action, formOf(run.requestId, probe.scopes));
        if (run.isOver) return;
        const answer = asked.probe;
        run.requestId = null;
        setTrace((last) => asked.trace ?? last);
        run.state = afterProbe(run.state, answer);
        setState(run.state);
        if (answer.kind === 'throttled' && !run.state.end) {
          setWaitUntil(Date.now() + answer.retryAfterSeconds * 1000);
          announce(
            `The provider asks to wait ${answer.retryAfterSeconds} seconds. The search goes on by itself.`,
          );
          await pause(run, answer.retryAfterSeconds * 1000);
          if (run.isOver) return;
          setWaitUntil(null);
        }
      }
      run.isOver = true;
      setRunning(false);
      announce(announcementOf(run.state));
    },
    [action, announce, formOf],
  );

  const end = useCallback(() => {
    const run = current.current;
    if (!run || run.isOver) return null;
    run.isOver = true;
    if (run.requestId) cancelRequest(run.requestId);
    run.wake?.();
    return run;
  }, []);
  // Nobody waits for the answer of a page that is gone.
  useEffect(() => () => void end(), [end]);

  function start(from: SearchState) {
    if (current.current && !current.current.isOver) return;
    const run: Run = { isOver: false, state: continueSearch(from), requestId: null, wake: null };
    current.current = run;
    setState(run.state);
    setRunning(true);
    announce('Search started');
    void drive(run);
  }

  function cancel() {
    const run = end();
    if (!run) return;
    setState(stopSearch(run.state));
    setRunning(false);
    setWaitUntil(null);
    announce('Search cancelled. What was found stays.');
  }

  return { state, isRunning, waitUntil, trace, start, cancel };
}

/** A refusal of our own server, or no answer from it, stops the search as a failure does. */
async function ask(action: ProbeScopes, form: FormData): Promise<ScopeProbe> {
  const answer = await action(form).catch(() => null);
  if (answer?.ok) return answer;
  if (answer?.retryAfterSeconds !== undefined)
    return { probe: { kind: 'throttled', retryAfterSeconds: answer.retryAfterSeconds }, trace: null };
  const title = actionTexts[answer?.code ?? 'unavailable'].what;
  return { probe: { kind: 'stopped', title, explanationId: null }, trace: null };
}

function pause(run: Run, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    run.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
