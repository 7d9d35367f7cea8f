import 'server-only';
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FieldCode } from '@/lib/domain/action-state';
import type { Secret } from '../secret';
import { findPasswordFault } from './password-rules';

const parameters = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const saltBytes = 16;
const prefix = `$argon2id$v=19$m=${parameters.memory},t=${parameters.passes},p=${parameters.parallelism}$`;

/** Verified in place of a hash that does not exist, so that an unknown user name takes as long as a wrong password. */
const decoyHash = phc(randomBytes(saltBytes), randomBytes(parameters.tagLength));

/**
 * Argon2id (19 MiB, 2 passes, 1 lane, fresh 16-byte salt) of a password exactly as typed: not trimmed, cut, folded or normalised.
 * Returns a PHC string. Does not judge the password; `checkPassword` does.
 * @see https://www.rfc-editor.org/rfc/rfc9106
 */
export async function hashPassword(password: Secret): Promise<string> {
  const salt = randomBytes(saltBytes);
  return phc(salt, await derive(password, salt));
}

/**
 * Whether the password belongs to the hash. Always costs exactly one Argon2id run: `null` (no such user, or one without a password)
 * and an unreadable hash are verified against a decoy and answer false.
 */
export async function verifyPassword(password: Secret, hash: string | null): Promise<boolean> {
  const stored = hash === null ? null : parsePhc(hash);
  const { salt, tag } = stored ??
    parsePhc(decoyHash) ?? { salt: Buffer.alloc(saltBytes), tag: Buffer.alloc(32) };
  const matches = timingSafeEqual(await derive(password, salt), tag);
  return matches && stored !== null;
}

/**
 * Why a new password is refused, or null when it is good: 15 to 256 characters of any kind, not a common one, without the words of its
 * context (user name, person's name, organisation's name, this product). Not asked at sign-in, where an older password may be weaker.
 */
export function checkPassword(password: Secret, contextWords: readonly string[]): FieldCode | null {
  return findPasswordFault(password.reveal(), contextWords);
}

function derive(password: Secret, nonce: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2(
      'argon2id',
      { ...parameters, message: Buffer.from(password.reveal(), 'utf8'), nonce },
      (error, tag) => (error ? reject(new Error('argon2id failed')) : resolve(tag)),
    );
  });
}

function phc(salt: Buffer, tag: Buffer): string {
  const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
  return `${prefix}${unpadded(salt)}$${unpadded(tag)}`;
}

/** Reads hashes of the one cost written here; a change of cost has to add its reader, or everybody would be locked out. */
function parsePhc(hash: string): { salt: Buffer; tag: Buffer } | null {
  if (!hash.startsWith(prefix)) return null;
  const [salt = '', tag = ''] = hash.slice(prefix.length).split('$');
  const read = { salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') };
  return read.salt.length === saltBytes && read.tag.length === parameters.tagLength ? read : null;
}
