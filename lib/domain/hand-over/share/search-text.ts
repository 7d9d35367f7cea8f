import { bundleMarks } from '../bundle/marks';
import { scrubNamedValues } from '../bundle/named-values';
import { isCredentialLike, scrubShapes } from '../bundle/shapes';
import { looksSecret } from './secret';

/**
 * A text that is searched for, as it may stand in an address: a mark in place of each token and secret that its form or its name gives away. Null where what
 * is left may still hold one, so nothing of it may stand there: a token that is encoded or broken by white space. A text that went through once comes out of
 * a second time as it went in. A secret without a form or a name is not seen.
 */
export function cleanSearchText(text: string): string | null {
  const cleaned = scrub(text);
  const isEncoded = /%[0-9a-f]{2}/i.test(text) && looksSecret(text);
  if (isEncoded || isBroken(cleaned) || looksSecret(cleaned)) return null;
  return scrub(cleaned) === cleaned ? cleaned : null;
}

/** Whether something was left out of a text that was searched for. */
export function isCutSearchText(text: string): boolean {
  return Object.values(bundleMarks).some((mark) => text.includes(mark));
}

/** Whether the rest of a token may stand behind its beginning, as in a text that was broken over lines. */
function isBroken(cleaned: string): boolean {
  const [, ...behind] = cleaned.split(bundleMarks.token);
  return behind.some((rest) => isCredentialLike(/^\s+(\S+)/.exec(rest)?.[1] ?? ''));
}

function scrub(text: string): string {
  return scrubNamedValues(scrubShapes(text));
}
