import { describe, expect, test } from 'vitest';
import {
  beginning,
  type FlowState,
  reduceFlow,
  type StepFault,
} from '@/components/credentials/set-up/flow-state';
import { aCredential } from '../playground-fixtures';
import { aSandboxDraft } from './drafts';

const nameFault: StepFault = { step: 'name', refusal: { ok: false, code: 'name-taken' }, retryAt: null };
const profileFault: StepFault = {
  step: 'profiles',
  refusal: { ok: false, code: 'profile-required' },
  retryAt: null,
};
const stopped = (fault: StepFault): FlowState => reduceFlow(beginning, { type: 'stopped', fault });

describe('a fault', () => {
  test('goes when its own step is changed, and stays when another one is', () => {
    const draft = aSandboxDraft();
    expect(reduceFlow(stopped(nameFault), { type: 'changed', step: 'name', draft }).fault).toBeNull();
    expect(reduceFlow(stopped(nameFault), { type: 'changed', step: 'services', draft }).fault).toBe(
      nameFault,
    );
  });

  test('about product profiles stays until none is missing', () => {
    const lacking = aSandboxDraft({ services: ['analytics', 'tags'] });
    const once = reduceFlow(stopped(profileFault), { type: 'changed', step: 'profiles', draft: lacking });
    expect(once.fault).toBe(profileFault);
    const complete = { type: 'changed', step: 'profiles', draft: aSandboxDraft() } as const;
    expect(reduceFlow(once, complete).fault).toBeNull();
  });

  test('goes on going on', () => {
    expect(reduceFlow(stopped(nameFault), { type: 'went-on' }).fault).toBeNull();
  });
});

test('an issued client is not finished before its secret is stored', () => {
  const issued = { credential: aCredential(), clientSecret: 'shown once' };
  const state = reduceFlow(stopped(nameFault), { type: 'issued', issued });
  expect(state).toMatchObject({ issued, fault: null, isFinished: false });
  expect(reduceFlow(state, { type: 'finished' }).isFinished).toBe(true);
});
