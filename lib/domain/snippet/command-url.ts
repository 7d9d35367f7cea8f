import { refuse, type SnippetRefusal } from './snippet';
import { findUnsafeCharacter } from './unsafe-character';

/** A URL as the console sends it, ready to be quoted. */
export interface CommandUrl {
  /** Serialised by the URL standard: printable ASCII without spaces and double quotes, no fragment. */
  readonly href: string;
  /** Whether curl would read brackets, braces or backslashes as a pattern, which `--globoff` prevents. */
  readonly hasGlobCharacters: boolean;
}

/**
 * Reads the URL the way the console does before it sends a request, or refuses: not absolute, neither https nor http, with user name
 * or password, with unsafe characters. Does not judge whether the host may be called.
 * @see https://url.spec.whatwg.org/#concept-url-serializer
 */
export function readCommandUrl(text: string): CommandUrl | SnippetRefusal {
  const unsafe = findUnsafeCharacter(text);
  if (unsafe) return refuse(unsafe, 'url');
  const url = URL.parse(text);
  if (!url) return refuse('bad-url', 'url');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse('url-scheme', 'url');
  if (url.username !== '' || url.password !== '') return refuse('url-has-userinfo', 'url');
  url.hash = '';
  return { href: url.href, hasGlobCharacters: /[[\]{}\\]/u.test(url.href) };
}
