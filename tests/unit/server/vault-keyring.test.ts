import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetEnvironment } from '@/lib/server/env';
import { Secret } from '@/lib/server/secret';
import { forgetKeyring, keyring } from '@/lib/server/vault/keyring';
import {
  assertKeyringOpensStore,
  type KeyCheckSettings,
  recordKeyring,
} from '@/lib/server/vault/keyring-check';
import { KeyringError } from '@/lib/server/vault/keyring-error';
import { readOrMakeKeyringFile } from '@/lib/server/vault/keyring-file';
import { newKeyringJson, parseKeyring } from '@/lib/server/vault/keyring-format';
import { open, seal } from '@/lib/server/vault/seal';
import { giveKeys, keysOf, type WrittenKeys } from '@/tests/support/keys';

let folder: string;
let dataDir: string;

function useLoopback(): void {
  delete process.env.APP_URL;
  delete process.env.KEYS;
  process.env.DATA_DIR = dataDir;
  forgetEnvironment();
  forgetKeyring();
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'playground-keys-'));
  dataDir = join(folder, 'data');
  useLoopback();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('on loopback', () => {
  const file = () => join(dataDir, 'keys.json');
  const modeOf = (path: string) => statSync(path).mode & 0o777;

  test('the first start makes one random key that only this account can read, and leaves nothing else behind', () => {
    expect(existsSync(dataDir)).toBe(false);
    const { primary } = keyring();
    expect(modeOf(dataDir)).toBe(0o700);
    expect(modeOf(file())).toBe(0o400);
    expect(readdirSync(dataDir)).toEqual(['keys.json']);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({
      primary,
      keys: [{ kid: primary, key: expect.stringMatching(/^[\w-]{43}$/), created_at: expect.any(Number) }],
    });
  });

  test('the next start uses the same key', async () => {
    const context = {
      organisationId: '',
      table: 't',
      rowId: 'r',
      column: 'c',
      endpointOrigin: null,
      authMethod: null,
    };
    const sealed = await seal(new Secret('p8e'), context);
    forgetKeyring();
    expect((await open(sealed, context)).reveal()).toBe('p8e');
  });

  test('a file that is there is never replaced', () => {
    mkdirSync(dataDir);
    writeFileSync(file(), 'not a ring', { mode: 0o400 });
    expect(() => keyring()).toThrow(KeyringError);
    expect(readFileSync(file(), 'utf8')).toBe('not a ring');
  });

  test('a file that other accounts can read is refused, with the command that helps', () => {
    readOrMakeKeyringFile(dataDir);
    chmodSync(file(), 0o440);
    expect(() => keyring()).toThrow(
      new KeyringError(`${file()} can be read by other accounts: run chmod 400 on it.`),
    );
  });

  test('a folder that cannot be made is told by its path and the reason', () => {
    writeFileSync(dataDir, '');
    expect(() => readOrMakeKeyringFile(dataDir)).toThrow(KeyringError);
    expect(() => readOrMakeKeyringFile(dataDir)).toThrow(/keys\.json cannot be used \((EEXIST|ENOTDIR)\)/);
  });
});

