/** Where the badge's picture is, under our own origin. */
export const badgePath = '/open-in-playground.svg';
const badgeText = 'Open in the playground';

/** The languages that documentation is written in. */
export type BadgeFormat = 'markdown' | 'html';

/**
 * A linked picture for documentation. `link` is one of ours: an absolute URL, whose characters beyond ASCII are encoded. The picture's size is its own, so
 * that the page around it does not jump.
 */
export function writeBadge(format: BadgeFormat, origin: string, link: string): string {
  const image = `${origin}${badgePath}`;
  if (format === 'markdown') return `[![${badgeText}](${image})](${link.replace(/[()\s<>]/g, encode)})`;
  const href = link.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<a href="${href}"><img src="${image}" alt="${badgeText}" width="188" height="28"></a>`;
}

/** `encodeURIComponent` leaves parentheses as they are, and one of them would end the link in Markdown. */
function encode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
