import 'server-only';
import { secretMark } from '@/lib/domain/generation';

/** Longer secrets are looked for in pieces: a pattern grows with the secret, and a server may echo only a part. */
const pieceCharacters = 128;
/** Below this many characters, hex and base64 forms would match by chance all over an ordinary answer. */
const encodedCharactersMin = 6;

/**
 * A function that replaces the client secret by `secretMark` wherever it stands in a text: as it is, percent-encoded, form-encoded, JSON- or
 * HTML-escaped, any mixture of these, in hex, and in base64 or base64url at any alignment (a Basic header's value, say).
 *
 * Some servers echo the request in their error pages. Does not find a secret that was encoded twice, reversed or spread out.
 */
export function createSecretScrubber(secret: string): (text: string) => string {
  if (secret === '') return (text) => text;
  const patterns = pieces(secret).map((piece) => new RegExp(formsOf(piece).join('|'), 'g'));
  const repeated = /(?:\[client secret\]){2,}/g;
  return (text) =>
    patterns
      .reduce((result, pattern) => result.replace(pattern, secretMark), text)
      .replace(repeated, secretMark);
}

function pieces(secret: string): string[] {
  const characters = [...secret];
  const result: string[] = [];
  for (let i = 0; i < characters.length; i += pieceCharacters) {
    // The last piece reaches back, so that no piece is so short that it matches by chance.
    const start = Math.max(0, Math.min(i, characters.length - pieceCharacters));
    result.push(characters.slice(start, start + pieceCharacters).join(''));
  }
  return result;
}

function formsOf(piece: string): string[] {
  const escaped = [...piece].map((character) => `(?:${characterForms(character).join('|')})`).join('');
  if (piece.length < encodedCharactersMin) return [escaped];
  const bytes = Buffer.from(piece, 'utf8');
  return [
    escaped,
    anyCase(bytes.toString('hex')),
    ...[0, 1, 2].map((offset) => base64Pattern(bytes, offset)),
  ];
}

const htmlNames: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};
const jsonShort: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function characterForms(character: string): string[] {
  const percent = [...Buffer.from(character, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`);
  const units = character.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const forms = [anyCase(literal(percent.join(''))), units.map((unit) => jsonUnit(unit)).join('')];
  if (!/[\p{L}\p{N}]/u.test(character)) forms.push(...punctuationForms(character));
  return [...forms, literal(character)];
}

function punctuationForms(character: string): string[] {
  const codePoint = character.codePointAt(0) ?? 0;
  const forms = [`&#0*${codePoint};`, `&#[xX]0*${anyCase(codePoint.toString(16))};`];
  const name = htmlNames[character];
  if (name) forms.push(`&${name};`);
  if (character === ' ') forms.push('\\+');
  if (/["\\/]/.test(character)) forms.push(literal(`\\${character}`));
  const short = jsonShort[character];
  if (short) forms.push(literal(short));
  return forms;
}

/** The characters of the base64 text that are decided by `bytes` alone when `offset` bytes stand before them, with what they share with their neighbours. */
function base64Pattern(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  const decided = text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
  const either = decided.replace(/[+/]/g, (character) => (character === '+' ? '[+-]' : '[/_]'));
  const neighbour = '[A-Za-z0-9+/_-]?';
  return `${offset === 0 ? '' : neighbour}${either}${neighbour}={0,2}`;
}

function jsonUnit(unit: string): string {
  return `\\\\u${anyCase(unit.slice(2))}`;
}

function anyCase(hex: string): string {
  return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
