/** The code as a whole, so that `invalid_scope` is not found in `invalid_scopes`, nor `401013` in a longer number. Both in lower case. */
export function hasCode(text: string, code: string): boolean {
  return isFound(text, code, (before, after) => !/^[\w-]/.test(after) && !/[\w-]$/.test(before));
}

/**
 * Words as they stand in a sentence, both in lower case: not as a part of a longer name, so that `unauthorized` is not found in `unauthorized_client`. A
 * plural or a number may follow; where the part itself ends in a mark, anything may. A code that ends in a colon, as it stands before a description, is
 * also found alone.
 */
export function hasWords(text: string, part: string): boolean {
  const ends = /\w$/.test(part) ? /^(?:\d|s?(?![\w-]))/ : /^/;
  return (
    isFound(text, part, (before, after) => !/[\w-]$/.test(before) && ends.test(after)) ||
    (part.endsWith(':') && hasCode(text, part.slice(0, -1)))
  );
}

function isFound(text: string, part: string, isWhole: (before: string, after: string) => boolean): boolean {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    const end = at + part.length;
    if (isWhole(text.slice(Math.max(0, at - 1), at), text.slice(end, end + 2))) return true;
  }
  return false;
}
