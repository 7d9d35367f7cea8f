import { readBase64url } from './base64url';
import { findString, type JsonMember, readJson } from './json';

export type TokenPart = 'header' | 'payload' | 'signature';

/** Something worth knowing about a token that can be read; texts by code in token-texts.ts. */
export const tokenNoteCodes = [
  'padding',
  'standard-alphabet',
  'trailing-bits',
  'invalid-utf8',
  'byte-order-mark',
  'duplicate-member',
  'number-not-exact',
  'signature-not-base64url',
  'signature-empty',
  'alg-none',
  'alg-missing',
  'alg-unknown',
] as const;
export type TokenNoteCode = (typeof tokenNoteCodes)[number];

export interface TokenNote {
  readonly code: TokenNoteCode;
  readonly part: TokenPart;
  /** The members (or, with `alg-unknown`, the value) it is about, at most 20; not yet made visible. */
  readonly names: readonly string[];
}

export const malformedReasons = [
  'empty',
  'too-long',
  'part-count',
  'not-base64url',
  'not-json',
  'not-object',
  'too-deep',
] as const;
export type MalformedReason = (typeof malformedReasons)[number];

export const opaqueReasons = ['no-dots', 'other-part-count', 'first-part-not-json', 'json-text'] as const;
export type OpaqueReason = (typeof opaqueReasons)[number];

/** A signed (or unsigned) token whose header and payload are JSON objects. Says nothing about its signature. */
export interface DecodedJwt {
  readonly kind: 'jwt';
  /** Members in source order, equal names kept. */
  readonly header: readonly JsonMember[];
  readonly payload: readonly JsonMember[];
  readonly headerText: string;
  readonly payloadText: string;
  /** The header's `alg` where it is a string. */
  readonly algorithm: string | null;
  /** The third part as it stands. */
  readonly signature: string;
  /** Number of bytes in the signature; null where it is not base64url. */
  readonly signatureBytes: number | null;
  readonly notes: readonly TokenNote[];
}

/** A JWE in compact form: only its header can be read without the recipient's key. */
export interface EncryptedToken {
  readonly kind: 'encrypted';
  readonly header: readonly JsonMember[];
  readonly headerText: string;
  readonly algorithm: string | null;
  readonly notes: readonly TokenNote[];
}

/** Not a JWT, which is no fault: only the provider can say what it means. */
export interface OpaqueToken {
  readonly kind: 'opaque';
  readonly why: OpaqueReason;
}

/** Meant to be a JWT, but cannot be read; what could be read is there. */
export interface MalformedToken {
  readonly kind: 'malformed';
  readonly reason: MalformedReason;
  /** Null where the reason is about the whole token. */
  readonly part: TokenPart | null;
  /** Where reading stopped: offset in the part (`not-base64url`) or in its text (`not-json`, `too-deep`). */
  readonly at: number | null;
  readonly header: readonly JsonMember[] | null;
  readonly headerText: string | null;
  readonly payloadText: string | null;
}

export type DecodedToken = DecodedJwt | EncryptedToken | OpaqueToken | MalformedToken;

/** Longest text that is read, in UTF-16 code units. */
export const tokenCharactersMax = 262_144;

/**
 * Signature algorithms that have a registered name.
 * @see IANA registry "JSON Web Signature and Encryption Algorithms"
 */
const knownAlgorithms = /^(?:[HREP]S(?:256|384|512)|ES256K|EdDSA|Ed25519|Ed448|ML-DSA-(?:44|65|87))$/;

/** Base64url of `{` followed by a quote, a space, a line break, a tab or `}`. */
const beginsLikeJson = /^(?:ey[A-DI-L]|ew[k-r0-3]|e3[0-3])/;

/**
 * Takes a token apart for people to read. Never throws, never checks a signature or a claim, and takes time linear in the
 * length. Expects the bare token; `cleanToken` removes what a paste brings along.
 * @see RFC 7519 section 7.2; RFC 7515 section 7.1; RFC 7516 section 7.1
 */
