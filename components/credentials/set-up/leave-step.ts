import type { ActionRefusal } from '@/lib/domain/action-state';
import { setUpFields } from '@/lib/domain/credential-set-up';
import { type SetUpDraft, withTypedProfiles } from './draft';
import { wantedScopes } from './set-up-form';
import { endpointFault, endpointHost, findStepFault } from './step-faults';
import type { StepId } from './step-id';

/** Text of fields that the draft does not hold. */
export interface TypedText {
  readonly tokenEndpoint: string;
  readonly scopes: string;
}

export interface LeftStep {
  /** With what was typed at the step taken over. */
  readonly draft: SetUpDraft;
  /** Why it does not go on; null where it does. */
  readonly refusal: ActionRefusal | null;
}

/** Leaving a step forwards: takes over what was typed there and says what is missing. What the server alone knows is not checked. */
export function leaveStep(draft: SetUpDraft, step: StepId, typed: TypedText): LeftStep {
  if (step === 'provider' && draft.provider === 'generic') {
    const host = endpointHost(typed.tokenEndpoint);
    return { draft: { ...draft, endpointHost: host }, refusal: endpointFault(typed.tokenEndpoint) };
  }
  if (step === 'client' && draft.provider === 'adobe-ims' && wantedScopes(draft, typed.scopes).length === 0) {
    const fields = { [setUpFields.scopes]: 'required' } as const;
    return { draft, refusal: { ok: false, code: 'invalid-input', fields } };
  }
  const complete = step === 'profiles' ? withTypedProfiles(draft) : draft;
  return { draft: complete, refusal: findStepFault(complete, step) };
}
