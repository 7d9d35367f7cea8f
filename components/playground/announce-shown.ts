import { readToken, tokenAnnouncement } from '@/components/token/token-reading';
import type { Announce } from '@/components/ui/announcer';
import type { Shown } from './shown';

/** Says what came of a request. A refusal speaks for itself. */
export function announceShown(shown: Shown, announce: Announce): void {
  if (shown.kind !== 'generation') return;
  const { outcome, provider, requestedScopes, at } = shown.view;
  if (outcome.kind === 'failure')
    announce(`No access token: ${outcome.failure.explanation.title}`, 'assertive');
  if (outcome.kind !== 'token') return;
  const reading = readToken(outcome.token, provider, requestedScopes);
  announce(tokenAnnouncement(outcome.token, reading, { reused: outcome.reused, now: at }));
}

/** Whether moving the focus takes it from nobody: it is on the button that was pressed, or nowhere. */
export function isFocusFree(button: HTMLButtonElement | null): boolean {
  const focused = document.activeElement;
  return (
    focused === null ||
    focused === document.body ||
    focused === button ||
    !focused.matches('input, textarea, select')
  );
}
