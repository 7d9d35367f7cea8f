import { detectTokenFamily, type TokenFamily } from '../catalogue/claims-family';
import { compareMembers, type MemberComparison } from './compare-claims';
import { compareSets, type SetDifference } from './compare-values';
import type { DecodedToken } from './decode';
import { type Lifetime, readLifetime } from './expiry';
import { findString, type JsonMember } from './json';
import { grantedScopes } from './scopes';

/** A time of both tokens, epoch milliseconds; `differenceMs` is right minus left, null where a side has none. */
export interface InstantComparison {
  readonly left: number | null;
  readonly right: number | null;
  readonly differenceMs: number | null;
}

/** The same of a length, milliseconds. */
export type LengthComparison = InstantComparison;

/** What signed the two. */
export interface KeyComparison {
  readonly left: KeyFacts;
  readonly right: KeyFacts;
  /** Same algorithm and same key ID. Two issuers may use one key ID for two keys. */
  readonly isSame: boolean;
}
export interface KeyFacts {
  readonly algorithm: string | null;
  readonly keyId: string | null;
}

export interface TokenComparison {
  /** The texts are the same, to the last character. */
  readonly isIdentical: boolean;
  readonly claims: readonly MemberComparison[];
  readonly header: readonly MemberComparison[];
  /** Null where neither token names scopes; a side without any has an empty set. */
  readonly scopes: SetDifference | null;
  readonly issued: InstantComparison;
  readonly expires: InstantComparison;
  readonly lifetime: LengthComparison;
  readonly key: KeyComparison;
  readonly families: { readonly left: TokenFamily; readonly right: TokenFamily };
}

/** One of the two tokens. */
export interface ComparedToken {
  readonly token: string;
  readonly decoded: DecodedToken;
}

/**
 * Compares what two tokens say: claims by name and meaning, times as times (whatever unit they were written in), scopes as sets, keys by algorithm and
 * ID. Of a token that cannot be read there are no claims. Checks no signature.
 * @param now epoch milliseconds, for relative times alone
 */
export function compareTokens(left: ComparedToken, right: ComparedToken, now: number): TokenComparison {
  const [one, other] = [factsOf(left), factsOf(right)];
  const options = { now } as const;
  return {
    isIdentical: left.token === right.token,
    claims: compareMembers(one.payload, other.payload, { ...options, part: 'payload' }),
    header: compareMembers(one.header, other.header, { ...options, part: 'header' }),
    scopes:
      one.scopes === null && other.scopes === null ? null : compareSets(one.scopes ?? [], other.scopes ?? []),
    issued: compareInstants(one.life.issuedAt, other.life.issuedAt),
    expires: compareInstants(one.life.expiresAt, other.life.expiresAt),
    lifetime: compareInstants(lengthOf(one.life), lengthOf(other.life)),
    key: {
      left: one.key,
      right: other.key,
      isSame: one.key.algorithm === other.key.algorithm && one.key.keyId === other.key.keyId,
    },
    families: { left: one.family, right: other.family },
  };
}

function factsOf({ decoded }: ComparedToken) {
  const family = detectTokenFamily(decoded);
  const headerMembers: readonly JsonMember[] = 'header' in decoded ? (decoded.header ?? []) : [];
  const tokenDialect = family === 'adobe-ims' ? family : 'standard';
  return {
    family,
    payload: { members: decoded.kind === 'jwt' ? decoded.payload : [], family },
    header: { members: headerMembers, family },
    scopes: grantedScopes(null, decoded).scopes,
    life: readLifetime(decoded, { receivedAt: null, expiresInSeconds: null, tokenDialect }),
    key: { algorithm: findString(headerMembers, 'alg'), keyId: findString(headerMembers, 'kid') },
  } as const;
}

function compareInstants(left: number | null, right: number | null): InstantComparison {
  return { left, right, differenceMs: left === null || right === null ? null : right - left };
}

function lengthOf({ issuedAt, expiresAt }: Lifetime): number | null {
  return issuedAt === null || expiresAt === null ? null : expiresAt - issuedAt;
}
