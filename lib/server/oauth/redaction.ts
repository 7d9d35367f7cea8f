import 'server-only';
import { tokenMark } from './fingerprint';
import { type JsonMember, listMembers } from './json-members';

const tokenName = /token$/i;
const jwtLike = /eyJ[\w-]+\.[\w-]*\.[\w-]*(?:\.[\w-]*\.[\w-]*)?/g;
const namedToken =
  /((?:access|refresh|id)_?token\\?["']?\s*[=:]\s*)(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"'&<>,;}\]]+))/gi;

/**
 * `text` with every token in it replaced by a mark with its fingerprint: the outermost members of a JSON object whose names end in `token`, the
 * first of two of one name too; whatever is shaped like a JWT; and `access_token`, `refresh_token`, `id_token` in any notation of name and value.
 */
export function redactTokens(text: string): string {
  return redactMembers(text)
    .replace(jwtLike, (token) => tokenMark('token', token))
    .replace(namedToken, (whole: string, label: string, double?: string, single?: string, bare?: string) => {
      const value = double ?? single ?? bare ?? '';
      if (value === '' || value.startsWith('[') || value === 'null') return whole;
      return `${label}"${tokenMark('token', value)}"`;
    });
}

function redactMembers(text: string): string {
  const tokens = findMembers(text).filter(({ name, start }) => tokenName.test(name) && text[start] !== 'n');
  let result = text;
  for (const { name, start, end } of tokens.toReversed()) {
    const value = text[start] === '"' ? String(JSON.parse(text.slice(start, end))) : text.slice(start, end);
    const mark = JSON.stringify(tokenMark(name.replace(/_/g, ' '), value));
    result = result.slice(0, start) + mark + result.slice(end);
  }
  return result;
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
