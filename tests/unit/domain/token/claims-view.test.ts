import { expect, test } from 'vitest';
import { claims, compactClaims } from './claims-fixtures';
import { imsToken, tokenOf } from './tokens';

const now = 1_763_892_000_000 + 4 * 60_000;

test('the times of Adobe IMS are told as instants and a duration, with the raw value kept', () => {
  const views = claims(imsToken, { dialect: 'adobe-ims', now });
  expect(views.created_at).toMatchObject({
    label: 'Issued at',
    kind: 'time-ms',
    text: '1763892000000',
    time: { instant: 1_763_892_000_000, iso: '2025-11-23T10:00:00Z', relative: '4 min ago' },
    duration: null,
  });
  expect(views.expires_in).toMatchObject({
    kind: 'duration-ms',
    text: '86400000',
    time: null,
    duration: '24 h',
  });
  expect(views.ctp?.meaning).toContain('not published');
});

test('the times of the standard are seconds', () => {
  const token = tokenOf({
    exp: 1_763_895_600,
    iat: 1_763_892_000,
    nbf: 1_763_892_000,
    auth_time: 1,
    updated_at: 2,
  });
  const views = claims(token, { dialect: 'standard', now });
  expect(views.exp).toMatchObject({
    text: '1763895600',
    time: { iso: '2025-11-23T11:00:00Z', relative: 'in 56 min' },
  });
  for (const name of ['iat', 'nbf', 'auth_time', 'updated_at']) expect(views[name]?.time).not.toBeNull();
});

test('a time that cannot be read stays a value', () => {
  const views = claims(tokenOf({ exp: 'tomorrow', iat: null, nbf: 1e300, auth_time: [1] }), {
    dialect: 'generic',
    now,
  });
  expect(Object.values(views).map((view) => view?.time)).toEqual([null, null, null, null]);
  expect(views.exp?.text).toBe('tomorrow');
});

test.each(['standard', 'generic', 'okta'] as const)(
  'for %s a number in an unknown claim is no time, and IMS names mean nothing',
  (dialect) => {
    const views = claims(tokenOf({ since: 1_763_892_000, created_at: '1763892000000' }), { dialect, now });
    const unknown = { label: null, meaning: null, source: null, kind: null, time: null, duration: null };
    for (const name of ['since', 'created_at']) expect(views[name]).toMatchObject(unknown);
  },
);

test('order and repetitions of the token stay, and text that is no string is as written', () => {
  expect(compactClaims('{"b":1,"1":{"x": 1.0},"b":"two"}', { dialect: 'generic', now })).toEqual([
    ['b', '1'],
    ['1', '{"x": 1.0}'],
    ['b', 'two'],
  ]);
});

test('the header has its own dictionary, and IMS its own words in it', () => {
  const views = claims(imsToken, { dialect: 'adobe-ims', now, part: 'header' });
  expect(views.itt?.label).toBe('Token kind');
  expect(views.x5u?.meaning).toContain('bare file name');
  expect(views.alg?.source).toMatchObject({ title: 'RFC 7515, section 4.1' });
});
