/**
 * `next` when it is a path of this site, else "/": a link to the sign-in page must not be able to send people elsewhere afterwards.
 * Does not check that there is a page.
 */
export function localPathOf(next: string | null | undefined, origin: string): string {
  if (!next?.startsWith('/')) return '/';
  try {
    const url = new URL(next, origin);
    // The parser resolves dots, so "/.//host" becomes a path with two slashes in front, which a browser takes for a host.
    return url.origin === origin && !url.pathname.startsWith('//')
      ? `${url.pathname}${url.search}${url.hash}`
      : '/';
  } catch {
    return '/';
  }
}
