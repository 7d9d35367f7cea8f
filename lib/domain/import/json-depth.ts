/**
 * Whether objects and arrays stand inside one another more than `depthMax` deep, counted in one pass over the text without reading it, so that a text
 * made to be deep ends here. Brackets in strings do not count; a text that is no JSON gets an answer too.
 */
export function isDeeperThan(text: string, depthMax: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isInString) {
      if (code === 92) at++;
      else if (code === 34) isInString = false;
    } else if (code === 34) isInString = true;
    else if (code === 91 || code === 123) {
      if (++depth > depthMax) return true;
    } else if (code === 93 || code === 125) depth--;
  }
  return false;
}