export function decodeToken(text: string): DecodedToken {
  if (text.length > tokenCharactersMax) return malformed('too-long');
  if (text.trim() === '') return malformed('empty');
  if (/^\s*\{/.test(text)) return { kind: 'opaque', why: 'json-text' };

  const parts = text.split('.', 6);
  const [first = '', second = '', signature = ''] = parts;
  const header = readPart(first, 'header');
  const meant =
    parts.length > 1
      ? header.ok || beginsLikeJson.test(text)
      : header.ok && findString(header.members, 'alg') !== null;
  if (!meant) {
    if (parts.length === 1) return { kind: 'opaque', why: 'no-dots' };
    const usual = parts.length === 3 || parts.length === 5;
    return { kind: 'opaque', why: usual ? 'first-part-not-json' : 'other-part-count' };
  }
  if (!header.ok)
    return { ...malformed(header.reason), part: 'header', at: header.at, headerText: header.text };

  const known = { header: header.members, headerText: header.text };
  const algorithm = findString(header.members, 'alg');
  if (parts.length === 5) return { kind: 'encrypted', ...known, algorithm, notes: header.notes };
  if (parts.length !== 3) return { ...malformed('part-count'), ...known };

  const payload = readPart(second, 'payload');
  if (!payload.ok) {
    return {
      ...malformed(payload.reason),
      ...known,
      part: 'payload',
      at: payload.at,
      payloadText: payload.text,
    };
  }
  const bytes = readBase64url(signature);
  return {
    kind: 'jwt',
    ...known,
    payload: payload.members,
    payloadText: payload.text,
    algorithm,
    signature,
    signatureBytes: bytes.ok ? bytes.bytes.length : null,
    notes: [
      ...header.notes,
      ...algorithmNotes(algorithm),
      ...payload.notes,
      ...(bytes.ok ? bytes.departures : (['signature-not-base64url'] as const)).map((code) =>
        note(code, 'signature'),
      ),
      ...(signature === '' ? [note('signature-empty', 'signature')] : []),
    ],
  };
}

type PartReading =
  | {
      readonly ok: true;
      readonly members: readonly JsonMember[];
      readonly text: string;
      readonly notes: TokenNote[];
    }
  | {
      readonly ok: false;
      readonly reason: MalformedReason;
      readonly at: number | null;
      readonly text: string | null;
    };

function readPart(encoded: string, part: TokenPart): PartReading {
  const base64url = readBase64url(encoded);
  if (!base64url.ok) return { ok: false, reason: 'not-base64url', at: base64url.at, text: null };
  const notes = base64url.departures.map((code) => note(code, part));

  let text = readUtf8(base64url.bytes, true);
  if (text === null) {
    text = readUtf8(base64url.bytes, false) ?? '';
    notes.push(note('invalid-utf8', part));
  }
  if (text.startsWith('\u{feff}')) {
    text = text.slice(1);
    notes.push(note('byte-order-mark', part));
  }

  const json = readJson(text);
  if (!json.ok)
    return { ok: false, reason: json.fault === 'syntax' ? 'not-json' : 'too-deep', at: json.at, text };
  if (json.value.type !== 'object') return { ok: false, reason: 'not-object', at: null, text };
  if (json.duplicates.length > 0) notes.push(note('duplicate-member', part, json.duplicates));
  if (json.inexact.length > 0) notes.push(note('number-not-exact', part, json.inexact));
  return { ok: true, members: json.value.members, text, notes };
}

function readUtf8(bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function algorithmNotes(algorithm: string | null): TokenNote[] {
  if (algorithm === null) return [note('alg-missing', 'header')];
  if (algorithm === 'none') return [note('alg-none', 'header')];
  return knownAlgorithms.test(algorithm) ? [] : [note('alg-unknown', 'header', [algorithm])];
}

function note(code: TokenNoteCode, part: TokenPart, names: readonly string[] = []): TokenNote {
  return { code, part, names: names.slice(0, 20) };
}

function malformed(reason: MalformedReason): MalformedToken {
  return {
    kind: 'malformed',
    reason,
    part: null,
    at: null,
    header: null,
    headerText: null,
    payloadText: null,
  };
}
