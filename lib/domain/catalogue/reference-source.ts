/** A part of a source line; `url` where it can be opened. */
export interface SourcePart {
  readonly text: string;
  readonly url: string | null;
}

/** `a/b: path`, `GH a/b#1`, `GH a/b PR #1`, a further `#2` of the same repository, `RFC 1 section 2.3`, an address with or without https. */
const known =
  /(https:\/\/[^\s;,()]+)|(developer\.adobe\.com\/[^\s;,()]+)|(?:GH )?\b([\w.-]+\/[\w.-]+)(?:(?: PR)? ?#(\d+)|(?=[:@])|(?<!\.\w{1,4})(?= \())|(?:PR )?#(\d+)|RFC (\d+)(?: section (\d+(?:\.\d+)*))?/g;

/** Splits a source as the catalogues write it into plain text and links; joined again, the parts are the text. Opens nothing. */
export function linkSource(source: string): SourcePart[] {
  const parts: SourcePart[] = [];
  let end = 0;
  let repository: string | null = null;
  for (const match of source.matchAll(known)) {
    const [text, address, site, repositoryName, thread, furtherThread, rfc, section] = match;
    if (repositoryName) repository = repositoryName;
    const url = address
      ? address
      : site
        ? `https://${site}`
        : rfc
          ? `https://www.rfc-editor.org/rfc/rfc${rfc}${section ? `#section-${section}` : ''}`
          : repositoryUrl(repository, thread ?? furtherThread);
    if (url === null) continue;
    if (match.index > end) parts.push({ text: source.slice(end, match.index), url: null });
    parts.push({ text, url });
    end = match.index + text.length;
  }
  if (end < source.length) parts.push({ text: source.slice(end), url: null });
  return parts;
}

/** A source, or a part of one, as it is shown: the catalogues write GitHub in short. */
export function spellSource(source: string): string {
  return source.replace(/\bGH (?=[\w.-]+\/)/g, 'GitHub ');
}

/** GitHub leads from an issue's address to the pull request of that number. */
function repositoryUrl(repository: string | null, thread: string | undefined): string | null {
  if (repository === null) return null;
  return `https://github.com/${repository}${thread ? `/issues/${thread}` : ''}`;
}
