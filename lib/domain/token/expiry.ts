import type { ProviderProfile } from '../provider/provider';
import type { DecodedToken } from './decode';
import { millisecondsFrom, readNumericDate, readWholeNumber } from './instant';
import { findMember, type JsonMember } from './json';

/** What the expiry was taken from, strongest first. */
export type LifetimeBasis = 'exp' | 'created_at+expires_in' | 'answer-expires_in' | 'unknown';

/** Something odd about the times; texts by code in token-texts.ts. */
export const lifetimeNoteCodes = [
  'exp-looks-like-milliseconds',
  'exp-unreadable',
  'exp-is-string',
  'exp-and-answer-differ',
  'ims-times-unreadable',
  'ims-times-look-like-seconds',
  'issued-in-the-future',
  'expires-before-issued',
] as const;
export type LifetimeNoteCode = (typeof lifetimeNoteCodes)[number];

/** When a token begins and ends. Times are epoch milliseconds, null where nothing tells them. */
export interface Lifetime {
  readonly issuedAt: number | null;
  readonly notBefore: number | null;
  readonly expiresAt: number | null;
  readonly basis: LifetimeBasis;
  readonly notes: readonly LifetimeNoteCode[];
}

export interface LifetimeSource {
  /** When the answer arrived, epoch milliseconds; null for a token from elsewhere. */
  readonly receivedAt: number | null;
  /** The answer's `expires_in`, seconds; null where absent. */
  readonly expiresInSeconds: number | null;
  readonly tokenDialect: ProviderProfile['tokenDialect'];
}

/** Two statements of one expiry, or two clocks, may be this far apart before it is worth a note, milliseconds. */
const toleranceMs = 60_000;

/**
 * Reads when a token was issued and when it ends: from `exp` (seconds), else from Adobe IMS's `created_at` and `expires_in`
 * (strings of milliseconds, which are read in every dialect where both are there), else from the answer's `expires_in`.
 * Takes the token's word; checks no signature and has no clock.
 * @see RFC 7519 section 4.1; RFC 6749 section 5.1
 */
export function readLifetime(decoded: DecodedToken | null, source: LifetimeSource): Lifetime {
  const members = decoded?.kind === 'jwt' ? decoded.payload : [];
  const notes: LifetimeNoteCode[] = [];
  const { receivedAt, expiresInSeconds } = source;
  const answerExpiresAt =
    receivedAt === null || expiresInSeconds === null ? null : receivedAt + expiresInSeconds * 1000;
  const ims = readImsTimes(members, source.tokenDialect, notes);
  const exp = readTime(members, 'exp', notes);

  const issuedAt =
    readTime(members, 'iat') ?? ims?.createdAt ?? (answerExpiresAt === null ? null : receivedAt);
  const notBefore = readTime(members, 'nbf');
  const expiresAt = exp ?? ims?.expiresAt ?? answerExpiresAt;
  const basis =
    exp !== null
      ? 'exp'
      : ims
        ? 'created_at+expires_in'
        : answerExpiresAt !== null
          ? 'answer-expires_in'
          : 'unknown';

  if (expiresAt !== null && answerExpiresAt !== null && Math.abs(expiresAt - answerExpiresAt) > toleranceMs) {
    notes.push('exp-and-answer-differ');
  }
  if (issuedAt !== null && receivedAt !== null && issuedAt > receivedAt + toleranceMs)
    notes.push('issued-in-the-future');
  if (issuedAt !== null && expiresAt !== null && expiresAt < issuedAt) notes.push('expires-before-issued');
  return { issuedAt, notBefore, expiresAt, basis, notes };
}

/** Only `exp` is given `notes`: only there a wrong unit or type changes what people rely on. */
function readTime(members: readonly JsonMember[], name: string, notes?: LifetimeNoteCode[]): number | null {
  const value = findMember(members, name)?.value;
  if (!value) return null;
  const date = readNumericDate(value);
  if (!date) notes?.push('exp-unreadable');
  if (date?.isString) notes?.push('exp-is-string');
  if (date?.inMilliseconds) notes?.push('exp-looks-like-milliseconds');
  return date?.instant ?? null;
}

function readImsTimes(
  members: readonly JsonMember[],
  dialect: LifetimeSource['tokenDialect'],
  notes: LifetimeNoteCode[],
): { createdAt: number; expiresAt: number } | null {
  const created = findMember(members, 'created_at')?.value;
  const expires = findMember(members, 'expires_in')?.value;
  if (!created || !expires || (dialect === 'standard' && created.type !== 'string')) return null;
  const createdAt = readWholeNumber(created);
  const lifeMs = readWholeNumber(expires);
  if (createdAt === null || lifeMs === null) {
    notes.push('ims-times-unreadable');
    return null;
  }
  if (createdAt < millisecondsFrom) notes.push('ims-times-look-like-seconds');
  const unitMs = createdAt < millisecondsFrom ? 1000 : 1;
  return { createdAt: createdAt * unitMs, expiresAt: (createdAt + lifeMs) * unitMs };
}
