import { type JsonValue, readJson } from '../token/json';

const errorName = /^(?:error(?:[_A-Z]\w{0,20})?|message|code|status|statusCode|detail|title)$/;
/** Strings that hold an answer of their own, as in an archive of requests, inside one another at most. */
const nestedMax = 2;

/**
 * What of a pasted text speaks of the error: of JSON the members that answers use for it, at any depth and also inside strings; of HTTP what stands from the
 * first refused answer on; else all of it. So that the words of a request beside the answer are not taken for the provider's.
 */
export function errorWords(paste: string): string {
  const text = paste.trim();
  const json = /^[[{"]/.test(text) ? readJson(text) : null;
  if (json?.ok) {
    const words: string[] = [];
    collect(json.value, nestedMax, words);
    return words.length > 0 ? words.join('\n') : text;
  }
  const at = text.search(/\bHTTP\/[\d.]{1,3}\s{1,9}[45]\d\d\b/i);
  return at === -1 ? text : text.slice(at);
}

function collect(value: JsonValue, nested: number, words: string[]): void {
  if (value.type === 'array') for (const item of value.items) collect(item, nested, words);
  if (value.type === 'string') collectText(value.value, nested, words);
  if (value.type !== 'object') return;
  for (const member of value.members) {
    const { type } = member.value;
    if (errorName.test(member.name) && (type === 'string' || type === 'number')) {
      words.push(type === 'string' ? member.value.value : member.value.raw);
    }
    collect(member.value, nested, words);
  }
}

function collectText(text: string, nested: number, words: string[]): void {
  if (nested === 0 || !/^\s*[[{]/.test(text)) return;
  const json = readJson(text);
  if (json.ok) collect(json.value, nested - 1, words);
}
