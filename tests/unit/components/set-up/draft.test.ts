import { describe, expect, test } from 'vitest';
import { withRecorded } from '@/components/credentials/set-up/assigned';
import {
  assignedProfiles,
  emptyDraft,
  isBegun,
  withAssignedProfiles,
  withPreset,
} from '@/components/credentials/set-up/draft';
import { targetIndex } from '@/components/credentials/set-up/move-in-list';
import { nameFieldText, takenText, verdictText } from '@/components/credentials/set-up/name-verdict';
import { counted, withToggled } from '@/components/credentials/set-up/selection';
import { suggestName } from '@/components/credentials/set-up/suggest-name';
import { profileName } from '@/lib/domain/access-names';
import { opensText } from '@/lib/domain/catalogue/sandbox-products';
import { getPreset } from '@/lib/domain/provider/presets';
import { aGenericDraft, anImsDraft, aSandboxDraft } from './drafts';

describe('product profiles of a draft', () => {
  test('wait for a service to return, and are not assigned meanwhile', () => {
    const without = aSandboxDraft({ services: ['tags'] });
    expect(assignedProfiles(without)).toEqual([]);
    const changed = withAssignedProfiles(without, [{ serviceId: 'tags', profile: 'publishers' }]);
    expect(assignedProfiles({ ...changed, services: ['analytics', 'tags'] })).toEqual([
      { serviceId: 'analytics', profile: 'web-reports' },
      { serviceId: 'tags', profile: 'publishers' },
    ]);
  });

  test('are kept apart by provider, and there are none without services', () => {
    const draft = withAssignedProfiles(anImsDraft(), []);
    expect(assignedProfiles({ ...draft, provider: 'generic' })).toEqual([]);
    expect(withAssignedProfiles(aGenericDraft(), [])).toEqual(aGenericDraft());
  });

  test('are recorded trimmed, once each, and no more than a credential can hold', () => {
    const once = withRecorded([], 'tags', ['  Two   words ', 'Two words', '', 'two words']);
    expect(once.map(({ profile }) => profile)).toEqual(['Two words', 'two words']);
    const many = Array.from({ length: 150 }, (_, index) => `profile ${index}`);
    expect(withRecorded([], 'tags', many)).toHaveLength(100);
  });

  test('have the sandbox’s own names there, and say what they open', () => {
    const one = { serviceId: 'analytics', profile: 'web-reports' };
    expect(profileName(one, true)).toBe('Analytics: web reports');
    expect(profileName(one, false)).toBe('web-reports');
    expect(opensText(['reports', 'orders'])).toBe('Opens the sample data “Web reports”, “Orders”.');
    expect(opensText([])).toBe('Opens no sample data.');
  });
});

test('choosing a provider is a beginning', () => {
  expect(isBegun(emptyDraft)).toBe(false);
  expect(isBegun({ ...emptyDraft, provider: 'sandbox' })).toBe(true);
});

test('a kind of provider brings the parameters it needs, once', () => {
  const auth0 = getPreset('auth0');
  const draft = withPreset(aGenericDraft(), auth0);
  expect(draft).toMatchObject({ preset: 'auth0', parameters: [{ name: 'audience', value: '' }] });
  expect(withPreset(draft, auth0).parameters).toEqual(draft.parameters);
});

describe('a suggested name', () => {
  test.each([
    [aSandboxDraft(), 'Adobe Analytics and 1 more – sandbox'],
    [aSandboxDraft({ services: ['tags'] }), 'Tags (Launch, Reactor API) – sandbox'],
    [anImsDraft({ services: ['analytics', 'tags', 'target'] }), 'Adobe Analytics and 2 more'],
    [anImsDraft({ services: [] }), 'Adobe IMS credential'],
    [aGenericDraft(), 'Client at id.example.com'],
    [aGenericDraft({ endpointHost: 'h'.repeat(200) }), `Client at ${'h'.repeat(90)}`],
  ])('of %# is %s', (draft, name) => {
    expect(suggestName(draft)).toBe(name);
  });
});

describe('a name that is checked', () => {
  const conflict = { name: 'Reports', ownerName: 'Ada' };
  test('says whose it is, and why two names are the same', () => {
    expect(takenText(conflict)).toBe(
      '“Reports”, created by Ada, has this name already. Capitals and spaces do not tell names apart. Choose another one.',
    );
    expect(takenText(null)).toMatch(/^Another credential has this name already\./);
    expect(verdictText({ name: 'x', isFree: true, conflict: null, suggestion: null })).toBe(
      'This name is free.',
    );
  });

  test('shows a refusal before an answer, and nothing where it is free', () => {
    const taken = { name: 'reports', isFree: false, conflict, suggestion: 'reports 2' };
    expect(nameFieldText({ ok: false, code: 'invalid-input', fields: { name: 'required' } }, taken)).toBe(
      'This is needed. Fill it in.',
    );
    expect(nameFieldText(null, taken)).toBe(takenText(conflict));
    expect(nameFieldText({ ok: false, code: 'name-taken', conflict }, null)).toBe(takenText(conflict));
    expect(nameFieldText(null, { ...taken, isFree: true })).toBeNull();
    expect(nameFieldText(null, null)).toBeNull();
  });
});

describe('a choice in a list', () => {
  test('is added at the end, once, and taken away', () => {
    expect(withToggled(['a'], 'b', true)).toEqual(['a', 'b']);
    expect(withToggled(['a', 'b'], 'a', true)).toEqual(['a', 'b']);
    expect(withToggled(['a', 'b'], 'a', false)).toEqual(['b']);
  });

  test('is counted in words', () => {
    expect([0, 1, 2].map((count) => counted(count, 'service'))).toEqual([
      '0 services',
      '1 service',
      '2 services',
    ]);
  });

  test.each([
    [-1, 'first', 3, 0],
    [-1, 'first', 0, -1],
    [0, 'ArrowDown', 3, 1],
    [2, 'ArrowDown', 3, -1],
    [0, 'ArrowUp', 3, -1],
    [2, 'ArrowUp', 3, 1],
    [1, 'Home', 3, 0],
    [1, 'End', 3, 2],
    [1, 'Enter', 3, -1],
  ])('from %i by %s among %i the focus goes to %i', (index, key, count, target) => {
    expect(targetIndex(index, key, count)).toBe(target);
  });
});
