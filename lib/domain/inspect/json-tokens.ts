import { findMember, findString, type JsonMember, type JsonValue, readJson } from '../token/json';
import { type AnswerFacts, type FoundToken, pasteTokensMax, roleOfName } from './paste';
import { findSerializedTokens } from './serialized-tokens';
import { beginsLikeJwt } from './token-run';

/** What a JSON text has for us. */
export interface JsonTokens {
  readonly tokens: readonly FoundToken[];
  readonly answer: AnswerFacts | null;
  /** Parts of a JSON serialization were put together. */
  readonly isSerialization: boolean;
  /** Names of all members, at any depth, at most 1000. */
  readonly names: ReadonlySet<string>;
}

/** JSON written as a string inside JSON is followed this deep. */
const textDepthMax = 3;

/**
 * Collects the tokens of a JSON value: of members whose name says token, whatever stands there; of all others, what begins like a JWT. At most 20;
 * never throws.
 * @see RFC 6749 section 5.1; RFC 7515 section 7.2
 */
export function findJsonTokens(value: JsonValue): JsonTokens {
  const tokens: FoundToken[] = [];
  const names = new Set<string>();
  let isSerialization = false;

  function add(text: string, name: string | null): void {
    const bare = text.replace(/^\s*bearer\s+/i, '').replace(/\s+/g, '');
    const role = name === null ? null : roleOfName(name);
    if (bare === '' || (role === null && !isWholeJwt(bare))) return;
    if (tokens.length >= pasteTokensMax || tokens.some(({ token }) => token === bare)) return;
    tokens.push({ token: bare, role: role ?? 'unknown', name, unprotected: [] });
  }
  function walk(one: JsonValue, name: string | null, textDepth: number): void {
    if (one.type === 'array') for (const item of one.items) walk(item, name, textDepth);
    else if (one.type === 'object') walkObject(one.members, textDepth);
    else if (one.type === 'string') {
      const inner = textDepth > 0 && /^\s*[[{]/.test(one.value) ? readJson(one.value) : null;
      if (inner?.ok) walk(inner.value, name, textDepth - 1);
      else add(one.value, name);
    }
  }
  function walkObject(members: readonly JsonMember[], textDepth: number): void {
    const serialized = findSerializedTokens(members);
    if (serialized.length > 0) {
      isSerialization = true;
      tokens.push(...serialized.slice(0, pasteTokensMax - tokens.length));
      return;
    }
    for (const member of members) {
      if (names.size < 1000) names.add(member.name);
      walk(member.value, member.name.slice(0, 60), textDepth);
    }
  }

  walk(value, null, textDepthMax);
  const answer = value.type === 'object' ? readAnswer(value.members) : null;
  return { tokens, answer, isSerialization, names };
}

function isWholeJwt(text: string): boolean {
  return beginsLikeJwt(text) && /^[\w=-]+(?:\.[\w=-]*){2}(?:(?:\.[\w=-]*){2})?$/.test(text);
}

function readAnswer(members: readonly JsonMember[]): AnswerFacts | null {
  if (findString(members, 'access_token') === null) return null;
  const expires = findMember(members, 'expires_in')?.value;
  const digits = expires?.type === 'string' ? expires.value : expires?.type === 'number' ? expires.raw : '';
  return {
    expiresInSeconds: /^\d{1,12}$/.test(digits) ? Number(digits) : null,
    scope: findString(members, 'scope'),
    tokenType: findString(members, 'token_type'),
  };
}
