/** A name and a value of a form. */
export type FormPair = readonly [name: string, value: string];

/**
 * Names and values of a query or form body as a server reads them: `+` is a space, `%XX` a byte of UTF-8. An escape that is none stays as it stands,
 * so that a half-encoded secret is seen in the form instead of lost. At most 1000 pairs.
 * @see https://url.spec.whatwg.org/#urlencoded-parsing
 */
export function readFormPairs(text: string): FormPair[] {
  return text
    .split('&', 1000)
    .filter((part) => part !== '')
    .map((part) => {
      const equalsAt = part.indexOf('=');
      return equalsAt < 0
        ? [decode(part), '']
        : [decode(part.slice(0, equalsAt)), decode(part.slice(equalsAt + 1))];
    });
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    // Not every % begins an escape: the text was not encoded, or not wholly.
    return spaced;
  }
}
