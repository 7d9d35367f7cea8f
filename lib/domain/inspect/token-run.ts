import { readHeaderText, signatureLengths, tagLengths } from './signature-length';

/** A token as it stands in a text. */
export interface TokenRun {
  readonly token: string;
  /** Offset behind it. */
  readonly end: number;
  /** It was broken over lines or by spaces. */
  readonly isJoined: boolean;
  /** Offset up to which missing parts were looked for in vain; 0 where none were missing. A token that begins before it misses them, too. */
  readonly triedUntil: number;
}

/** Characters of any bearer token, and `%` for those that stand in a web address. @see RFC 6750 section 2.1 */
const run = /[\w.~+/=%-]+/y;
/** A break inside a token: spaces, or a line's end with what mail and shells put around it. */
const gap = /[ \t]*\\?\r?\n[>| \t]*|[ \t]+/y;
const chunksMax = 5000;
/** Widths at which mail and terminals break lines, in characters. */
const lineMin = 40;
const lineMax = 260;

/** Whether the text begins as every JWT does: base64url of `{` and what can follow it. */
export function beginsLikeJwt(text: string): boolean {
  return /^(?:ey[A-DI-L]|ew[k-r0-3]|e3[0-3])/.test(text);
}

/**
 * Takes the token that begins at `at`. One that begins like a JWT is followed over line breaks and spaces until its parts are complete; its signature
 * until it has a length that fits the algorithm, else over full lines alone, so that words behind a token stay out of it. Empty where nothing can be
 * a token. Linear in what it takes.
 * @param triedUntil of an earlier token of this text
 */
export function takeToken(text: string, at: number, triedUntil: number): TokenRun {
  const first = matchAt(run, text, at);
  const start: TokenRun = { token: first, end: at + first.length, isJoined: false, triedUntil: 0 };
  if (!beginsLikeJwt(first)) return start;
  const whole = at < triedUntil && countDots(first) < 2 ? start : joinParts(text, start);
  const joined = joinSignature(text, whole);
  return { ...joined, token: withoutFullStop(joined.token) };
}

/** Over any gap, as long as parts are missing: words cannot stand between the parts of a token. */
function joinParts(text: string, start: TokenRun): TokenRun {
  const pieces = [start.token];
  let { end } = start;
  let dots = countDots(start.token);
  let wanted = dots > 0 ? wantedDots(start.token) : 2;
  let head = start.token;
  for (let count = 0; count < chunksMax; count++) {
    if (dots >= wanted && !pieces.at(-1)?.endsWith('.')) break;
    const next = nextChunk(text, end);
    if (next === null || (dots > 0 && beginsLikeHeader(next.chunk))) break;
    pieces.push(next.chunk);
    end = next.end;
    const before = dots;
    dots += countDots(next.chunk);
    if (before === 0) head += next.chunk;
    if (before === 0 && dots > 0) wanted = wantedDots(head);
  }
  // Without its parts it is what stood there at first, and not the words behind it.
  if (dots < 2) return { ...start, triedUntil: end };
  return { token: pieces.join(''), end, isJoined: pieces.length > 1, triedUntil: 0 };
}

function joinSignature(text: string, whole: TokenRun): TokenRun {
  const parts = whole.token.split('.', 6);
  const found = parts.at(-1)?.length ?? 0;
  if ((parts.length !== 3 && parts.length !== 5) || found === 0) return whole;
  const lengths = parts.length === 3 ? signatureLengths(parts[0] ?? '') : tagLengths(parts[0] ?? '');
  if (lengths.includes(found)) return whole;
  let { end } = whole;
  let length = found;
  const width = lastLineLength(text, whole.end);
  let isFullLine = width >= lineMin && width <= lineMax;
  const pieces = [whole.token];
  let byLines = whole;
  for (let count = 0; count < chunksMax; count++) {
    const next = nextChunk(text, end);
    if (next === null || !/^[\w-]+$/.test(next.chunk) || beginsLikeHeader(next.chunk)) break;
    pieces.push(next.chunk);
    end = next.end;
    length += next.chunk.length;
    const joined = { token: pieces.join(''), end, isJoined: true, triedUntil: 0 };
    if (lengths.includes(length)) return joined;
    isFullLine &&=
      next.isNewLine &&
      next.chunk.length <= width &&
      /^[ \t\\"',;]*(?:\r?\n|$)/.test(text.slice(end, end + 40));
    if (isFullLine) byLines = joined;
    isFullLine &&= next.chunk.length >= lineMin;
    if (!isFullLine && length > (lengths.at(-1) ?? 0)) break;
  }
  return byLines;
}

function nextChunk(
  text: string,
  at: number,
): { readonly chunk: string; readonly end: number; readonly isNewLine: boolean } | null {
  const space = matchAt(gap, text, at);
  const chunk = space === '' ? '' : matchAt(run, text, at + space.length);
  if (chunk === '') return null;
  return { chunk, end: at + space.length + chunk.length, isNewLine: space.includes('\n') };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function beginsLikeHeader(chunk: string): boolean {
  return beginsLikeJwt(chunk) && chunk.includes('.') && readHeaderText(chunk.split('.', 1)[0] ?? '') !== null;
}

/** Dots of a complete token: an encrypted one, which names its `enc`, has four. */
function wantedDots(token: string): number {
  return readHeaderText(token.split('.', 1)[0] ?? '')?.includes('"enc"') ? 4 : 2;
}

function lastLineLength(text: string, end: number): number {
  return end - 1 - text.lastIndexOf('\n', end - 1);
}

function countDots(text: string): number {
  return text.split('.').length - 1;
}

/** Without a full stop behind a token that is complete without it, and without the dots of a token that somebody cut short. */
function withoutFullStop(token: string): string {
  if (token.endsWith('...')) return token.replace(/\.+$/, '');
  const dots = countDots(token);
  return token.endsWith('.') && (dots === 3 || dots === 5) ? token.slice(0, -1) : token;
}
