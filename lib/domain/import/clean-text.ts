import type { ImportNotice } from './report';

/** Zero-width and direction marks, soft hyphens and byte-order marks: they come along when something is copied, and no part of a credential has them. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** The text without what cannot be seen, no-break spaces made plain ones; and what was found, counted. Linear in the length. */
export function cleanText(text: string): {
  readonly text: string;
  readonly notices: readonly ImportNotice[];
} {
  const notices: ImportNotice[] = [];
  let bare = text;
  if (bare.startsWith('\ufeff')) {
    bare = bare.slice(1);
    notices.push({ code: 'byte-order-mark', count: 1 });
  }
  let count = 0;
  bare = bare.replace(unseen, () => {
    count++;
    return '';
  });
  bare = bare.replaceAll('\u00a0', ' ');
  if (count > 0) notices.push({ code: 'invisible-characters', count });
  return { text: bare, notices };
}

/** Whether this is no text that a person would have: it holds NUL, or more than one control or replacement character in a hundred. */
export function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const odd = text.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return odd * 100 > text.length;
}
