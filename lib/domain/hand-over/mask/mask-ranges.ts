import { adobeSecretStart } from '../../lint/result';
import type { KnownValue, SensitiveKind } from './mask-kinds';
import { findSensitiveName, isPlainWord } from './mask-names';

/** Characters of a text that must not be seen, `start` to before `end`. */
export interface MaskRange {
  readonly start: number;
  readonly end: number;
  readonly kind: SensitiveKind;
}

/** A variable, a file or a mark of ours in place of a value: `$ID`, `%ID%`, `[client secret]`, `<your id>`, `{id}`, `@file`. */
const placeholder = /^(?:\$|%[A-Za-z_]\w*%|!|@|<|\{|•|…|\*{3}|\[[A-Za-z])/;
const scheme = /^(?:Bearer|Basic|Digest|DPoP)\s+/i;

/** Whether nothing is given away by showing this value. */
export function isPlaceholder(value: string): boolean {
  return value.trim() === '' || placeholder.test(value.replace(scheme, ''));
}

/** Where the value begins that follows the scheme of an `Authorization` header; 0 without one. */
export function schemeLength(value: string): number {
  return scheme.exec(value)?.[0].length ?? 0;
}

const shapes: readonly (readonly [SensitiveKind, RegExp])[] = [
  ['token', /eyJ[\w-]{6,}(?:\.[\w-]*){0,4}/g],
  ['token', /(?<=\bBearer\s{1,4})[\w.~+/=-]{8,}/gi],
  ['token', /(?<=\bBasic\s{1,4})[\w+/-]{6,}={0,2}/g],
  ['secret', new RegExp(`(?<![\\w-])${adobeSecretStart}[\\w-]{8,}`, 'g')],
  ['organization', /(?<![\w-])[\dA-F]{24}@AdobeOrg\b/gi],
  ['account', /(?<![\w-])[\dA-F]{24}@[\w.-]+/gi],
  ['organization', /(?<![\w-])(?=\d*[A-F])[\dA-F]{24}(?![\w@-])/g],
  ['email', /(?<![\w.%+-]|:\/\/[^\s/@]{1,200})[\w.%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/g],
  ['client-id', /(?<![\w-])[\da-f]{32}(?![\w-])/g],
  ['organization', /(?<=:\/\/[^\s"'<>]{1,200}\/)[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/gi],
  [
    'ip-address',
    /(?<![\w.:])(?!127\.|0\.0\.0\.0)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.])/g,
  ],
  [
    'ip-address',
    /(?<![\w:.])(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?!::1(?![\w:]))(?:[\da-f]{1,4}:){1,6}:(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,6})?)(?![\w:])/gi,
  ],
];

/** Values that look like what they are, wherever they stand. An address of this machine names nobody and stays. */
export function* rangesByShape(text: string): Generator<MaskRange> {
  for (const [kind, shape] of shapes)
    for (const { 0: found, index } of text.matchAll(shape))
      yield { start: index, end: index + found.length, kind };
  for (const pair of [userPair, addressPair])
    for (const { indices } of text.matchAll(pair)) {
      yield* rangeOf(text, 'client-id', indices?.[1]);
      yield* rangeOf(text, 'secret', indices?.[2]);
    }
}

/** `id:secret` after curl's `-u` and HTTPie's `-a`. */
const userPair =
  /(?<=\s)(?:-u|-a|--user|--auth)(?:\s{1,4}|=)?["']?([^\s:/"'@?#]{1,600}):(?!\/\/)([^\s"']*)/dg;
/** `id:secret` before the host of an address. */
const addressPair = /:\/\/([^\s:/"'@?#[\]]{1,600}):([^\s/"'@]{0,600})@/dg;

function* rangeOf(
  text: string,
  kind: SensitiveKind,
  place: readonly [start: number, end: number] | undefined,
): Generator<MaskRange> {
  if (!place || isPlaceholder(text.slice(...place))) return;
  yield { start: place[0], end: place[1], kind };
}

/** Values that a caller knows to be sensitive, also form-encoded. Shorter than four characters a value would stand in every word. */
export function* rangesOfKnown(text: string, known: readonly KnownValue[]): Generator<MaskRange> {
  for (const { kind, value } of known) {
    if (value.length < 4) continue;
    const encoded = encodeURIComponent(value.toWellFormed());
    for (const form of new Set([value, encoded, encoded.replaceAll('%20', '+')]))
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length))
        yield { start: at, end: at + form.length, kind };
  }
}

const memberName = /(\\?["'])([\w .@/-]{2,40})\1\s{0,20}:\s{0,20}/g;
/** A string, a string within a string, a string of JavaScript, a list without lists in it, a number. */
const memberValue = /"((?:[^"\\]|\\.)*)|\\"((?:[^"\\]|\\\\.)*)|'([^']*)'|\[([^[\]{}]*)\]|(-?[\d.]+)/dsy;
const pairMember =
  /"(?:key|name)"\s{0,20}:\s{0,20}"([\w .@/-]{2,40})"\s{0,20},\s{0,20}"value"\s{0,20}:\s{0,20}"((?:[^"\\]|\\.)*)"/dg;
