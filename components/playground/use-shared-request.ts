'use client';

import { type Dispatch, useState } from 'react';
import type { Received } from '@/components/hand-over/receive-share';
import { useShareArrival } from '@/components/hand-over/use-share-arrival';
import { useAnnounce } from '@/components/ui/announcer';
import type { ShareView } from '@/lib/domain/hand-over/share/share';
import type { PlaygroundActions, PlaygroundView } from '@/lib/domain/playground';
import type { EnterStart } from './enter-start';
import type { PlaygroundEvent, PlaygroundState } from './playground-state';

export interface SharedRequestOptions {
  readonly view: PlaygroundView;
  readonly state: PlaygroundState;
  readonly dispatch: Dispatch<PlaygroundEvent>;
  readonly search: PlaygroundActions['searchCredentials'];
  readonly formId: string;
  readonly onView: (view: ShareView) => void;
}

/** What a link brings to the form, and the form that it fills. Nothing that was typed is replaced unasked. */
export function useSharedRequest({ view, state, dispatch, search, formId, onView }: SharedRequestOptions) {
  const announce = useAnnounce();
  const [received, setReceived] = useState<Received | null>(null);
  const [isFilled, setFilled] = useState(false);
  const [form, setForm] = useState<{ version: number; start: EnterStart | undefined }>(() => ({
    version: 0,
    start: state.selectedId === null && view.selectedScopes ? scopesStart(view.selectedScopes) : undefined,
  }));

  function begin(start: EnterStart | undefined) {
    setForm(({ version }) => ({ version: version + 1, start }));
  }

  function fill(offer: NonNullable<Received['offer']>) {
    begin({ ...offer.start, focusesSecret: offer.own === null });
    dispatch({ type: 'mode-chosen', mode: 'enter' });
    onView(offer.view);
    setFilled(true);
    const where = offer.host === null ? '' : ` The client secret would go to ${offer.host}.`;
    announce(
      offer.own ? 'You have the credential of this shared link' : `Filled in from a shared link.${where}`,
    );
  }

  useShareArrival(async (hash) => {
    const { receiveShare } = await import('@/components/hand-over/receive-share');
    const next = await receiveShare(hash, state.credentials, search);
    if (next === null) return;
    setReceived(next);
    setFilled(false);
    const { arrival, offer } = next;
    if (arrival.removed.length > 0) announce('The link carried a secret. It was taken out.', 'assertive');
    if (offer === null) {
      if (arrival.reading) announce('The shared link cannot be used', 'assertive');
    } else if (isTouched(document.getElementById(formId))) {
      announce('A shared link was opened, and the form holds what you typed');
    } else fill(offer);
  });

  return {
    received,
    isFilled,
    form,
    fill: () => received?.offer && fill(received.offer),
    /** The note goes; what it filled in stays. */
    close: () => setReceived(null),
    /** After the form was sent, or another credential took its place. */
    clear() {
      setReceived(null);
      begin(undefined);
    },
  };
}

/** Scopes from a link where there is no credential to ask for them with. */
function scopesStart(scopes: readonly string[]): EnterStart {
  return {
    provider: 'adobe-ims',
    tokenEndpoint: null,
    clientId: '',
    scopes,
    authMethod: 'client_secret_post',
    parameters: [],
    takeSecret: () => null,
  };
}

/** Whether somebody typed into the form, beyond what it began with. */
function isTouched(form: HTMLElement | null): boolean {
  if (!(form instanceof HTMLFormElement)) return false;
  return [...form.elements].some(
    (field) =>
      (field instanceof HTMLTextAreaElement ||
        (field instanceof HTMLInputElement && /^(?:text|password)$/.test(field.type))) &&
      field.value !== field.defaultValue,
  );
}
