import 'server-only';
import { tokenMark } from './fingerprint';
import { type JsonMember, listMembers } from './json-members';

const tokenName = /token$/i;
/** Starts only where a word does: otherwise one long word would be tried from each of its letters. */
const dottedWord = /(?<![\w-])[\w-]+\.[\w-]*\.[\w-]*(?:\.[\w-]*\.[\w-]*)?/g;
/** A missing end quote is no reason to fail, and so none to search the rest of the text again and again. */
const namedToken =
  /((?:access|refresh|id)_?token\\?["']?\s{0,20}[=:>]\s{0,20})(?:"((?:[^"\\]|\\.)*)"?|\\"([^"\\]*)(?:\\")?|'([^']*)'?|([^\s"'&<>,;}\]]+))/gis;

/**
 * `text` with every token in it replaced by a mark with its fingerprint: the outermost members of a JSON object whose names end in `token`, the
 * first of two of one name too; whatever is shaped like a JWT; and `access_token`, `refresh_token`, `id_token` in any notation of name and value.
 * Takes time linear in the text.
 */
export function redactTokens(text: string): string {
  return redactMembers(text)
    .replace(dottedWord, (word) => {
      const start = word.indexOf('eyJ');
      const isJwt = start >= 0 && start < word.indexOf('.');
      return isJwt ? word.slice(0, start) + tokenMark('token', word.slice(start)) : word;
    })
    .replace(namedToken, (whole: string, label: string, ...values: (string | undefined)[]) => {
      const value = values.slice(0, 4).find((candidate) => candidate !== undefined) ?? '';
      if (value === '' || value.startsWith('[') || value === 'null') return whole;
      return `${label}"${tokenMark('token', value)}"`;
    });
}

function redactMembers(text: string): string {
  let result = '';
  let at = 0;
  for (const { name, start, end } of findMembers(text)) {
    if (!tokenName.test(name) || text[start] === 'n') continue;
    const raw = text.slice(start, end);
    const value = text[start] === '"' ? String(JSON.parse(raw)) : raw;
    result += text.slice(at, start) + JSON.stringify(tokenMark(name.replace(/_/g, ' '), value));
    at = end;
  }
  return result + text.slice(at);
}

function findMembers(text: string): readonly JsonMember[] {
  try {
    JSON.parse(text);
  } catch (fault) {
    // Anything but JSON has no members; the patterns above still look at its text.
    if (fault instanceof SyntaxError) return [];
    throw fault;
  }
  return listMembers(text);
}
