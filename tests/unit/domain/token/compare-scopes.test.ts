import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareScopes } from '@/lib/domain/token/compare-scopes';

/** Expansions that Adobe documents. */
const expansions = {
  asset_compute_meta: ['asset_compute', 'read_organizations'],
  event_receiver_api: ['event_receiver', 'event_receiver_api'],
  ent_adobeio_sdk: ['adobeio_api', 'additional_info.roles', 'additional_info.projectedProductContext'],
};

const none = { granted: [], expanded: [], missing: [], extra: [] };

test.each<[string, string[], string[], object]>([
  ['all granted', ['a', 'b'], ['b', 'a'], { granted: ['a', 'b'] }],
  ['one missing', ['a', 'b'], ['a'], { granted: ['a'], missing: ['b'] }],
  ['one extra', ['a'], ['a', 'c'], { granted: ['a'], extra: ['c'] }],
  ['letter case counts', ['AdobeID'], ['adobeid'], { missing: ['AdobeID'], extra: ['adobeid'] }],
  ['repetitions count once', ['a', 'a'], ['a', 'b', 'b'], { granted: ['a'], extra: ['b'] }],
  ['nothing granted', ['a'], [], { missing: ['a'] }],
  ['nothing asked', [], ['a'], { extra: ['a'] }],
  [
    'a super scope granted as its parts',
    ['openid', 'asset_compute_meta'],
    ['openid', 'asset_compute', 'read_organizations'],
    {
      granted: ['openid'],
      expanded: [{ scope: 'asset_compute_meta', into: ['asset_compute', 'read_organizations'], absent: [] }],
    },
  ],
  [
    'a scope granted by its name and its parts',
    ['event_receiver_api'],
    ['event_receiver', 'event_receiver_api'],
    {
      granted: ['event_receiver_api'],
      expanded: [{ scope: 'event_receiver_api', into: ['event_receiver'], absent: [] }],
    },
  ],
  [
    'a super scope granted in part',
    ['ent_adobeio_sdk'],
    ['adobeio_api', 'other'],
    {
      expanded: [
        {
          scope: 'ent_adobeio_sdk',
          into: ['adobeio_api'],
          absent: ['additional_info.roles', 'additional_info.projectedProductContext'],
        },
      ],
      extra: ['other'],
    },
  ],
  [
    'a super scope of which nothing came',
    ['asset_compute_meta'],
    ['openid'],
    { missing: ['asset_compute_meta'], extra: ['openid'] },
  ],
  [
    'a part that was asked for by name proves nothing about its super scope',
    ['asset_compute_meta', 'read_organizations'],
    ['read_organizations'],
    { granted: ['read_organizations'], missing: ['asset_compute_meta'] },
  ],
])('%s', (_name, requested, granted, expected) => {
  expect(compareScopes(requested, granted, expansions)).toEqual({ ...none, ...expected });
});

test('names that every object has are no expansions', () => {
  expect(compareScopes(['constructor', '__proto__'], ['toString'])).toEqual({
    ...none,
    missing: ['constructor', '__proto__'],
    extra: ['toString'],
  });
});

test('every requested scope stands in a list, none both granted and missing, and no granted scope is lost', () => {
  const scopes = fc.array(fc.constantFrom('a', 'b', 'openid', ...Object.entries(expansions).flat(2)));
  const parts = new Map<string, string[]>(Object.entries(expansions));
  fc.assert(
    fc.property(scopes, scopes, (requested, granted) => {
      const result = compareScopes(requested, granted, expansions);
      const accounted = [...result.granted, ...result.missing, ...result.expanded.map(({ scope }) => scope)];
      const asked = new Set(requested);
      const explained = new Set([...asked, ...[...asked].flatMap((scope) => parts.get(scope) ?? [])]);
      return (
        asked.symmetricDifference(new Set(accounted)).size === 0 &&
        result.missing.every((scope) => !result.granted.includes(scope)) &&
        granted.every((scope) => result.extra.includes(scope) !== explained.has(scope))
      );
    }),
    { numRuns: 500, seed: 6749 },
  );
});
