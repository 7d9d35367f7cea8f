import type { ActionRefusal } from '@/lib/domain/action-state';
import type { CredentialView } from '@/lib/domain/credential';
import type { GenerationView } from '@/lib/domain/generation';
import { emptyDraft, type RequestDraft } from './request-draft';

/** How the credential is given: one of the list, or typed in. */
export type CredentialMode = 'select' | 'enter';

/** A request that is on its way. */
export interface Sending {
  readonly requestId: string;
  readonly credentialId: string;
  /** Epoch milliseconds, browser's clock. */
  readonly startedAt: number;
}

/** What the result area shows. A call that never got an answer is the refusal `unavailable`. */
export type Shown =
  | { readonly kind: 'generation'; readonly view: GenerationView; readonly clockOffsetMs: number }
  | {
      readonly kind: 'refusal';
      readonly refusal: ActionRefusal /** Epoch milliseconds, browser's clock. */;
      readonly at: number;
    };

/** Everything the page remembers. It lives in memory alone: the access token inside `shown` must reach no URL, storage or cookie. */
export interface PlaygroundState {
  readonly credentials: readonly CredentialView[];
  readonly mode: CredentialMode;
  readonly selectedId: string | null;
  /** By credential id, so that nothing typed is lost by looking at another credential. */
  readonly drafts: Readonly<Record<string, RequestDraft>>;
  /** Scopes that a link asked for in place of a credential's own; null where none did. */
  readonly linked: { readonly credentialId: string; readonly scopes: readonly string[] } | null;
  readonly sending: Sending | null;
  readonly shown: Shown | null;
  readonly wasCancelled: boolean;
  /** By credential id: epoch milliseconds (browser's clock) before which the provider asked not to be called again. */
  readonly blockedUntil: Readonly<Record<string, number>>;
}

export type PlaygroundEvent =
  | { readonly type: 'mode-chosen'; readonly mode: CredentialMode }
  | { readonly type: 'credential-selected'; readonly id: string }
  | { readonly type: 'credentials-found'; readonly credentials: readonly CredentialView[] }
  | { readonly type: 'credential-entered'; readonly credential: CredentialView }
  | { readonly type: 'credential-changed'; readonly credential: CredentialView }
  | { readonly type: 'link-used'; readonly credential: CredentialView; readonly draft: RequestDraft }
  | { readonly type: 'draft-changed'; readonly draft: RequestDraft }
  | { readonly type: 'sent'; readonly sending: Sending }
  | { readonly type: 'answered'; readonly requestId: string; readonly shown: Shown; readonly now: number }
  | { readonly type: 'cancelled'; readonly requestId: string }
  | { readonly type: 'result-dropped' };

/**
 * The page before anything happened. Without a credential to select, the form is open. `selectedScopes` begin the request of `selectedId` in place of its
 * own; for another credential they count for nothing.
 */
export function initialState(
  credentials: readonly CredentialView[],
  selectedId: string | null,
  selectedScopes: readonly string[] | null = null,
): PlaygroundState {
  const selected = credentials.find((one) => one.id === selectedId) ?? credentials[0];
  const isLinked = selected !== undefined && selected.id === selectedId && selectedScopes !== null;
  return {
    credentials,
    mode: selected ? 'select' : 'enter',
    selectedId: selected?.id ?? null,
    drafts: isLinked ? { [selected.id]: { ...emptyDraft, scopes: selectedScopes } } : {},
    linked: isLinked ? { credentialId: selected.id, scopes: selectedScopes } : null,
    sending: null,
    shown: null,
    wasCancelled: false,
    blockedUntil: {},
  };
}

/** The credential that is chosen, or null. */
export function findSelected(state: PlaygroundState): CredentialView | null {
  return state.credentials.find((one) => one.id === state.selectedId) ?? null;
}

/** The draft for the chosen credential; an untouched one asks for what the credential has. */
export function draftOf(state: PlaygroundState): RequestDraft {
  return (state.selectedId && state.drafts[state.selectedId]) || emptyDraft;
}

