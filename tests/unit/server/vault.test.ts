import { beforeAll, describe, expect, test } from 'vitest';
import { Secret } from '@/lib/server/secret';
import { forgetKeyring, keyring } from '@/lib/server/vault/keyring';
import { open, type SealContext, seal } from '@/lib/server/vault/seal';
import { VaultError } from '@/lib/server/vault/vault-error';
import { giveKeys, keysOf } from '@/tests/support/keys';

const context: SealContext = {
  organisationId: 'org_1',
  table: 'secrets',
  rowId: 'sec_1',
  column: 'sealed',
  endpointOrigin: 'https://ims-na1.adobelogin.com',
  authMethod: 'client_secret_post',
};

/** What opening ends in: the refusal's code, or a mark that it did not refuse. */
async function refusalOf(envelope: string, place: SealContext = context): Promise<string> {
  try {
    await open(envelope, place);
    return 'opened';
  } catch (error) {
    if (error instanceof VaultError) return error.code;
    throw error;
  }
}

beforeAll(() => giveKeys(keysOf('first')));

test.each(['p8e-secret', '', ' \t\n', 'Ünï©ødé 🔑', '\u0000\uFEFF', 'x'.repeat(4096)])(
  '%j comes back as it was sealed',
  async (value) => {
    expect((await open(await seal(new Secret(value), context), context)).reveal()).toBe(value);
  },
);

test('an envelope is a flattened JWE of A256GCMKW and A256GCM that names its key and does not hold its context', async () => {
  const envelope = JSON.parse(await seal(new Secret('p8e'), context));
  expect(Object.keys(envelope)).toEqual(['protected', 'encrypted_key', 'iv', 'ciphertext', 'tag']);
  const header = JSON.parse(Buffer.from(envelope.protected, 'base64url').toString());
  expect(header).toEqual({
    alg: 'A256GCMKW',
    enc: 'A256GCM',
    kid: keyring().primary,
    iv: expect.stringMatching(/^[\w-]{16}$/),
    tag: expect.stringMatching(/^[\w-]{22}$/),
  });
});

describe('an altered envelope does not open', () => {
  test('with any one character changed, by any one bit', async () => {
    const envelope = await seal(new Secret('p8e-secret'), context);
    const refusals: Record<string, number> = {};
    for (let at = 0; at < envelope.length; at++) {
      for (let bit = 0; bit < 7; bit++) {
        const flipped = String.fromCharCode(envelope.charCodeAt(at) ^ (1 << bit));
        const code = await refusalOf(envelope.slice(0, at) + flipped + envelope.slice(at + 1));
        refusals[code] = (refusals[code] ?? 0) + 1;
      }
    }
    expect(Object.keys(refusals).toSorted()).toEqual(['does-not-open', 'malformed', 'unknown-key']);
  });

  test.each<[string, (envelope: string) => string]>([
    ['cut short', (envelope) => envelope.slice(0, -1)],
    ['with white space', (envelope) => `${envelope} `],
    ['with a member more', (envelope) => envelope.replace('{', '{"aad":"",')],
    ['with a member twice', (envelope) => envelope.replace('{', '{"iv":"AAAAAAAAAAAAAAAA",')],
    ['with padding', (envelope) => envelope.replace('","encrypted_key', '=","encrypted_key')],
    ['empty', () => ''],
    ['of another shape', () => '[]'],
    ['of null', () => 'null'],
    ['of empty members', () => '{"protected":"","encrypted_key":"","iv":"","ciphertext":"","tag":""}'],
  ])('%s', async (_, change) => {
    expect(await refusalOf(change(await seal(new Secret('p8e'), context)))).toBe('malformed');
  });

  test('with parts of another envelope of the same place', async () => {
    const [one, two] = [await seal(new Secret('one'), context), await seal(new Secret('two'), context)].map(
      (text) => JSON.parse(text),
    );
    for (const member of Object.keys(one)) {
      expect(await refusalOf(JSON.stringify({ ...one, [member]: two[member] })), member).toBe(
        'does-not-open',
      );
    }
  });

  test('with an algorithm that we do not use, whatever its header asks for', async () => {
    const envelope = JSON.parse(await seal(new Secret('p8e'), context));
    const header = JSON.parse(Buffer.from(envelope.protected, 'base64url').toString());
    for (const change of [
      { alg: 'dir' },
      { alg: 'A128GCMKW' },
      { enc: 'A128GCM' },
      { zip: 'DEF' },
      { crit: ['x'], x: 1 },
    ]) {
      const changed = Buffer.from(JSON.stringify({ ...header, ...change })).toString('base64url');
      expect(await refusalOf(JSON.stringify({ ...envelope, protected: changed }))).toBe('does-not-open');
    }
  });
});

