import type { CredentialView } from '@/lib/domain/credential';
import type { TraceView } from '@/lib/domain/generation';
import { honouredWaitSeconds } from '@/lib/domain/retry-after';
import { type KeptRequest, keepRequest, keepTrace } from './kept-requests';
import { emptyDraft, type RequestDraft } from './request-draft';
import type { Sending, Shown } from './shown';

/** How the credential is given: one of the list, or typed in. */
export type CredentialMode = 'select' | 'enter';

/** Everything the page remembers. It lives in memory alone: the access token inside `shown`, and the traces, must reach no URL, storage or cookie. */
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
  /** Of the request that `shown` came of. */
  readonly shownId: string | null;
  /** Requests of this page, the newest first; the one on its way is not among them. */
  readonly requests: readonly KeptRequest[];
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
  | { readonly type: 'traced'; readonly requestId: string; readonly trace: TraceView }
  | { readonly type: 'result-dropped' }
  | { readonly type: 'page-left' };

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
    shownId: null,
    requests: [],
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
 * The next state. An answer counts only for the request that is on its way: one that was cancelled, or is late, changes nothing, but for the trace of
 * a cancelled one (`traced`); a second `sent` while one is on its way changes nothing either. `page-left` takes all that came of requests.
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
      return {
        ...state,
        requests: keepRequest(state.requests, state.sending, null, state.credentials),
        sending: null,
        wasCancelled: true,
      };
    case 'traced':
      return { ...state, requests: keepTrace(state.requests, event.requestId, event.trace) };
    case 'result-dropped':
      return { ...state, shown: null, shownId: null, wasCancelled: false };
    case 'page-left':
      return { ...state, shown: null, shownId: null, requests: [], wasCancelled: false };
  }
}

function answered(
  state: PlaygroundState,
  sending: Sending,
  { shown, now }: { shown: Shown; now: number },
): PlaygroundState {
  const requests = keepRequest(state.requests, sending, shown, state.credentials);
  if (shown.kind === 'generation' && shown.view.outcome.kind === 'cancelled') {
    return { ...state, requests, sending: null, wasCancelled: true };
  }
  const waitSeconds = findWaitSeconds(shown);
  const next = { ...state, requests, sending: null, wasCancelled: false, shown, shownId: sending.requestId };
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

/** How long the button rests: what our own server says, or what it honours of what the provider says; null where nobody asked to wait. */
function findWaitSeconds(shown: Shown): number | null {
  if (shown.kind === 'refusal') return shown.refusal.retryAfterSeconds ?? null;
  if (shown.view.outcome.kind !== 'failure') return null;
  const { retryAfterSeconds } = shown.view.outcome.failure;
  return retryAfterSeconds === null ? null : honouredWaitSeconds(retryAfterSeconds);
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
