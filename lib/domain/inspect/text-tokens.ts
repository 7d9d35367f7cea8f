import { type FoundToken, type PasteCleaning, pasteTokensMax, roleOfName, type TokenRole } from './paste';
import { beginsLikeJwt, takeToken } from './token-run';

/** Tokens in a text that is no JSON, and what had to be done to get at them. */
export interface TextTokens {
  readonly tokens: readonly FoundToken[];
  readonly cleaned: readonly PasteCleaning[];
  /** A place for a token holds a shell's variable. */
  readonly hasVariable: boolean;
}

const place =
  /(?<![\w-])(?:(?<name>[\w-]{0,40}(?:token|jwt|assertion|authorization)(?:_hint)?)\\?["']?\s{0,20}[=:]\s{0,20}\\?["'`]?(?:(?<given>bearer|dpop)\s{1,20})?|(?<scheme>bearer|dpop)\s{1,20}\\?["'`]?)(?=[\w$%{])|(?<![\w.-])(?=e[yw3][\w-]{8})/giu;

/** Opaque tokens shorter than this are words. */
const opaqueCharactersMin = 16;

/**
 * Finds tokens by where they stand (behind `Bearer`, behind a name and `=` or `:`) and by how they begin. Knows nothing of quoting and runs nothing.
 * At most 20 tokens; never throws.
 */
export function findTextTokens(text: string): TextTokens {
  const tokens: FoundToken[] = [];
  const cleaned = new Set<PasteCleaning>();
  let hasVariable = false;
  let rest = '';
  let from = 0;
  let triedUntil = 0;
  place.lastIndex = 0;
  for (let found = place.exec(text); found !== null; found = place.exec(text)) {
    const { name, given, scheme } = found.groups ?? {};
    const start = place.lastIndex;
    if (found[0] === '') place.lastIndex += 1;
    if (/^[$%{]/.test(text.slice(start, start + 1))) hasVariable = true;
    const taken = takeToken(text, start, triedUntil);
    triedUntil = Math.max(triedUntil, taken.triedUntil);
    const role = roleOfPlace(name, given ?? scheme);
    if (role === null || !isToken(taken.token, found[0] !== '')) continue;
    const token = decodeEscapes(taken.token);
    if (token !== taken.token) cleaned.add('url-encoding');
    if (taken.isJoined) cleaned.add('white-space');
    if (given ?? scheme) cleaned.add('scheme');
    rest += text.slice(from, found.index) + (name ? ` ${name} ` : '');
    from = taken.end;
    place.lastIndex = taken.end;
    if (!tokens.some((one) => one.token === token))
      tokens.push({ token, role, name: name ?? null, unprotected: [] });
    if (tokens.length === pasteTokensMax) break;
  }
  rest += text.slice(from);
  if (tokens.length > 0) addSurroundings(rest, cleaned);
  return { tokens, cleaned: [...cleaned], hasVariable };
}

function roleOfPlace(name: string | undefined, scheme: string | undefined): TokenRole | null {
  if (name !== undefined) return roleOfName(name);
  return scheme === undefined ? 'unknown' : 'access';
}

function isToken(text: string, isNamed: boolean): boolean {
  if (beginsLikeJwt(text)) return text.includes('.') || (isNamed && text.length >= opaqueCharactersMin);
  return isNamed && text.length >= opaqueCharactersMin && /[\d_.~+/-]/.test(text);
}

function decodeEscapes(token: string): string {
  if (!/%[0-9a-f]{2}/i.test(token)) return token;
  try {
    return decodeURIComponent(token);
  } catch {
    // Not an encoding of UTF-8: the characters are the token's own.
    return token;
  }
}

/** What stood around the tokens: words, or only what a copy brings along. */
function addSurroundings(rest: string, cleaned: Set<PasteCleaning>): void {
  const around = rest.replace(/ authorization /gi, '');
  if (around.length < rest.length) cleaned.add('header-name');
  if (/["'`]/.test(around)) cleaned.add('quotes');
  if (/[^\s"'`,;:\\]/.test(around)) cleaned.add('taken-from-text');
  else if (/\s/.test(around)) cleaned.add('white-space');
}
