import type { ActionCode } from '@/lib/domain/action-state';
import type { CredentialView } from '@/lib/domain/credential';
import type { Finding, TraceView } from '@/lib/domain/generation';
import type { KeyRequest } from '@/lib/domain/trace/key-request';
import type { Sending, Shown } from './shown';

/** What came of a request, without what it brought. */
export type KeptResult =
  | { readonly kind: 'token'; readonly reused: boolean }
  | { readonly kind: 'failure'; readonly title: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refusal'; readonly code: ActionCode };

/** A request of this page as it is remembered. No field can hold an access token. */
export interface KeptRequest {
  readonly requestId: string;
  /** Epoch milliseconds, browser's clock. */
  readonly startedAt: number;
  /** As it was called then; null where the page no longer knows it. */
  readonly credential: Pick<CredentialView, 'name' | 'clientId'> | null;
  readonly result: KeptResult;
  readonly findings: readonly Finding[];
  /** Null where nothing was sent, and of a cancelled request until the server has said how far it came. */
  readonly trace: TraceView | null;
  /** What was asked for to check the token's signature. */
  readonly keyRequests: readonly KeyRequest[];
}

/** A request of which it is known what was sent. */
export type TracedRequest = KeptRequest & { readonly trace: TraceView };

/** How many requests are remembered; the oldest go first. */
export const keptMax = 20;

/** The requests with this one in front. Of a result only what went over the wire is taken: the token stays with the result that is shown. */
export function keepRequest(
  kept: readonly KeptRequest[],
  { requestId, credentialId, startedAt }: Sending,
  shown: Shown | null,
  credentials: readonly CredentialView[],
): readonly KeptRequest[] {
  const credential = credentials.find(({ id }) => id === credentialId);
  const one: KeptRequest = {
    requestId,
    startedAt,
    credential: credential ? { name: credential.name, clientId: credential.clientId } : null,
    ...whatCame(shown),
  };
  return [one, ...kept].slice(0, keptMax);
}

/** The requests with how far a cancelled one came; unchanged where there is no such request. */
export function keepTrace(
  kept: readonly KeptRequest[],
  requestId: string,
  trace: TraceView,
): readonly KeptRequest[] {
  return kept.map((one) => (one.requestId === requestId ? { ...one, trace } : one));
}

/** Whether it is known what was sent. */
export function isTraced(request: KeptRequest): request is TracedRequest {
  return request.trace !== null;
}

/** `shown` is null where the person did not wait for it. */
function whatCame(shown: Shown | null): Pick<KeptRequest, 'result' | 'findings' | 'trace' | 'keyRequests'> {
  const nothing = { findings: [], trace: null, keyRequests: [] };
  if (shown === null) return { ...nothing, result: { kind: 'cancelled' } };
  if (shown.kind === 'refusal') return { ...nothing, result: { kind: 'refusal', code: shown.refusal.code } };
  const { outcome, findings, trace } = shown.view;
  switch (outcome.kind) {
    case 'token':
      return {
        result: { kind: 'token', reused: outcome.reused },
        findings,
        trace,
        keyRequests: outcome.token.keyRequests,
      };
    case 'failure':
      return {
        result: { kind: 'failure', title: outcome.failure.explanation.title },
        findings,
        trace,
        keyRequests: [],
      };
    case 'cancelled':
      return { result: outcome, findings, trace, keyRequests: [] };
  }
}
