import { cleanText } from '../import/clean-text';
import { readJson } from '../token/json';
import { hasErrorMark, isErrorCode } from './error-text';
import { errorWords } from './error-words';
import { findJsonTokens } from './json-tokens';
import {
  type AnswerFacts,
  type FoundToken,
  type PasteCleaning,
  type PasteReading,
  type PasteRefusalCode,
  pasteCharactersMax,
  pasteCleanings,
  pasteTokensMax,
} from './paste';
import { readContent } from './read-content';
import { findTextTokens } from './text-tokens';

/**
 * Finds the tokens in what people paste: a bare token, however it was broken, quoted or prefixed; a header; an answer or any other JSON; a command, a
 * log, an address; a JWS or JWE in JSON serialization. A token inside a token is one more. Says what it took off. Runs and fetches nothing, never
 * throws, and takes time linear in the length.
 */
export function findTokens(paste: string): PasteReading {
  if (paste.length > pasteCharactersMax) return { ok: false, code: 'too-large' };
  if (paste.trim() === '') return { ok: false, code: 'empty' };
  const { text, notices } = cleanText(paste);
  const cleaned: PasteCleaning[] = notices.length > 0 ? ['invisible-characters'] : [];
  return readText(text, cleaned, 1);
}

function readText(text: string, cleaned: readonly PasteCleaning[], depth: number): PasteReading {
  const trimmed = text.trim();
  const outer = trimmed === text ? cleaned : [...cleaned, 'white-space' as const];
  const json = /^[[{"]/.test(trimmed) ? readJson(trimmed) : null;
  if (!json?.ok) return readPlain(trimmed, outer);
  // A string of JSON is what a copy from code or a log brings: its text is the paste.
  if (json.value.type === 'string') {
    const inner = json.value.value;
    return depth > 0 ? readText(inner, [...outer, 'quotes'], depth - 1) : readPlain(inner, outer);
  }
  const { tokens, answer, isSerialization, names } = findJsonTokens(json.value);
  const hasSecret = [...names].some((name) => /client_?secrets?$/i.test(name));
  if (tokens.length === 0) return { ok: false, code: codeOfJson(names, hasSecret, trimmed) };
  const code = isSerialization ? 'json-serialization' : 'taken-from-json';
  return found(tokens, [...cleaned, code], answer, hasSecret);
}

function readPlain(text: string, cleaned: readonly PasteCleaning[]): PasteReading {
  const inText = findTextTokens(text);
  const hasSecret = /client_?secret["']?\s{0,9}[=:]|basic\s+[\w+/=-]{16}/i.test(text);
  if (inText.tokens.length > 0) return found(inText.tokens, [...cleaned, ...inText.cleaned], null, hasSecret);
  if (/-----BEGIN [A-Z ]{1,40}-----/.test(text)) return { ok: false, code: 'private-key' };
  if (/\bbasic\s+[\w+/=-]{8}/i.test(text)) return { ok: false, code: 'basic-header' };
  const alone = readAlone(text);
  if (alone !== null && !hasSecret) {
    return found([alone.token], [...cleaned, ...alone.cleaned], null, false);
  }
  if (hasSecret) return { ok: false, code: 'client-secret' };
  if (inText.hasVariable) return { ok: false, code: 'variable' };
  return { ok: false, code: hasErrorMark(text) ? 'error-answer' : 'nothing-found' };
}

/** An opaque token that is all of the text, but for quotes and a scheme. */
function readAlone(
  text: string,
): { readonly token: FoundToken; readonly cleaned: readonly PasteCleaning[] } | null {
  const bare = text.replace(/^["'`]+|(?<!["'`,;])["'`,;]+$/g, '').trim();
  const token = bare.replace(/^(?:authorization\s*:\s*)?(?:bearer\s+)?/i, '');
  const isToken = /^[\w.~+/=:|-]{8,}$/.test(token) && /[\d._~+/=|-]/.test(token) && !/^https?:/i.test(token);
  if (!isToken || isErrorCode(token)) return null;
  const cleaned: PasteCleaning[] = [];
  if (bare !== text) cleaned.push('quotes');
  if (token !== bare) cleaned.push('scheme');
  return { token: { token, role: 'unknown', name: null, unprotected: [] }, cleaned };
}

/** Of OAuth, Adobe's API gateway and Okta. */
const errorNames: readonly string[] = ['error', 'error_code', 'errorCode'];

function codeOfJson(names: ReadonlySet<string>, hasSecret: boolean, json: string): PasteRefusalCode {
  if (hasSecret) return 'client-secret';
  if (errorNames.some((name) => names.has(name))) return 'error-answer';
  if (names.has('keys') || names.has('kty')) return 'key-set';
  // A gateway's message, or problem details (RFC 9457), whose status stands on a line of its own among the words.
  return hasErrorMark(errorWords(json)) ? 'error-answer' : 'nothing-found';
}

function found(
  tokens: readonly FoundToken[],
  cleaned: readonly PasteCleaning[],
  answer: AnswerFacts | null,
  hasSecret: boolean,
): PasteReading {
  const told = new Set(cleaned);
  return {
    ok: true,
    tokens: tokens.flatMap(withInner).slice(0, pasteTokensMax),
    cleaned: pasteCleanings.filter((code) => told.has(code)),
    answer,
    hasSecret,
  };
}

function withInner(token: FoundToken): readonly FoundToken[] {
  const content = readContent(token);
  const inner = content.kind === 'content' ? content.inner : null;
  if (inner === null) return [token];
  return [token, { token: inner, role: 'inner', name: token.name, unprotected: [] }];
}