/**
 * The next state. An answer counts only for the request that is on its way: one that was cancelled, or is late, changes nothing; a
 * second `sent` while one is on its way changes nothing either.
 */
export function reduce(state: PlaygroundState, event: PlaygroundEvent): PlaygroundState {
  switch (event.type) {
    case 'mode-chosen':
      return { ...state, mode: event.mode };
    case 'credential-selected':
      return { ...state, mode: 'select', selectedId: event.id };
    case 'credentials-found':
      return { ...state, credentials: merge(state.credentials, event.credentials) };
    case 'credential-entered':
      return {
        ...state,
        mode: 'select',
        selectedId: event.credential.id,
        credentials: [
          event.credential,
          ...state.credentials.filter((one) => !isReplaced(one, event.credential)),
        ],
      };
    case 'credential-changed':
      return { ...state, credentials: merge(state.credentials, [event.credential]) };
    case 'link-used':
      return {
        ...state,
        mode: 'select',
        selectedId: event.credential.id,
        credentials: merge(state.credentials, [event.credential]),
        drafts: { ...state.drafts, [event.credential.id]: event.draft },
        linked: event.draft.scopes && { credentialId: event.credential.id, scopes: event.draft.scopes },
      };
    case 'draft-changed':
      if (!state.selectedId) return state;
      return { ...state, drafts: { ...state.drafts, [state.selectedId]: event.draft } };
    case 'sent':
      return state.sending ? state : { ...state, sending: event.sending, wasCancelled: false };
    case 'answered':
      return state.sending?.requestId === event.requestId ? answered(state, state.sending, event) : state;
    case 'cancelled':
      if (state.sending?.requestId !== event.requestId) return state;
      return { ...state, sending: null, wasCancelled: true };
    case 'result-dropped':
      return { ...state, shown: null, wasCancelled: false };
  }
}

function answered(
  state: PlaygroundState,
  sending: Sending,
  { shown, now }: { shown: Shown; now: number },
): PlaygroundState {
  if (shown.kind === 'generation' && shown.view.outcome.kind === 'cancelled') {
    return { ...state, sending: null, wasCancelled: true };
  }
  const waitSeconds = retryAfterSeconds(shown);
  const next = { ...state, sending: null, wasCancelled: false, shown };
  if (waitSeconds !== null) {
    return {
      ...next,
      blockedUntil: { ...state.blockedUntil, [sending.credentialId]: now + waitSeconds * 1000 },
    };
  }
  if (shown.kind !== 'generation' || shown.view.outcome.kind !== 'token' || shown.view.outcome.reused)
    return next;
  const { receivedAt } = shown.view.outcome.token;
  return {
    ...next,
    credentials: state.credentials.map((one) =>
      one.id === shown.view.credentialId ? { ...one, lastTokenAt: receivedAt } : one,
    ),
  };
}

function retryAfterSeconds(shown: Shown): number | null {
  if (shown.kind === 'refusal') return shown.refusal.retryAfterSeconds ?? null;
  if (shown.kind === 'generation' && shown.view.outcome.kind === 'failure') {
    return shown.view.outcome.failure.retryAfterSeconds;
  }
  return null;
}

/** Entering a client again replaces what this session had for it, on the server too. */
function isReplaced(known: CredentialView, entered: CredentialView): boolean {
  return (
    known.kind === 'session' &&
    known.clientId === entered.clientId &&
    known.tokenEndpoint === entered.tokenEndpoint
  );
}

/** Known ones keep their place and take the newer content; unknown ones are appended. */
function merge(
  known: readonly CredentialView[],
  found: readonly CredentialView[],
): readonly CredentialView[] {
  const newer = new Map(found.map((one) => [one.id, one]));
  const kept = known.map((one) => newer.get(one.id) ?? one);
  const keptIds = new Set(kept.map((one) => one.id));
  return [...kept, ...found.filter((one) => !keptIds.has(one.id))];
}
