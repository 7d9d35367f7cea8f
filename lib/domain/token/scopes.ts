import type { DecodedToken } from './decode';
import { findMember } from './json';

/** White space, comma, semicolon, quotes, backslash and characters that cannot be seen: what stands between scopes wherever people copy them from. */
const betweenScopes = /[\s,;"'`\\\u2018-\u201f\u200b-\u200f\u2060\0-\x1f]+/;

/**
 * Reads scopes from whatever people paste: separated by space, comma, semicolon or line, quoted, or a JSON array. Order is
 * kept, repetitions are dropped, letter case counts. Does not check that a scope exists or has legal characters.
 * @see RFC 6749 section 3.3
 */
export function parseScopes(text: string): string[] {
  const bare = text.replace(/^\s*["']?scopes?["']?\s*(?:=|:(?=[\s"'[]))\s*/i, '').trim();
  const list = bare.startsWith('[') && bare.endsWith(']') ? bare.slice(1, -1) : bare;
  return unique(list.split(betweenScopes));
}

/** The value of the request's `scope` parameter, or null for none: an empty parameter is not the same as an absent one. */
export function joinScopes(scopes: readonly string[], separator: ',' | ' '): string | null {
  return scopes.length === 0 ? null : scopes.join(separator);
}

export type GrantBasis = 'answer' | 'claim-scope' | 'claim-scp' | 'unknown';

/** The scopes that a token has, and who says so. */
export interface Grant {
  /** Null where neither the answer nor the token tells; the standard then means: as requested. */
  readonly scopes: readonly string[] | null;
  readonly basis: GrantBasis;
  /** Whether the answer and the token's own claim name different scopes; the resource server goes by the token. */
  readonly differsFromToken: boolean;
}

/**
 * The scopes granted: the answer's `scope`, else the token's `scope` or `scp` claim, as text separated by spaces or commas
 * or as an array. Does not know what a scope expands to, see `compareScopes`.
 * @see RFC 6749 section 5.1; RFC 9068 section 2.2.3
 */
export function grantedScopes(answerScope: string | null, decoded: DecodedToken | null): Grant {
  const inToken = readClaim(decoded, 'scope') ?? readClaim(decoded, 'scp');
  if (answerScope === null) return inToken ?? { scopes: null, basis: 'unknown', differsFromToken: false };
  const scopes = splitGranted(answerScope);
  const differsFromToken = inToken !== null && !isSameSet(scopes, inToken.scopes);
  return { scopes, basis: 'answer', differsFromToken };
}

function readClaim(decoded: DecodedToken | null, name: 'scope' | 'scp') {
  const value = decoded?.kind === 'jwt' ? findMember(decoded.payload, name)?.value : undefined;
  if (value?.type !== 'string' && value?.type !== 'array') return null;
  const scopes =
    value.type === 'string'
      ? splitGranted(value.value)
      : unique(value.items.map((item) => (item.type === 'string' ? item.value : item.raw)));
  return { scopes, basis: `claim-${name}`, differsFromToken: false } as const;
}

/** What a server sent is split at spaces and commas alone; other characters may belong to a scope. */
function splitGranted(text: string): string[] {
  return unique(text.split(/[\s,]+/));
}

function unique(scopes: readonly string[]): string[] {
  return [...new Set(scopes)].filter((scope) => scope !== '');
}

/** Of lists in which each scope stands once. */
function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  const inRight = new Set(right);
  return left.length === right.length && left.every((scope) => inRight.has(scope));
}
