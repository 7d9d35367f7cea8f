import 'server-only';
import { hkdfSync } from 'node:crypto';
import { env } from '../env';
import { KeyringError } from './keyring-error';
import { keyringFileExists, readOrMakeKeyringFile } from './keyring-file';
import { type KeyringKey, parseKeyring } from './keyring-format';

/** The keys of this instance: new envelopes are sealed with the primary one, old ones opened with the key their `kid` names. */
export interface Keyring {
  readonly primary: string;
  readonly kids: readonly string[];
  /** The AES-GCM key named by `kid`, not extractable and imported once; null when the ring has no such key. */
  findKey(kid: string): Promise<CryptoKey> | null;
  /** 32 bytes made of the oldest key and `label` with HKDF-SHA256 (RFC 5869). */
  derive(label: string): Buffer;
}

const slot = Symbol.for('s2s-playground.keyring');
const holder: typeof globalThis & { [slot]?: Keyring | undefined } = globalThis;

/**
 * The key ring of this process: from `KEYS` when deployed, otherwise from `keys.json` in the data folder, which is made on first use.
 * @throws KeyringError with one sentence for the operator when keys are missing, malformed, short, repeated or not random.
 */
export function keyring(): Keyring {
  holder[slot] ??= makeKeyring(loadKeys());
  return holder[slot];
}

/** Whether `keyring()` would find keys instead of making new ones. */
export function keyringExists(): boolean {
  return env().mode === 'deployed' || keyringFileExists(env().dataDir);
}

/** Makes the next `keyring()` load keys again; tests use it, and a change of keys will. */
export function forgetKeyring(): void {
  holder[slot] = undefined;
}

function loadKeys(): ReturnType<typeof parseKeyring> {
  const { mode, keysJson, dataDir } = env();
  if (mode === 'loopback') return readOrMakeKeyringFile(dataDir);
  if (keysJson === null)
    throw new KeyringError('KEYS is missing: give the key ring as JSON, the same to every instance.');
  return parseKeyring(keysJson, 'KEYS');
}

function makeKeyring({ primary, keys }: { primary: string; keys: readonly KeyringKey[] }): Keyring {
  const byKid = new Map(keys.map((key) => [key.kid, key]));
  const imported = new Map<string, Promise<CryptoKey>>();
  const derived = new Map<string, Buffer>();
  const oldest = keys.reduce((a, b) => (b.createdAt < a.createdAt ? b : a));
  return {
    primary,
    kids: keys.map((key) => key.kid),
    findKey(kid) {
      const key = byKid.get(kid);
      if (!key) return null;
      const known = imported.get(kid);
      if (known) return known;
      const made = crypto.subtle.importKey('raw', key.bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
      imported.set(kid, made);
      return made;
    },
    derive(label) {
      const known =
        derived.get(label) ??
        Buffer.from(hkdfSync('sha256', oldest.bytes, '', `s2s-playground:${label}`, 32));
      derived.set(label, known);
      return Buffer.from(known);
    },
  };
}
