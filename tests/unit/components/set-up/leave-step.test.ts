import { describe, expect, test } from 'vitest';
import { assignedProfiles, emptyDraft } from '@/components/credentials/set-up/draft';
import { leaveStep } from '@/components/credentials/set-up/leave-step';
import { findStepFault, stepOfRefusal } from '@/components/credentials/set-up/step-faults';
import type { ActionRefusal } from '@/lib/domain/action-state';
import { aGenericDraft, anImsDraft, aSandboxDraft } from './drafts';

const nothingTyped = { tokenEndpoint: '', scopes: '' };
const invalid = (fields: Record<string, string>) => ({ ok: false, code: 'invalid-input', fields });

describe('what is missing at a step', () => {
  test.each([
    ['a provider', emptyDraft, 'provider', invalid({ provider: 'required' })],
    [
      'a service at the sandbox',
      aSandboxDraft({ services: [] }),
      'services',
      invalid({ serviceId: 'required' }),
    ],
    ['a name', aSandboxDraft({ name: '   ' }), 'name', invalid({ name: 'required' })],
    ['a shorter name', aSandboxDraft({ name: 'n'.repeat(101) }), 'name', invalid({ name: 'too-long' })],
    [
      'a name without invisible characters',
      aSandboxDraft({ name: 'a\u200bb' }),
      'name',
      invalid({ name: 'bad-format' }),
    ],
    [
      'a product profile',
      anImsDraft({ services: ['analytics', 'tags'] }),
      'profiles',
      { ok: false, code: 'profile-required', fields: { profile: 'required' } },
    ],
  ] as const)('%s', (_, draft, step, refusal) => {
    expect(findStepFault(draft, step)).toEqual(refusal);
  });

  test('nothing: services are optional at Adobe IMS, whose list is not public, and profiles that are only probable', () => {
    expect(findStepFault(anImsDraft({ services: [] }), 'services')).toBeNull();
    expect(findStepFault(anImsDraft({ services: ['target'] }), 'profiles')).toBeNull();
  });
});

describe('leaving a step', () => {
  test.each([
    ['https://id.example.com:8443/token', null, 'id.example.com:8443'],
    ['  http://localhost:9000/token ', null, 'localhost:9000'],
    ['', 'required', null],
    ['id.example.com/token', 'bad-url', null],
    ['ftp://id.example.com/token', 'bad-url', null],
  ])('the token endpoint “%s” is judged, and only its host is kept', (tokenEndpoint, code, host) => {
    const left = leaveStep(aGenericDraft(), 'provider', { tokenEndpoint, scopes: '' });
    expect(left.refusal).toEqual(code && invalid({ tokenEndpoint: code }));
    expect(left.draft.endpointHost).toBe(host);
  });

  test('a product profile that is typed and not added is taken over, for connected services alone', () => {
    const typedProfiles = { tags: ' Publishers ', campaign: 'never connected' };
    const left = leaveStep(
      anImsDraft({ services: ['analytics', 'tags'], typedProfiles }),
      'profiles',
      nothingTyped,
    );
    expect(left.refusal).toBeNull();
    expect(left.draft.typedProfiles).toEqual({});
    expect(assignedProfiles(left.draft)).toEqual([
      { serviceId: 'analytics', profile: 'All suites / EU' },
      { serviceId: 'tags', profile: 'Publishers' },
    ]);
  });

  test('without a service Adobe IMS needs scopes that are typed', () => {
    const bare = anImsDraft({ services: [] });
    expect(leaveStep(bare, 'client', nothingTyped).refusal).toEqual(invalid({ scopes: 'required' }));
    expect(leaveStep(bare, 'client', { ...nothingTyped, scopes: 'openid' }).refusal).toBeNull();
    expect(leaveStep(anImsDraft(), 'client', nothingTyped).refusal).toBeNull();
    expect(leaveStep(aGenericDraft(), 'client', nothingTyped).refusal).toBeNull();
  });
});

describe('a refusal of the last step leads to the step that puts it right', () => {
  test.each([
    [{ code: 'name-taken', fields: { name: 'name-taken' } }, 'name'],
    [{ code: 'name-taken' }, 'name'],
    [{ code: 'invalid-input', fields: { clientSecret: 'required', tokenEndpoint: 'bad-url' } }, 'provider'],
    [{ code: 'endpoint-refused' }, 'provider'],
    [{ code: 'invalid-input', fields: { serviceId: 'unknown-choice' } }, 'services'],
    [{ code: 'profile-required', fields: { profile: 'required' } }, 'profiles'],
    [{ code: 'invalid-input', fields: { clientId: 'required' } }, 'client'],
    [{ code: 'unavailable' }, 'client'],
  ] satisfies [Omit<ActionRefusal, 'ok'>, string][])('%o to %s', (refusal, step) => {
    expect(stepOfRefusal({ ok: false, ...refusal })).toBe(step);
  });
});
