import { escapePattern } from './pattern';

/** Characters in a row that a text and a form of the token share before they count as the token's. */
const sharedMin = 16;
/** Shorter than this, a token is a word of any text. */
const exactMin = 4;
/** Longer tokens are looked for as they are, without their encoded forms: the index would take more memory than a page should. */
const encodedCharactersMax = 16_384;

/** Two functions that replace a token by a mark. */
export interface TokenScrub {
  /** Where it stands whole and as it is. */
  readonly whole: (text: string) => string;
  /** Where it stands cut or in pieces of 16 characters and more: as it is, URL-encoded, form-encoded, JSON-escaped, in hex, in base64 and base64url. */
  readonly parts: (text: string) => string;
}

/**
 * Finds `token` in texts, linear in their length. One of fewer than 16 characters is found whole alone, between other characters than letters and
 * digits; one of fewer than 4 is not looked for.
 */
export function createTokenScrub(token: string, mark: string): TokenScrub {
  const nothing = (text: string) => text;
  if (token.length < exactMin) return { whole: nothing, parts: nothing };
  if (token.length < sharedMin) {
    const whole = new RegExp(`(?<!\\w)${escapePattern(token)}(?!\\w)`, 'g');
    return { whole: (text) => text.replace(whole, () => mark), parts: nothing };
  }
  const shared = new Set<string>();
  for (const form of formsOf(token)) {
    for (let at = 0; at + sharedMin <= form.length; at++) shared.add(form.slice(at, at + sharedMin));
  }
  return {
    whole: (text) => text.replaceAll(token, () => mark),
    parts: (text) => maskShared(text, shared, mark),
  };
}

function maskShared(text: string, shared: ReadonlySet<string>, mark: string): string {
  let result = '';
  let from = 0;
  for (let at = 0; at + sharedMin <= text.length; at++) {
    if (!shared.has(text.slice(at, at + sharedMin))) continue;
    let last = at;
    // As long as the next hit overlaps or touches what is already found, it is one stretch.
    for (let next = at + 1; next <= last + sharedMin; next++) {
      if (shared.has(text.slice(next, next + sharedMin))) last = next;
    }
    result += text.slice(from, at) + mark;
    from = last + sharedMin;
    at = from - 1;
  }
  return result + text.slice(from);
}

function formsOf(token: string): ReadonlySet<string> {
  if (token.length > encodedCharactersMax) return new Set([token]);
  const bytes = new TextEncoder().encode(token);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const percent = hex.replace(/../g, '%$&');
  const component = encodeURIComponent(token.toWellFormed());
  const json = JSON.stringify(token).slice(1, -1);
  const plain = [
    token,
    component,
    new URLSearchParams([['', token]]).toString().slice(1),
    json,
    hex,
    percent,
  ];
  const base64 = [0, 1, 2].map((before) => base64Of(bytes, before));
  return new Set([
    ...plain,
    hex.toUpperCase(),
    percent.toUpperCase(),
    component.replace(/%../g, (octet) => octet.toLowerCase()),
    json.replaceAll('/', '\\/'),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ]);
}

/** The base64 characters that `bytes` alone decide when `before` bytes stand in front of them and others behind. */
function base64Of(bytes: Uint8Array, before: number): string {
  let binary = '\0'.repeat(before);
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).slice(Math.ceil((before * 8) / 6), Math.floor((binary.length * 8) / 6));
}
