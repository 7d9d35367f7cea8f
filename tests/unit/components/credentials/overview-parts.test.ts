import { describe, expect, test } from 'vitest';
import {
  accessForm,
  findProfileNamesFault,
  readProfileNames,
  withProfilesOf,
} from '@/components/credentials/overview/access-form';
import { overviewTabQuery, readOverviewTab } from '@/components/credentials/overview/overview-tab';
import { playgroundHref } from '@/components/credentials/overview/playground-link';
import {
  profileNamesOf,
  requiresProfile,
  takesProfiles,
} from '@/components/credentials/overview/profile-name';
import { chosenScopes, groupChoice, withGroup } from '@/components/credentials/overview/scope-choice';
import { secretAge } from '@/components/credentials/overview/secret-age';

describe('a link to the playground', () => {
  test('names the credential, the scopes and the command', () => {
    expect(playgroundHref('cred_1')).toBe('/?credential=cred_1');
    expect(playgroundHref('cred_1', { scopes: ['a', 'b&c'], view: 'command' })).toBe(
      '/?credential=cred_1&scopes=a%2Cb%26c&view=command',
    );
  });

  test('is not made where it would be too long to arrive', () => {
    expect(
      playgroundHref('cred_1', { scopes: Array.from({ length: 200 }, () => 'x'.repeat(60)) }),
    ).toBeNull();
  });
});

describe('the age of a secret', () => {
  const day = 86_400_000;
  test.each([
    [0, 0, false],
    [89.9, 89, false],
    [90, 90, true],
    [400, 400, true],
    [-1, 0, false],
  ])('%d days', (days, whole, isOld) => {
    expect(secretAge(1_000 * day, (1_000 + days) * day)).toEqual({ days: whole, isOld });
  });
});

describe('the form of services and profiles', () => {
  test('carries the whole of what the credential shall have', () => {
    const form = accessForm('cred_1', [{ serviceId: 'analytics', profile: 'a/b' }], ['analytics', 'tags']);
    expect([...form]).toEqual([
      ['credentialId', 'cred_1'],
      ['serviceId', 'analytics'],
      ['serviceId', 'tags'],
      ['profile', 'analytics/a/b'],
    ]);
  });

  test('changing the profiles of one service leaves those of others', () => {
    const profiles = [
      { serviceId: 'analytics', profile: 'one' },
      { serviceId: 'tags', profile: 'two' },
    ];
    expect(withProfilesOf(profiles, 'analytics', ['three'])).toEqual([
      { serviceId: 'tags', profile: 'two' },
      { serviceId: 'analytics', profile: 'three' },
    ]);
  });

  test('typed names are one a line, each once', () => {
    expect(readProfileNames(' One \r\n\nTwo  b\nOne\nTwo b')).toEqual(['One', 'Two b']);
    expect(findProfileNamesFault(['One'])).toBeNull();
    expect(findProfileNamesFault(['x'.repeat(101)])).toBe(
      'A name is longer than 100 characters. Shorten it.',
    );
    expect(findProfileNamesFault(Array.from({ length: 101 }, (_, at) => String(at)))).toBe(
      'These are 101 profiles; 100 can be recorded. Remove some.',
    );
  });
});

describe('product profiles', () => {
  test('have the sandbox’s names there, and elsewhere what was typed', () => {
    const profiles = [{ serviceId: 'analytics', profile: 'web-reports' }];
    expect(profileNamesOf('analytics', profiles, true)).toEqual(['Analytics: web reports']);
    expect(profileNamesOf('analytics', profiles, false)).toEqual(['web-reports']);
  });

  test('are asked for where the sandbox has some, elsewhere unless known to be needless', () => {
    expect([takesProfiles('analytics', true), takesProfiles('io-events', true)]).toEqual([true, false]);
    expect([takesProfiles('analytics', false), requiresProfile('analytics')]).toEqual([true, true]);
    expect([takesProfiles('unheard-of', false), requiresProfile('unheard-of')]).toEqual([true, false]);
  });
});

describe('the choice of scopes', () => {
  const group = { serviceId: 'a', scopes: ['openid', 'one'] };

  test('a group is all, some or none', () => {
    expect(groupChoice(group, new Set(['openid', 'one', 'other']))).toBe('all');
    expect(groupChoice(group, new Set(['one']))).toBe('some');
    expect(groupChoice(group, new Set(['other']))).toBe('none');
    expect(groupChoice({ serviceId: null, scopes: [] }, new Set())).toBe('none');
  });

  test('a group is added and taken away whole', () => {
    const chosen = withGroup(new Set(['other']), group, true);
    expect([...chosen]).toEqual(['other', 'openid', 'one']);
    expect([...withGroup(chosen, group, false)]).toEqual(['other']);
  });

  test('keeps the credential’s order and forgets what it no longer has', () => {
    expect(chosenScopes(['b', 'a'], new Set(['a', 'b', 'gone']))).toEqual(['b', 'a']);
  });
});

test('a tab is read from the address and written to it', () => {
  expect(readOverviewTab('scopes')).toBe('scopes');
  expect(readOverviewTab('nonsense')).toBe('overview');
  expect(readOverviewTab(null)).toBe('overview');
  expect([overviewTabQuery('overview'), overviewTabQuery('services')]).toEqual(['', '?tab=services']);
});
