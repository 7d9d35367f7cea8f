import type { SetUpDraft } from './draft';
import { servicesWithProfiles } from './profile-needs';
import { findStepFault } from './step-faults';
import { type StepId, stepIds } from './step-id';

/** The steps of this draft, in order: services and profiles where the provider has them, profiles where a chosen service can have one. */
export function stepsOf({ provider, services }: SetUpDraft): readonly StepId[] {
  if (provider === null) return stepIds;
  if (provider === 'generic') return stepIds.filter((step) => step !== 'services' && step !== 'profiles');
  return servicesWithProfiles(provider, services).length > 0
    ? stepIds
    : stepIds.filter((step) => step !== 'profiles');
}

/** The step after or before this one; the same at either end. */
export function neighbour(draft: SetUpDraft, step: StepId, direction: 'next' | 'previous'): StepId {
  const steps = stepsOf(draft);
  return steps[steps.indexOf(step) + (direction === 'next' ? 1 : -1)] ?? step;
}

/**
 * The step to show when the address asks for `requested`: that one, or an earlier one where something is still missing. A step that this draft does not
 * have leads to the last one before it; what is no step, to the first.
 */
export function reachableStep(draft: SetUpDraft, requested: string | null): StepId {
  const order: readonly (string | null)[] = stepIds;
  const wanted = Math.max(order.indexOf(requested), 0);
  const before = stepsOf(draft).filter((step) => stepIds.indexOf(step) <= wanted);
  return before.find((step) => findStepFault(draft, step) !== null) ?? before.at(-1) ?? 'provider';
}
