import { escapePattern } from './bundle-pattern';

/** Characters in a row that a text and a form of the token share before they count as the token's. */
const sharedMin = 16;
/** Shorter than this, a token is a word of any text. */
const exactMin = 4;
/** Longer tokens are looked for as they are, without their encoded forms: the index would take more memory than a page should. */
const encodedCharactersMax = 16_384;

/**
 * A function that replaces `token` by `mark` wherever it stands in a text: whole, cut or in pieces of 16 characters and more, as it is, URL-encoded,
 * form-encoded, JSON-escaped, in hex, and in base64 or base64url at any alignment. A token of fewer than 16 characters is found whole and as it is,
 * one of fewer than 4 is not looked for. Linear in the text.
 */
export function createTokenScrub(token: string, mark: string): (text: string) => string {
  if (token.length < exactMin) return (text) => text;
  if (token.length < sharedMin) {
    const whole = new RegExp(`(?<!\\w)${escapePattern(token)}(?!\\w)`, 'g');
    return (text) => text.replace(whole, () => mark);
  }
  const shared = new Set<string>();
  for (const form of formsOf(token)) {
    for (let at = 0; at + sharedMin <= form.length; at++) shared.add(form.slice(at, at + sharedMin));
  }
  return (text) => maskShared(text, shared, mark);
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