const valueFollows = /^["\\]{0,2}\s{0,20},\s{0,20}\\?"value/;

/** Members of JSON, of JSON within JSON, and `name` and `value` side by side as HAR files and Postman write them. */
export function* rangesOfMembers(text: string): Generator<MaskRange> {
  for (const { 1: name = '', indices } of text.matchAll(pairMember)) {
    const kind = findSensitiveName(name);
    if (kind) yield* rangeOf(text, kind, indices?.[2]);
  }
  for (const { 0: found, 2: name = '', index } of text.matchAll(memberName)) {
    const kind = findSensitiveName(name);
    if (!kind) continue;
    memberValue.lastIndex = index + found.length;
    const place = memberValue
      .exec(text)
      ?.indices?.slice(1)
      .find((one) => one !== undefined);
    // Of a header or parameter in a HAR file it is the name of a name.
    if (place && name === 'name' && valueFollows.test(text.slice(place[1], place[1] + 50))) continue;
    yield* rangeOf(text, kind, place);
  }
}

const assignment =
  /(?<![\w.-])((?:\$env:)?[A-Za-z][\w.-]{1,40}|Client ID|Client secret|Organization ID|Technical account (?:ID|email))(["'`*]{0,3}\]?)[ \t]{0,4}(:=|={1,2}(?!=)|:(?!\/\/)|\|)[ \t]{0,4}(?:"([^"\r\n]*)"|'((?:[^'\r\n]|'\\'')*)'|`([^`\r\n]*)`|((?:'\\''|[^\s&'"`;,|)}\]<>\\])+))/dgi;

/** `name=value` of forms, shells and settings, and `name: value` of headers. */
export function* rangesOfAssignments(text: string): Generator<MaskRange> {
  const endOfHeader = newHeaderEnds(text);
  for (const { 1: name = '', 2: close = '', 3: sign = '', indices } of text.matchAll(assignment)) {
    const kind = findSensitiveName(name.replace(/^\$env:/i, ''));
    const isColon = sign === ':';
    // A colon after a quotation mark is JSON, and one after a word of the language a sentence.
    if (!kind || name === 'name' || (isColon && (close !== '' || isPlainWord(name)))) continue;
    const quoted = indices?.slice(4, 7).find((one) => one !== undefined);
    const bare = indices?.[7];
    yield* rangeOf(
      text,
      kind,
      quoted ?? (isColon && bare ? headerValue(text, bare[0], endOfHeader(bare[0])) : bare),
    );
  }
}

/** The scheme of an authentication may be seen. */
function headerValue(text: string, start: number, end: number): [number, number] {
  return [start + schemeLength(text.slice(start, end)), end];
}

/**
 * Tells where a header ends: with its line or quotation. To be asked from left to right: an end that was found holds for all that begins before it, so that
 * a line of many headers is looked through once.
 */
function newHeaderEnds(text: string): (start: number) => number {
  let found = -1;
  return (start) => {
    if (found < start) {
      const after = text.slice(start).search(/[\r\n"'`]/);
      found = after < 0 ? text.length : start + after;
    }
    return found;
  };
}
