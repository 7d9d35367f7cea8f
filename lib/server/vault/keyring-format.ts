import 'server-only';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { KeyringError } from './keyring-error';

export interface KeyringKey {
  readonly kid: string;
  /** 32 bytes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

const keyBytes = 32;

/** 32 random bytes hold fewer than 16 different values once in 10^14 keys; examples and typed keys nearly always do. */
const differentBytesMin = 16;

const schema = z.strictObject({
  primary: z.string(),
  keys: z
    .array(
      z.strictObject({
        kid: z.string().regex(/^[A-Za-z0-9_-]{1,32}$/),
        key: z.string(),
        created_at: z.number().int().nonnegative(),
      }),
    )
    .min(1)
    .max(20),
});

/**
 * Reads a key ring, `{"primary": kid, "keys": [{"kid", "key": 32 bytes in base64url, "created_at": epoch ms}]}`.
 * Refuses keys that are short, repeated, text or without enough different bytes; cannot tell whether a key that looks random is.
 * @param origin how the operator knows the place, for the message.
 * @throws KeyringError
 */
export function parseKeyring(json: string, origin: string): { primary: string; keys: KeyringKey[] } {
  const { primary, keys: written } = schemaValue(json, origin);
  const keys = written.map(({ kid, key, created_at }) => ({
    kid,
    bytes: parseKey(key, kid, origin),
    createdAt: created_at,
  }));
  if (new Set(keys.map((key) => key.kid)).size < keys.length) {
    throw new KeyringError(`${origin} names two keys alike: give each its own kid.`);
  }
  if (new Set(written.map(({ key }) => key)).size < keys.length) {
    throw new KeyringError(`${origin} has the same key twice: remove one, or make a new one.`);
  }
  if (!keys.some((key) => key.kid === primary)) {
    throw new KeyringError(`${origin} has no key of the name given as primary: name one of its keys.`);
  }
  return { primary, keys };
}

/** A new ring of one random key, as text for `keys.json` or `KEYS`. */
export function newKeyringJson(now: number): string {
  const kid = randomBytes(6).toString('base64url');
  const key = randomBytes(keyBytes).toString('base64url');
  return JSON.stringify({ primary: kid, keys: [{ kid, key, created_at: now }] });
}

function schemaValue(json: string, origin: string): z.infer<typeof schema> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // A JSON error quotes what it stumbled over, which here is a key.
    throw new KeyringError(
      `${origin} is not JSON: expected {"primary", "keys": [{"kid", "key", "created_at"}]}.`,
    );
  }
  const read = schema.safeParse(value);
  if (!read.success) {
    throw new KeyringError(
      `${origin} is not a key ring: expected {"primary", "keys": [{"kid", "key", "created_at"}]}.`,
    );
  }
  return read.data;
}

function parseKey(text: string, kid: string, origin: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Buffer.from(text, 'base64url'));
  if (Buffer.from(bytes).toString('base64url') !== text || bytes.length !== keyBytes) {
    throw new KeyringError(
      `${origin}: key "${kid}" is not 32 bytes in base64url (43 characters): make a random one.`,
    );
  }
  const isText = bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
  if (isText || new Set(bytes).size < differentBytesMin) {
    throw new KeyringError(`${origin}: key "${kid}" is an example or typed by hand: make 32 random bytes.`);
  }
  return bytes;
}
