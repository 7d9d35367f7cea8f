import { editDistance } from '../../lint/edit-distance';

/** Parameters of a token request that people misspell; the name as the server reads it. */
const meantNames = ['grant_type', 'client_id', 'client_secret', 'scope', 'audience', 'resource'] as const;
export type MeantName = (typeof meantNames)[number];

/** A parameter that was sent under almost the right name. */
export interface NearMiss {
  readonly sent: string;
  readonly meant: MeantName;
}

/** Other words for the same thing that are too far away to be typing errors. */
const otherWords: Readonly<Record<string, MeantName>> = {
  scp: 'scope',
  aud: 'audience',
  grant: 'grant_type',
};
/** Longer names are nobody's typing error, and they are shown. */
const charactersMax = 40;

/**
 * Names among `sent` that differ from a known parameter by letter case, by their separators, by a plural or by one letter, each only
 * where the known name itself was not sent. Names are case-sensitive, so `Scope` is one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.2 (unrecognized parameters are ignored)
 */
export function findNearMisses(sent: readonly string[]): NearMiss[] {
  return [...new Set(sent)].flatMap((name) => {
    const meant = meantBy(name);
    return meant === null || sent.includes(meant) ? [] : [{ sent: name, meant }];
  });
}

function meantBy(name: string): MeantName | null {
  if (name.length > charactersMax) return null;
  const letters = lettersOf(name);
  const alias = Object.hasOwn(otherWords, letters) ? otherWords[letters] : undefined;
  return alias ?? meantNames.find((meant) => editDistance(letters, lettersOf(meant), 1) <= 1) ?? null;
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}
