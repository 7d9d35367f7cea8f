'use client';

import { type Dispatch, useCallback, useRef } from 'react';
import type { ActionRefusal } from '@/lib/domain/action-state';
import { cancelPath, type PlaygroundActions } from '@/lib/domain/playground';
import type { PlaygroundEvent } from './playground-state';
import { generationForm, type RequestDraft, type SendOptions } from './request-draft';
import type { Shown } from './shown';

export interface Generation {
  /** Sends unless a request is on its way. Resolves with what is shown, or null when it was cancelled, late or refused to start. */
  send(credentialId: string, draft: RequestDraft, options?: SendOptions): Promise<Shown | null>;
  /** Ends the running request on the server and is idle at once, without waiting for it. */
  cancel(): void;
}

/** Sends and cancels generations. The running request is held in a ref, because two clicks can come before React draws again. */
export function useGeneration(
  action: PlaygroundActions['generateToken'],
  dispatch: Dispatch<PlaygroundEvent>,
): Generation {
  const running = useRef<string | null>(null);

  const send = useCallback<Generation['send']>(
    async (credentialId, draft, options) => {
      if (running.current) return null;
      const requestId = crypto.randomUUID();
      running.current = requestId;
      dispatch({ type: 'sent', sending: { requestId, credentialId, startedAt: Date.now() } });
      const shown = await ask(action, generationForm(requestId, credentialId, draft, options));
      if (running.current !== requestId) {
        // Cancelled meanwhile. What it may have brought is dropped here, but for what went over the wire.
        if (shown.kind === 'generation' && shown.view.trace)
          dispatch({ type: 'traced', requestId, trace: shown.view.trace });
        return null;
      }
      running.current = null;
      dispatch({ type: 'answered', requestId, shown, now: Date.now() });
      return shown;
    },
    [action, dispatch],
  );

  const cancel = useCallback(() => {
    const requestId = running.current;
    if (!requestId) return;
    running.current = null;
    dispatch({ type: 'cancelled', requestId });
    cancelRequest(requestId);
  }, [dispatch]);

  return { send, cancel };
}

/** Ends a request of this session on the server. The page goes on whatever becomes of this; a cancel that does not arrive leaves the server its own deadline. */
export function cancelRequest(requestId: string): void {
  void fetch(cancelPath(requestId), { method: 'POST', keepalive: true }).catch(() => undefined);
}

/** An action rejects only when its call did not come back: the server is down, or the browser is offline. */
async function ask(action: PlaygroundActions['generateToken'], form: FormData): Promise<Shown> {
  const answer = await action(form).catch((): ActionRefusal => ({ ok: false, code: 'unavailable' }));
  if (!answer.ok) return { kind: 'refusal', refusal: answer, at: Date.now() };
  return { kind: 'generation', view: answer.generation, clockOffsetMs: answer.generation.at - Date.now() };
}