describe('when deployed', () => {
  const good = keysOf('a');
  const key = good.keys[0]?.key ?? '';
  const withKey = (text: string): WrittenKeys => ({
    primary: 'a',
    keys: [{ kid: 'a', key: text, created_at: 1 }],
  });
  const bytes = (make: (index: number) => number) =>
    Buffer.from(Uint8Array.from({ length: 32 }, (_, i) => make(i)));
  const hex = Buffer.from(key, 'base64url').toString('hex');

  test.each<[string, string | WrittenKeys, RegExp]>([
    ['no JSON', key, /^KEYS is not JSON: expected/],
    ['an empty ring', { primary: 'a', keys: [] }, /^KEYS is not a key ring: expected/],
    ['a member that we do not know', JSON.stringify({ ...good, extra: 1 }), /^KEYS is not a key ring/],
    [
      'a name with a space',
      { primary: 'a b', keys: [{ kid: 'a b', key, created_at: 1 }] },
      /^KEYS is not a key ring/,
    ],
    ['a short key', withKey(key.slice(0, 22)), /^KEYS: key "a" is not 32 bytes in base64url/],
    ['a long key', withKey(`${key}AAAA`), /is not 32 bytes in base64url/],
    ['a key in hex', withKey(hex), /is not 32 bytes in base64url/],
    ['a key in base64 with padding', withKey(`${key}=`), /is not 32 bytes in base64url/],
    ['zeros', withKey(bytes(() => 0).toString('base64url')), /is an example or typed by hand/],
    [
      'a repeated pattern',
      withKey(bytes((i) => 200 + (i % 15)).toString('base64url')),
      /is an example or typed/,
    ],
    [
      'text',
      withKey(Buffer.from('change-me-change-me-0123456789ab').toString('base64url')),
      /is an example or typed/,
    ],
    [
      'one key under two names',
      { primary: 'a', keys: [...good.keys, { kid: 'b', key, created_at: 1 }] },
      /has the same key twice/,
    ],
    [
      'two keys of one name',
      { primary: 'a', keys: [...good.keys, ...keysOf('a', 1, 'x').keys] },
      /names two keys alike/,
    ],
    ['a primary that is not there', { ...good, primary: 'b' }, /has no key of the name given as primary/],
  ])('%s is refused in one sentence that holds no key', (_, given, expected) => {
    giveKeys(given);
    expect(() => keyring()).toThrow(KeyringError);
    expect(() => keyring()).toThrow(expected);
    expect(() => keyring()).not.toThrow(key);
  });

  test('a thousand new rings are all taken, and none is like another', () => {
    const rings = Array.from({ length: 1000 }, () => parseKeyring(newKeyringJson(1), 'KEYS'));
    expect(new Set(rings.map(({ keys }) => Buffer.from(keys[0]?.bytes ?? []).toString('hex'))).size).toBe(
      1000,
    );
  });
});

describe('the keys and the store', () => {
  let values: Map<string, string>;
  let writes: number;
  const settings: KeyCheckSettings = {
    find: async (key) => values.get(key) ?? null,
    insertIfAbsent: async (key, value) => {
      writes++;
      if (!values.has(key)) values.set(key, value);
    },
  };
  beforeEach(() => {
    values = new Map();
    writes = 0;
  });

  test('a new store takes any ring, and is bound to the first one that is recorded', async () => {
    await assertKeyringOpensStore(settings);
    await recordKeyring(settings);
    await recordKeyring(settings);
    await assertKeyringOpensStore(settings);
    expect(writes).toBe(1);
  });

  test('a wrong key is noticed before anything is written', async () => {
    giveKeys(keysOf('a'));
    await recordKeyring(settings);
    const before = new Map(values);
    for (const wrong of [keysOf('b'), keysOf('a', 1, 'another seed')]) {
      giveKeys(wrong);
      await expect(assertKeyringOpensStore(settings)).rejects.toThrow(KeyringError);
      await expect(recordKeyring(settings)).rejects.toThrow(/^These keys do not open this database:/);
    }
    expect(values).toEqual(before);
    expect(writes).toBe(1);
  });

  test('keys.json that is gone is told as such, and no new one is made', async () => {
    await recordKeyring(settings);
    rmSync(join(dataDir, 'keys.json'));
    forgetKeyring();
    await expect(assertKeyringOpensStore(settings)).rejects.toThrow(/keys\.json is gone: restore it/);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test('of two instances that record different rings on an empty store the second is refused', async () => {
    giveKeys(keysOf('a'));
    const late: KeyCheckSettings = {
      find: settings.find,
      insertIfAbsent: async (key, value) => {
        // The first instance writes while the second one is still sealing.
        await settings.insertIfAbsent(key, value);
        giveKeys(keysOf('b'));
      },
    };
    await expect(recordKeyring(late)).rejects.toThrow(/^These keys do not open this database:/);
  });
});
