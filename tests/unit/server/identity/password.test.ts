import { describe, expect, it, vi } from 'vitest';
import { isCommonPassword } from '@/lib/server/identity/common-password';
import { commonWords } from '@/lib/server/identity/common-words';
import { checkPassword, hashPassword, verifyPassword } from '@/lib/server/identity/password';
import { Secret } from '@/lib/server/secret';

const { runs } = vi.hoisted(() => ({ runs: vi.fn<(algorithm: string, parameters: object) => void>() }));
vi.mock('node:crypto', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:crypto')>();
  const argon2: typeof original.argon2 = (algorithm, parameters, callback) => {
    runs(algorithm, parameters);
    original.argon2(algorithm, parameters, callback);
  };
  return { ...original, argon2 };
});

const check = (password: string, context: string[] = []) => checkPassword(new Secret(password), context);

describe('hashing', () => {
  it('writes Argon2id with 19 MiB and two passes, salted anew each time', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => hashPassword(new Secret('plum violin harbour 7'))),
    );
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(second).not.toBe(first);
  });

  it.each([
    ['the same text', 'plum violin harbour 7 ', true],
    ['without its last space', 'plum violin harbour 7', false],
    ['in capitals', 'PLUM VIOLIN HARBOUR 7 ', false],
    ['longer', 'plum violin harbour 7 x', false],
    ['empty', '', false],
  ])('verifies a password as typed: %s', async (_name, typed, matches) => {
    const hash = await hashPassword(new Secret('plum violin harbour 7 '));
    expect(await verifyPassword(new Secret(typed), hash)).toBe(matches);
  });

  it('tells passwords of 200 characters apart by their last one', async () => {
    const hash = await hashPassword(new Secret(`${'long '.repeat(40)}a`));
    expect(await verifyPassword(new Secret(`${'long '.repeat(40)}b`), hash)).toBe(false);
  });

  it.each([
    ['no hash', null],
    ['a hash of another kind', '$2b$10$abcdefghijklmnopqrstuv'],
    [
      'a cheaper Argon2',
      '$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    ],
    ['a cut one', '$argon2id$v=19$m=19456,t=2,p=1$AAAA$AAAA'],
  ])('answers false for %s, never true and never an error', async (_name, hash) => {
    expect(await verifyPassword(new Secret('anything at all, long'), hash)).toBe(false);
  });

  it.each([
    ['an unknown user', null],
    ['an unreadable hash', 'x'],
    [
      'a known user',
      '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    ],
  ])(
    'does one full run of Argon2id for %s, so that time tells nobody who has an account',
    async (_name, hash) => {
      runs.mockClear();
      await verifyPassword(new Secret('wrong wrong wrong wrong'), hash);
      expect(runs).toHaveBeenCalledExactlyOnceWith(
        'argon2id',
        expect.objectContaining({ memory: 19_456, passes: 2 }),
      );
    },
  );
});

describe('what is accepted', () => {
  it.each([
    ['15 lower-case letters, no rule of composition', 'vokelmurptanysg'],
    ['four random words', 'plum violin harbour mosaic'],
    ['a sentence of everyday words', 'my cat thinks tuesday is a vegetable'],
    ['256 characters', Array.from({ length: 64 }, (_, at) => `${String(at).padStart(2, '0')}qz`).join('')],
    ['other scripts', 'слон танцует под дождём'],
    ['a manager’s', 'xK9#vQ2$mL5@pR8&'],
  ])('%s', (_name, password) => expect(check(password)).toBeNull());
});

describe('what is refused', () => {
  it.each([
    ['14 characters', 'vokelmurptanys', 'too-short'],
    ['14 characters of two code units each', '😀😁😂🤣😃😄😅😆😉😊😋😎😍😘', 'too-short'],
    ['257 characters', 'plum violin '.repeat(22).slice(0, 257), 'too-long'],
    ['one character repeated', 'aaaaaaaaaaaaaaaaaaaa', 'password-common'],
    ['one word repeated', 'elephantelephant', 'password-common'],
    ['a rare part repeated', 'vokel!vokel!vokel!', 'password-common'],
    ['a common word padded with digits', 'password1234567890', 'password-common'],
    ['capitals, leetspeak and symbols', 'P@ssw0rd!P@ssw0rd?', 'password-common'],
    ['two common words', 'iloveyou-forever!!!', 'password-common'],
    ['keyboard runs', 'qwertyuiopasdfghjkl', 'password-common'],
    ['keyboard columns', '1qaz2wsx3edc4rfv5tgb', 'password-common'],
    ['counting', '123456789012345678', 'password-common'],
    ['counting down', '987654321098765432', 'password-common'],
    ['the alphabet', 'abcdefghijklmnopqrstuvwxyz', 'password-common'],
    ['a date and little else', 'summer-2026-summer', 'password-common'],
    ['the famous phrase', 'correcthorsebatterystaple', 'password-common'],
  ])('%s', (_name, password, code) => expect(check(password)).toBe(code));

  it.each([
    ['the user name', 'rosalind likes plum trees', ['rosalind']],
    ['the user name, disguised by punctuation', 'r.o.s.a.l.i.n.d plum trees', ['Rosalind']],
    ['a word of the organisation', 'northwind has plum trees', ['Northwind Traders Ltd']],
    ['the product', 'plum trees in the PlayGround', []],
    ['the vendor', 'plum trees at ADOBE today', []],
  ])('%s', (_name, password, context) => expect(check(password, context)).toBe('password-context'));

  it('ignores context words below four letters, which stand in too many innocent passwords', () => {
    expect(check('plum violin harbour mosaic', ['lum', 'vio', ''])).toBeNull();
  });

  it('refuses the guesses that programs make of common words: far more than 3,000 of 15 characters and more', () => {
    const words = [...commonWords].filter((word) => word.length > 3);
    const disguises = [
      (word: string) => word.repeat(4),
      (word: string) => `${word}${word}123456`,
      (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}1234567890!`,
      (word: string) => `${word}${'!'.repeat(15)}`,
      (word: string) => `${word}12345678987654321`,
      (word: string) => `qwertyuiop${word}2026`,
      (word: string) => `${word}password2025!!`,
      (word: string) => `${word}_${word}_${word}_1`,
    ];
    const guesses = words
      .flatMap((word) => disguises.map((disguise) => disguise(word)))
      .filter((guess) => guess.length >= 15);
    expect(guesses.length).toBeGreaterThan(3000);
    expect(guesses.filter((guess) => !isCommonPassword(guess))).toEqual([]);
  });
});
