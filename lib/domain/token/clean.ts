/** What was taken off a pasted token, in the order it was done. */
export const tokenCleanings = ['white-space', 'header-name', 'scheme', 'quotes', 'taken-from-json'] as const;
export type TokenCleaning = (typeof tokenCleanings)[number];

export interface CleanedToken {
  readonly token: string;
  readonly cleaned: readonly TokenCleaning[];
}

/** Longest paste that is looked at, in UTF-16 code units; longer ones are handed on as they are. */
const pasteCharactersMax = 524_288;

/**
 * Finds the token in what people paste: a whole token answer (its `access_token`, else `id_token`), an `Authorization`
 * header, a quoted string, a token broken over lines. Tells what it took off; does not decode. Never throws.
 * @see RFC 6750 section 2.1; RFC 6749 section 5.1
 */
export function cleanToken(text: string): CleanedToken {
  const cleaned: TokenCleaning[] = [];
  let token = text;
  if (text.length > pasteCharactersMax) return { token, cleaned };

  function change(code: TokenCleaning, next: string): void {
    if (next !== token && !cleaned.includes(code)) cleaned.push(code);
    token = next;
  }

  change('white-space', token.trim());
  if (token.startsWith('{')) change('taken-from-json', findInAnswer(token) ?? token);
  // A few rounds, for `"Authorization: Bearer '...'"`; not until nothing changes, which a paste of quotes alone would make slow.
  for (let round = 0; round < 4; round++) {
    change('quotes', token.replace(/^["'`](.*)["'`][,;]?$/s, '$1').trim());
    change('header-name', token.replace(/^authorization\s*:\s*/i, ''));
    change('scheme', token.replace(/^bearer\s+/i, ''));
  }
  change('white-space', token.replace(/\s+/g, ''));
  return { token, cleaned };
}

function findInAnswer(text: string): string | null {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== 'object' || answer === null) return null;
    if ('access_token' in answer && typeof answer.access_token === 'string') return answer.access_token;
    return 'id_token' in answer && typeof answer.id_token === 'string' ? answer.id_token : null;
  } catch {
    // Not JSON after all: decodeToken says what it is.
    return null;
  }
}
