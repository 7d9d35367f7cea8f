import 'server-only';

const charactersMax = 2048;
const origin = 'https://own.invalid';

/**
 * Where to go after sign-in: a path with query on our own origin, and `/` for everything else (other hosts in any spelling, other schemes,
 * controls, overlong ones, and the pages that would lead back to signing in). The fragment is dropped.
 */
export function safeNextPath(text: string | null | undefined): string {
  if (!text || text.length > charactersMax || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || text.includes('\\'))
    return '/';
  const url = URL.parse(text, origin);
  // Dots are resolved by the parser, which can turn `/.//host` into a path that begins with two slashes.
  if (!url || url.origin !== origin || url.pathname.startsWith('//')) return '/';
  if (/^\/(?:sign-in|sign-out|set-up|_next|sandbox)(?:\/|$)/.test(url.pathname)) return '/';
  return url.pathname + url.search;
}
