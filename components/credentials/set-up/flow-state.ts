import type { ActionRefusal } from '@/lib/domain/action-state';
import type { CredentialView } from '@/lib/domain/credential';
import { emptyDraft, type SetUpDraft } from './draft';
import { findStepFault } from './step-faults';
import type { StepId } from './step-id';

/** Why it does not go on, and at which step that is put right. */
export interface StepFault {
  readonly step: StepId;
  readonly refusal: ActionRefusal;
  /** As `useAction` gives it. */
  readonly retryAt: number | null;
}

/** A client that the sandbox has just issued. The secret is here alone, until the page is left. */
export interface IssuedClient {
  readonly credential: CredentialView;
  readonly clientSecret: string;
}

export interface FlowState {
  readonly draft: SetUpDraft;
  readonly fault: StepFault | null;
  readonly issued: IssuedClient | null;
  /** Nothing can be lost any more: the credential is saved, and the secret is stored where it was shown. */
  readonly isFinished: boolean;
}

export type FlowEvent =
  | { readonly type: 'changed'; readonly step: StepId; readonly draft: SetUpDraft }
  | { readonly type: 'stopped'; readonly fault: StepFault }
  | { readonly type: 'went-on' }
  | { readonly type: 'issued'; readonly issued: IssuedClient }
  | { readonly type: 'finished' };

export const beginning: FlowState = { draft: emptyDraft, fault: null, issued: null, isFinished: false };

/**
 * The state after an event. A fault goes when something at its own step is changed, and on going on; missing product profiles
 * are named until none is missing.
 */
export function reduceFlow(state: FlowState, event: FlowEvent): FlowState {
  switch (event.type) {
    case 'changed':
      return {
        ...state,
        draft: event.draft,
        fault: state.fault?.step === event.step && !isStillMissing(event) ? null : state.fault,
      };
    case 'stopped':
      return { ...state, fault: event.fault };
    case 'went-on':
      return { ...state, fault: null };
    case 'issued':
      return { ...state, fault: null, issued: event.issued };
    case 'finished':
      return { ...state, isFinished: true };
  }
}

function isStillMissing({ step, draft }: { readonly step: StepId; readonly draft: SetUpDraft }): boolean {
  return step === 'profiles' && findStepFault(draft, step) !== null;
}
