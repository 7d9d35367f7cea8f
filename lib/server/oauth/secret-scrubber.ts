import 'server-only';
import { secretMark } from '@/lib/domain/generation';
import { unescapeByLevels } from './unescaping';

/** Below this many bytes, hex and base64 forms would match by chance all over an ordinary answer. */
const encodedBytesMin = 6;

/**
 * A function that replaces the client secret by `secretMark` wherever it stands in a text: as it is, percent-encoded, form-encoded, escaped as in JSON,
 * HTML, scripts or shells, any mixture of these and these within each other, in hex, and in base64 or base64url at any alignment, form-encoded before that
 * as well (the value of our own Basic header). Some servers echo the request in their error pages.
 *
 * A guard against accidents: a server that means to show the secret can turn it round or cut it in two. A secret of a few characters is
 * masked wherever they occur.
 */
export function createSecretScrubber(secret: string): (text: string) => string {
  if (secret === '') return (text) => text;
  // What the secret itself looks like once escapes are resolved: it may hold some, or end where one begins.
  const forms = new Set(unescapeByLevels(secret).map(({ text }) => text));
  const pattern = new RegExp(
    [...[...forms].filter(Boolean).map(plain), ...encodedForms(secret)].join('|'),
    'g',
  );
  return (text) => maskRanges(text, findRanges(text, pattern));
}

type Range = readonly [start: number, end: number];

function findRanges(text: string, pattern: RegExp): Range[] {
  const ranges: Range[] = [];
  for (const level of unescapeByLevels(text)) {
    for (const { 0: match, index } of level.text.matchAll(pattern)) {
      ranges.push(level.origin(index, index + match.length));
    }
  }
  return ranges.sort(([first], [second]) => first - second);
}

function maskRanges(text: string, ranges: readonly Range[]): string {
  let result = '';
  let at = 0;
  for (const [start, end] of ranges) {
    if (end <= at) continue;
    // One that overlaps or touches the last is masked by the same mark.
    if (start > at || at === 0) result += text.slice(at, start) + secretMark;
    at = end;
  }
  return result + text.slice(at);
}

function encodedForms(secret: string): string[] {
  return sentForms(secret).flatMap((form) => {
    const bytes = Buffer.from(form, 'utf8');
    if (bytes.length < encodedBytesMin) return [];
    const hex = bytes.toString('hex').replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
    return [hex, ...[0, 1, 2].map((offset) => base64Pattern(bytes, offset))];
  });
}

/**
 * The secret, and as it stands within base64 in our own Basic header: with all but letters and digits percent-encoded, or as forms and URLs encode it.
 * @see RFC 6749 section 2.3.1
 */
function sentForms(secret: string): string[] {
  const component = encodeURIComponent(secret.toWellFormed());
  const strict = component
    .replaceAll('%20', '+')
    .replace(/[-_.!~*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const form = new URLSearchParams([['', secret]]).toString().slice(1);
  return [...new Set([secret, strict, form, component])];
}

/** The characters of the base64 text that are decided by `bytes` alone when `offset` bytes stand before them, with what they share with their neighbours. */
function base64Pattern(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  const decided = text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
  const either = decided.replace(/[+/]/g, (character) => (character === '+' ? '[+ -]' : '[/_]'));
  const neighbour = '[A-Za-z0-9+/_-]?';
  return `${offset === 0 ? '' : neighbour}${either}${neighbour}={0,2}`;
}

/** A pattern for `text` itself, where a form may have put a plus sign for a space, and SQL, CSV or a shell more quotation marks for one. */
function plain(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    .replaceAll(' ', '[ +]')
    .replace(/(["'])\1*/g, (run) => `${run[0]}{${run.length},}`);
}
