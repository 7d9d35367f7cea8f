import type { CredentialView } from '@/lib/domain/credential';
import type { ProfileTrial } from '@/lib/domain/credential-overview';

type Access = Pick<CredentialView, 'services' | 'profiles'>;

/** A trial that got a token and so has answers. */
export type TriedTrial = Extract<ProfileTrial, { kind: 'tried' }>;

/** Trials of this page, so that the effect of a change can be seen beside what was there before it. */
export interface TrialState {
  readonly latest: ProfileTrial | null;
  /** `accessKey` at the latest trial. */
  readonly triedWith: string;
  /** The last good trial before services or profiles changed; null where there was no change. */
  readonly before: TriedTrial | null;
}

export const noTrial: TrialState = { latest: null, triedWith: '', before: null };

/** Tells two states of a credential's services and profiles apart, whatever their order. */
export function accessKey({ services, profiles }: Access): string {
  const assigned = profiles.map(({ serviceId, profile }) => `${serviceId}/${profile}`);
  return JSON.stringify([[...services].sort(), assigned.sort()]);
}

/** The state after a trial; what was tried before a change moves to `before`. */
export function withTrial(state: TrialState, trial: ProfileTrial, access: Access): TrialState {
  const key = accessKey(access);
  const isAfterChange = state.latest !== null && state.triedWith !== key;
  const before = isAfterChange && state.latest?.kind === 'tried' ? state.latest : state.before;
  return { latest: trial, triedWith: key, before };
}

/** Whether services or profiles changed since the latest trial, so that trying again may read something else. */
export function isOutdated(state: TrialState, access: Access): boolean {
  return state.latest !== null && state.triedWith !== accessKey(access);
}

export interface ShownTrials {
  /** What was read before the last change; null where nothing changed, or nothing was tried before. */
  readonly before: TriedTrial | null;
  /** What is read with services and profiles as they are; null where that was not tried yet. */
  readonly live: TriedTrial | null;
}

/** What stands beside what is expected: after a change and until it is tried again, the latest trial is what was before. */
export function shownTrials(state: TrialState, access: Access): ShownTrials {
  const latest = state.latest?.kind === 'tried' ? state.latest : null;
  return isOutdated(state, access)
    ? { before: latest ?? state.before, live: null }
    : { before: state.before, live: latest };
}
