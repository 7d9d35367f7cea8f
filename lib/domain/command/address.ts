import { type Notes, refuse } from './reading';

export interface Address {
  /** Without user name, password and fragment; the path as it was written but for `.` and `..`, `/` where there was none. */
  readonly url: string;
  /** `name:password` of the address, unescaped; null for none. */
  readonly user: string | null;
}

const parts = /^(?:([a-z][a-z0-9+.-]*):\/{1,3})?(?:([^@/?#]*)@)?([^/?#]*)([^?#]*)(\?[^#]*)?/i;

/** Reads an address as curl and its like do: without a scheme it is `defaultScheme`. Any other than `http` and `https` is refused by name. */
export function readAddress(text: string, notes: Notes, defaultScheme = 'http'): Address {
  const [, scheme = defaultScheme, userinfo, host = '', path = '', query = ''] =
    parts.exec(text.trim()) ?? [];
  if (userinfo !== undefined) notes.oddities.add('user-in-address');
  const lower = scheme.toLowerCase();
  if (lower === 'file') refuse(notes, 'file://', 'reads-file');
  else if (lower !== 'http' && lower !== 'https') refuse(notes, `${lower.slice(0, 20)}://`, 'other-protocol');
  return {
    url: `${lower}://${host}${withoutDots(path || '/')}${query}`,
    user: userinfo === undefined ? null : unescapeText(userinfo),
  };
}

/** The query of an address, without its `?`; empty for none. */
export function queryOf(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at + 1);
}

/** The address with more behind its query. */
export function withQuery(url: string, more: string): string {
  if (more === '') return url;
  return url + (url.includes('?') ? (/[?&]$/.test(url) ? '' : '&') : '?') + more;
}

function withoutDots(path: string): string {
  if (!/\/\.{1,2}(?:\/|$)/.test(path)) return path;
  const kept: string[] = [];
  const segments = path.split('/').slice(1);
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    if (segment === '..') kept.pop();
    if (segment !== '.' && segment !== '..') kept.push(segment);
    else if (isLast) kept.push('');
  }
  return `/${kept.join('/')}`;
}

function unescapeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not every % begins an escape: it is the text itself.
    return text;
  }
}
