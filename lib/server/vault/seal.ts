import 'server-only';
import { FlattenedEncrypt, flattenedDecrypt } from 'jose';
import { Secret } from '../secret';
import { type Envelope, readEnvelope, writeEnvelope } from './envelope';
import { keyring } from './keyring';
import { VaultError } from './vault-error';

/** Where a sealed value belongs. All of it is authenticated: an envelope opens in this place only. */
export interface SealContext {
  readonly organisationId: string;
  readonly table: string;
  readonly rowId: string;
  readonly column: string;
  /** Origin a client secret may be sent to; null for what is not bound to one. */
  readonly endpointOrigin: string | null;
  readonly authMethod: string | null;
}

const utf8 = new TextEncoder();
const utf8Strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const algorithms = { keyManagementAlgorithms: ['A256GCMKW'], contentEncryptionAlgorithms: ['A256GCM'] };

/**
 * Encrypts `plain` for `context` with a fresh content key, itself wrapped by the ring's primary key.
 * The length of the plain text can be read from the envelope's.
 * @see RFC 7516 section 7.2.2 (flattened JWE), RFC 7518 section 4.7 (A256GCMKW)
 */
export async function seal(plain: Secret, context: SealContext): Promise<string> {
  const ring = keyring();
  const key = await keyOf(ring.primary);
  const jwe = await new FlattenedEncrypt(utf8.encode(plain.reveal()))
    .setProtectedHeader({ alg: 'A256GCMKW', enc: 'A256GCM', kid: ring.primary })
    .setAdditionalAuthenticatedData(additionalData(context))
    .encrypt(key);
  return writeEnvelope(jwe);
}

/**
 * Decrypts an envelope that was sealed for exactly this context.
 * @throws VaultError when the envelope is malformed, altered, of another context, or of a key that the ring does not have.
 */
export async function open(envelope: string, context: SealContext): Promise<Secret> {
  const { kid, jwe } = readEnvelope(envelope);
  const key = await keyOf(kid);
  const plaintext = await decrypt(jwe, key, context);
  return new Secret(utf8Strict.decode(plaintext));
}

async function decrypt(jwe: Envelope, key: CryptoKey, context: SealContext): Promise<Uint8Array> {
  // The associated data is not stored: it is what we expect, never what the row says.
  const aad = Buffer.from(additionalData(context)).toString('base64url');
  try {
    const { plaintext } = await flattenedDecrypt({ ...jwe, aad }, key, algorithms);
    return plaintext;
  } catch {
    throw new VaultError('does-not-open');
  }
}

function keyOf(kid: string): Promise<CryptoKey> {
  const key = keyring().findKey(kid);
  if (!key) throw new VaultError('unknown-key');
  return key;
}

/** A JSON array: unlike joined text, two different contexts never give the same bytes. */
function additionalData(context: SealContext): Uint8Array {
  const { organisationId, table, rowId, column, endpointOrigin, authMethod } = context;
  return utf8.encode(JSON.stringify([1, organisationId, table, rowId, column, endpointOrigin, authMethod]));
}
