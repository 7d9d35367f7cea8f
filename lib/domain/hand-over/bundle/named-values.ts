import { bundleMarks } from './marks';
import { isCredentialLike } from './shapes';

/** A quotation mark as it stands in JSON, in JSON within JSON, in HTML and in a URL. */
const mark = String.raw`(?:\\{0,7}["'${'`'}]|&quot;|&#34;|&#x22;|%22)`;
const secretName = String.raw`(?<![\w-])[\w-]{0,64}(?:secret|token|assertion|passw(?:or)?d|passphrase|pwd|(?:api|private|secret|access|account|mac|shared|signing|encryption)[_-]?key)`;
/** An equals sign, a colon, an arrow, a colon of YAML with its block below; or the end of an XML tag. */
const sign = String.raw`(?:\s{0,60}(?:=>|:=|[=:])\s{0,60}(?:[>|][+-]?\s{1,60})?|%3D|%3A|>)`;
/** In quotation marks that are closed or not, else up to what ends a word. `\\3` is the mark that was opened. */
const value = String.raw`(?:"((?:[^"\\]|\\[\s\S]?)*)"?|(${mark})([\s\S]*?)(?:(?<!\\)\3|$)|([^\s"'&<>,;}\]]+))`;
const named = new RegExp(`(${secretName}${mark}?${sign})${value}`, 'gi');
/** `name="password" value="…"` of HTML, and the same as members of JSON. */
const paired = new RegExp(
  String.raw`((?:name|key|id)${mark}?\s{0,20}[=:]\s{0,20}${mark}?${secretName}${mark}?[\s,;]{0,20}(?:type=${mark}?\w{1,20}${mark}?\s{0,20})?${mark}?value${mark}?\s{0,20}[=:]\s{0,20}${mark})[^"'<>&\\${'`'}]+`,
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
  return text
    .replace(cookie, `$1${bundleMarks.cookie}`)
    .replace(keyMember, `$1${bundleMarks.leftOut}`)
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

/** Whether a word without quotation marks is one of a sentence, or of the text around a tag, rather than a value. */
function isProse(label: string, word: string): boolean {
  if (isCredentialLike(word)) return false;
  return label.endsWith('>') || (label.includes(':') && /^[a-z'’-]+[.!?]*$/i.test(word));
}