describe('an envelope that was moved does not open', () => {
  test.each<[string, Partial<SealContext>]>([
    ['another organisation', { organisationId: 'org_2' }],
    ['another table', { table: 'tokens' }],
    ['another row', { rowId: 'sec_2' }],
    ['another column', { column: 'sealed_private_jwk' }],
    ['another endpoint', { endpointOrigin: 'https://evil.example' }],
    ['another port of the endpoint', { endpointOrigin: 'https://ims-na1.adobelogin.com:8443' }],
    ['no endpoint', { endpointOrigin: null }],
    ['an endpoint named null', { endpointOrigin: 'null' }],
    ['another method', { authMethod: 'client_secret_basic' }],
    ['no method', { authMethod: null }],
    ['borders shifted between two fields', { table: 'secretss', rowId: 'ec_1' }],
    ['quotes that imitate borders', { table: 'secrets","sec_1', rowId: '' }],
  ])('to %s', async (_, change) => {
    const envelope = await seal(new Secret('p8e'), context);
    expect(await refusalOf(envelope, { ...context, ...change })).toBe('does-not-open');
    expect(await refusalOf(envelope, { ...context })).toBe('opened');
  });
});

test('two thousand sealings of one value have two thousand IVs, content keys and wrappings', async () => {
  const seen = { iv: new Set(), encrypted_key: new Set(), protected: new Set(), ciphertext: new Set() };
  for (let index = 0; index < 2000; index++) {
    const envelope = JSON.parse(await seal(new Secret('the same'), context));
    seen.iv.add(envelope.iv);
    seen.encrypted_key.add(envelope.encrypted_key);
    seen.protected.add(envelope.protected);
    seen.ciphertext.add(envelope.ciphertext);
  }
  expect(Object.values(seen).map(({ size }) => size)).toEqual([2000, 2000, 2000, 2000]);
});

test('a refusal says nothing of the envelope or of the fault beneath', async () => {
  const envelope = await seal(new Secret('p8e'), context);
  const refused = open(envelope, { ...context, rowId: 'x' });
  await expect(refused).rejects.toThrow('The vault refused an envelope: does-not-open.');
  await expect(refused).rejects.not.toHaveProperty('cause');
});

describe('with several keys', () => {
  const [old, young] = [keysOf('old', 1), keysOf('young', 2)];

  test('the primary one seals, the others still open; without its key an envelope is refused by name', async () => {
    giveKeys(old);
    const sealed = await seal(new Secret('p8e'), context);
    giveKeys({ primary: young.primary, keys: [...young.keys, ...old.keys] });
    expect((await open(sealed, context)).reveal()).toBe('p8e');
    const resealed = await seal(new Secret('p8e'), context);
    giveKeys(young);
    expect(await refusalOf(sealed)).toBe('unknown-key');
    expect(await refusalOf(resealed)).toBe('opened');
  });

  test('another key of the same name does not open', async () => {
    giveKeys(old);
    const sealed = await seal(new Secret('p8e'), context);
    const impostor = keysOf('old', 1, 'another seed');
    giveKeys(impostor);
    expect(await refusalOf(sealed)).toBe('does-not-open');
  });

  test('derived bytes follow the oldest key: the same after a new primary, others for another label or ring', () => {
    giveKeys(old);
    const before = keyring().derive('cookie');
    expect(before).toHaveLength(32);
    expect(keyring().derive('demo')).not.toEqual(before);
    giveKeys({ primary: young.primary, keys: [...young.keys, ...old.keys] });
    expect(keyring().derive('cookie')).toEqual(before);
    giveKeys(young);
    expect(keyring().derive('cookie')).not.toEqual(before);
  });

  test('keys are imported once and cannot be exported', async () => {
    giveKeys(old);
    const key = await keyring().findKey(old.primary);
    expect(await keyring().findKey(old.primary)).toBe(key);
    expect(key?.extractable).toBe(false);
    expect(keyring().findKey('none')).toBeNull();
    forgetKeyring();
  });
});
