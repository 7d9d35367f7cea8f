import 'server-only';
import { z } from 'zod';
import { VaultError } from './vault-error';

/** A flattened JWE without its `aad` member, which is rebuilt from the context when opening. @see RFC 7516 section 7.2.2 */
export interface Envelope {
  readonly protected: string;
  readonly encrypted_key: string;
  readonly iv: string;
  readonly ciphertext: string;
  readonly tag: string;
}

const base64url = z.string().regex(/^[A-Za-z0-9_-]*$/);
const schema = z.strictObject({
  protected: base64url,
  encrypted_key: base64url,
  iv: base64url,
  ciphertext: base64url,
  tag: base64url,
});
const headerSchema = z.looseObject({ kid: z.string().min(1).max(32) });

/** The one spelling of an envelope. @throws VaultError when a member is missing, which jose never does. */
export function writeEnvelope(jwe: Partial<Envelope>): string {
  const { protected: header, encrypted_key, iv, ciphertext, tag } = jwe;
  if (!header || !encrypted_key || !iv || ciphertext === undefined || !tag) throw new VaultError('malformed');
  return JSON.stringify({ protected: header, encrypted_key, iv, ciphertext, tag });
}

/**
 * Reads the one spelling. Base64url decoders ignore the spare bits of a last character, so an altered envelope could otherwise still open;
 * it would do no harm, but "every altered envelope is refused" is a promise that is easy to keep and to test.
 * @throws VaultError `malformed`
 */
export function readEnvelope(text: string): { kid: string; jwe: Envelope } {
  const jwe = parse(text, schema);
  if (writeEnvelope(jwe) !== text || !Object.values(jwe).every(isCanonical))
    throw new VaultError('malformed');
  const { kid } = parse(Buffer.from(jwe.protected, 'base64url').toString('utf8'), headerSchema);
  return { kid, jwe };
}

function parse<Value>(text: string, valueSchema: z.ZodType<Value>): Value {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new VaultError('malformed');
  }
  const read = valueSchema.safeParse(value);
  if (!read.success) throw new VaultError('malformed');
  return read.data;
}

function isCanonical(text: string): boolean {
  return Buffer.from(text, 'base64url').toString('base64url') === text;
}
