import { tokenCleanings } from '../token/clean';
import type { JsonMember } from '../token/json';

/** What was taken off or undone to get at a token, in the order in which it is told. */
export const pasteCleanings = [
  ...tokenCleanings,
  'invisible-characters',
  'url-encoding',
  'json-serialization',
  'taken-from-text',
] as const;
export type PasteCleaning = (typeof pasteCleanings)[number];

/** What a token is for, by the name under which it stood; `inner` was the payload of another one. */
export type TokenRole = 'access' | 'id' | 'refresh' | 'assertion' | 'inner' | 'unknown';

export interface FoundToken {
  /** In compact form, or opaque. */
  readonly token: string;
  readonly role: TokenRole;
  /** Under which it stood: `access_token`, `Authorization`, `signature 2`; at most 60 characters, not yet made visible. */
  readonly name: string | null;
  /** Header members of a JSON serialization that no signature covers. */
  readonly unprotected: readonly JsonMember[];
}

/** What a token answer says beside its tokens, as written; null where it does not. */
export interface AnswerFacts {
  /** Seconds. */
  readonly expiresInSeconds: number | null;
  readonly scope: string | null;
  readonly tokenType: string | null;
}

/** Why there is nothing to show; texts by code in paste-texts.ts. */
export const pasteRefusalCodes = [
  'empty',
  'too-large',
  'basic-header',
  'private-key',
  'key-set',
  'error-answer',
  'client-secret',
  'variable',
  'nothing-found',
] as const;
export type PasteRefusalCode = (typeof pasteRefusalCodes)[number];

export type PasteReading =
  | {
      readonly ok: true;
      /** One at least, in the order in which they stood, each once. */
      readonly tokens: readonly FoundToken[];
      readonly cleaned: readonly PasteCleaning[];
      readonly answer: AnswerFacts | null;
      /** The paste holds a client secret as well, which is shown nowhere. */
      readonly hasSecret: boolean;
    }
  | { readonly ok: false; readonly code: PasteRefusalCode };

/** Longest paste that is read, in UTF-16 code units (256 KiB of plain text). */
export const pasteCharactersMax = 262_144;

/** Tokens that are offered from one paste, at most. */
export const pasteTokensMax = 20;

/** What a member, field or variable of this name holds, or null where the name speaks of no token. */
export function roleOfName(name: string): TokenRole | null {
  const key = name.replace(/[^a-z]/gi, '').toLowerCase();
  if (/token(?:type|endpoint|url|uri|id|use|format|introspection.*)$/.test(key)) return null;
  if (key.endsWith('accesstoken') || key === 'authorization') return 'access';
  if (/idtoken(?:hint)?$/.test(key)) return 'id';
  if (key.endsWith('refreshtoken')) return 'refresh';
  if (key.endsWith('assertion')) return 'assertion';
  return /(?:token|jwt|bearer)$/.test(key) ? 'unknown' : null;
}
