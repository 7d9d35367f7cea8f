import { secretWholeNames, secretWords } from '../../secret-names';
import { bundleMarks } from './marks';
import { isCredentialLike } from './shapes';

/** A quotation mark as it stands in JSON, in JSON within JSON, in HTML and in a URL. */
const mark = String.raw`(?:\\{0,7}["'${'`'}]|&quot;|&#34;|&#x22;|%22)`;
/** Ends with a plural, a number or `value`, or with brackets as a form writes a list or a member. */
const secretName = String.raw`(?<![\w-])[\w-]{0,64}${secretWords}(?:e?s|[_-]?values?|[_-]?\d{1,3})?(?:\[\w{0,20}\])?\]?`;
/** An equals sign, a colon, an arrow, a colon of YAML with its block below; or the end of an XML tag. */
const sign = String.raw`(?:\s{0,60}(?:=>|:=|[=:])\s{0,60}(?:[>|][+-]?\s{1,60})?|%3D|%3A|>)`;
/** In quotation marks that are closed or not, else up to what ends a word. `\\3` is the mark that was opened. */
const value = String.raw`(?:"((?:[^"\\]|\\[\s\S]?)*)"?|(${mark})([\s\S]*?)(?:(?<!\\)\3|$)|([^\s"'&<>,;{}[\]][^\s"'&<>,;}\]]*))`;
const named = new RegExp(`(${secretName}${mark}?${sign})${value}`, 'gi');
/** A name whose value is an object or a list. */
const nested = new RegExp(`${secretName}${mark}?${sign}[{[]`, 'gi');
/** A string that is no name of a member. */
const nestedString = /(\\{0,7}["'])([^"'\\[\]]{8,})\1(?!\s{0,20}:)/g;
/** `name="password" value="…"` of HTML, and the same as members of JSON. */
const paired = new RegExp(
  String.raw`((?:name|key|id)${mark}?\s{0,20}[=:]\s{0,20}${mark}?${secretName}${mark}?[\s,;]{0,20}(?:type=${mark}?\w{1,20}${mark}?\s{0,20})?${mark}?value${mark}?\s{0,20}[=:]\s{0,20}${mark})[^"'<>&\\${'`'}]+`,
  'gi',
);
/** Parts of a query that are a secret by names too common to be looked for anywhere else; a few digits are the code of an error. */
const query = new RegExp(
  String.raw`([?&;]${secretWholeNames}(?:=|%3D))(?!\[|\d{1,9}(?!\w))[^&\s"'<>#;]+`,
  'gi',
);
const cookie = /(?<![\w-])((?:set-)?cookie2?["']?\s{0,5}:\s{0,5}["']?)(?=[\w.$-]{1,100}=)[^\r\n"'<>]+/gi;
/** Private members of a JSON Web Key. @see RFC 7518 section 6 */
const keyMember = /(\\{0,7}["'](?:d|k|p|q|dp|dq|qi)\\{0,7}["']\s{0,20}:\s{0,20}\\{0,7}["'])[\w-]{16,}/g;

/**
 * `text` with the values behind names of secrets replaced, in any notation of name and value. Between a name with a colon and a word of prose nothing is
 * replaced: "client_secret: missing". Values of `known` are no secrets, whatever they are called, and stay. Linear in the text.
 */
export function scrubNamedValues(text: string, known: ReadonlySet<string> = new Set()): string {
  return scrubNestedValues(text)
    .replace(cookie, `$1${bundleMarks.cookie}`)
    .replace(keyMember, `$1${bundleMarks.leftOut}`)
    .replace(query, `$1${bundleMarks.leftOut}`)
    .replace(paired, `$1${bundleMarks.leftOut}`)
    .replace(named, (whole: string, label: string, ...found: (string | undefined)[]) =>
      replaceValue(whole, label, found, known),
    );
}

function replaceValue(
  whole: string,
  label: string,
  found: readonly (string | undefined)[],
  known: ReadonlySet<string>,
): string {
  const [double, quote, quoted, bare] = found;
  const held = double ?? quoted ?? bare ?? '';
  if (held === '' || known.has(held) || held.startsWith('[') || /^(?:null|true|false)$/.test(held))
    return whole;
  if (bare !== undefined && isProse(label, bare)) return whole;
  const around = double === undefined ? (quote ?? '') : '"';
  return `${label}${around}${bundleMarks.leftOut}${around}`;
}

/**
 * The strings in an object or list behind the name of a secret, as in `"token":{"id":"…"}`, replaced where they look made by a machine. Brackets are
 * counted without regard to strings that hold some; one that is never closed reaches to the end.
 */
function scrubNestedValues(text: string): string {
  let result = '';
  let at = 0;
  for (const { 0: label, index } of text.matchAll(nested)) {
    if (index < at) continue;
    const end = endOfBrackets(text, index + label.length - 1);
    const inside = text.slice(index + label.length, end);
    result += text.slice(at, index + label.length);
    result += inside.replace(nestedString, (whole, quote: string, held: string) =>
      isCredentialLike(held) ? `${quote}${bundleMarks.leftOut}${quote}` : whole,
    );
    at = end;
  }
  return result + text.slice(at);
}

function endOfBrackets(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{' || text[at] === '[') depth += 1;
    if ((text[at] === '}' || text[at] === ']') && --depth === 0) return at;
  }
  return text.length;
}

/** Whether a word without quotation marks is one of a sentence, or of the text around a tag, rather than a value. */
function isProse(label: string, word: string): boolean {
  if (isCredentialLike(word)) return false;
  return label.endsWith('>') || (label.includes(':') && /^[a-z'’-]+[.!?]*$/i.test(word));
}
