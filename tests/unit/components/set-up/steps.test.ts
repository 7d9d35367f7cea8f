import { describe, expect, test } from 'vitest';
import { emptyDraft } from '@/components/credentials/set-up/draft';
import { stepIds } from '@/components/credentials/set-up/step-id';
import { neighbour, reachableStep, stepsOf } from '@/components/credentials/set-up/steps';
import { aGenericDraft, anImsDraft, aSandboxDraft } from './drafts';

describe('the steps', () => {
  test('are all five before a provider is chosen, and where a service can have a product profile', () => {
    expect(stepsOf(emptyDraft)).toEqual(stepIds);
    expect(stepsOf(aSandboxDraft())).toEqual(stepIds);
  });

  test('leave out product profiles where no chosen service has any', () => {
    expect(stepsOf(aSandboxDraft({ services: ['io-events'] }))).toEqual([
      'provider',
      'services',
      'name',
      'client',
    ]);
    expect(stepsOf(anImsDraft({ services: [] }))).toEqual(['provider', 'services', 'name', 'client']);
  });

  test('ask for profiles of a service that only probably needs one at Adobe IMS, where they are a record', () => {
    expect(stepsOf(anImsDraft({ services: ['target'] }))).toContain('profiles');
    expect(stepsOf(aSandboxDraft({ services: ['target'] }))).not.toContain('profiles');
  });

  test('have neither services nor profiles at any other provider', () => {
    expect(stepsOf(aGenericDraft())).toEqual(['provider', 'name', 'client']);
  });

  test('follow each other, and stop at both ends', () => {
    expect(neighbour(aGenericDraft(), 'provider', 'next')).toBe('name');
    expect(neighbour(aGenericDraft(), 'name', 'previous')).toBe('provider');
    expect(neighbour(aSandboxDraft(), 'provider', 'previous')).toBe('provider');
    expect(neighbour(aSandboxDraft(), 'client', 'next')).toBe('client');
  });
});

describe('the step that an address shows', () => {
  test.each([
    ['no step is the first', aSandboxDraft(), null, 'provider'],
    ['what is no step is the first', aSandboxDraft(), 'bogus', 'provider'],
    ['a step behind complete ones is shown', aSandboxDraft(), 'client', 'client'],
    ['nothing entered: the first', emptyDraft, 'name', 'provider'],
    ['a missing service is asked for first', aSandboxDraft({ services: [] }), 'client', 'services'],
    [
      'a missing product profile is asked for first',
      aSandboxDraft({ profiles: { sandbox: [], 'adobe-ims': [] } }),
      'client',
      'profiles',
    ],
    ['a missing name is asked for first', aSandboxDraft({ name: ' ' }), 'client', 'name'],
    [
      'a missing token endpoint is asked for first',
      aGenericDraft({ endpointHost: null }),
      'name',
      'provider',
    ],
    ['a step that this draft does not have leads before it', aGenericDraft(), 'profiles', 'provider'],
    [
      'profiles lead to the services where none has any',
      aSandboxDraft({ services: ['io-events'] }),
      'profiles',
      'services',
    ],
  ])('%s', (_, draft, requested, shown) => {
    expect(reachableStep(draft, requested)).toBe(shown);
  });
});
