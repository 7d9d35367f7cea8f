/** Reason phrases of refusals that mean the same wherever they stand in a text. */
const phrases: readonly (readonly [RegExp, number])[] = [
  [
    /\btoo[ _]many[ _]requests\b|\bthrottled\b|\brate limit (?:was |is |has been )?(?:exceeded|reached)\b/,
    429,
  ],
  [/\binternal server error\b/, 500],
  [/\bbad gateway\b/, 502],
  [/\bservice unavailable\b/, 503],
  [/\bgateway time-?out\b/, 504],
  [/\bmethod not allowed\b/, 405],
  [/\bunsupported media type\b/, 415],
];
/** Reason phrases that are ordinary words, too: they count where they are all of the text. */
const lonePhrases: Readonly<Record<string, number>> = {
  unauthorized: 401,
  unauthorised: 401,
  forbidden: 403,
  'not found': 404,
};

/**
 * A status as programs write it: a status line; `HTTP 401`; a member or words that say status or response code; a number in round brackets or behind
 * `returned error:`; before a reason phrase; alone on a line.
 * @see RFC 9110 section 15
 */
const written =
  /\bhttp(?:\/[\d.]{1,3})?(?: error| status)?:?\s{1,9}(?<line>[1-5]\d\d)\b|\b(?:status(?:[ _-]?code)?|response code|returned error|http_?code)\\?["']?[:=]?\s{0,3}(?:is |was |of )?\\?["']?(?<named>[1-5]\d\d)\b|\((?<bracketed>[345]\d\d)\)|\b(?<phrased>[345]\d\d):?\s{1,3}\(?(?:unauthori[sz]ed|forbidden|not found|bad request|found|moved permanently|temporary redirect|permanent redirect|see other|gone|conflict|method not allowed|unsupported media type|unprocessable|too many requests|internal server error|not implemented|bad gateway|service unavailable|gateway time-?out|(?:client|server) error)\b|^(?<alone>[345]\d\d)$/gm;

/**
 * The HTTP statuses that a text names, each once; those from 400 on alone, where there are any, because what came before led there.
 * @param text the words that speak of the error, in lower case
 */
export function findStatuses(text: string): readonly number[] {
  const statuses = [...text.matchAll(written)].map(({ groups }) =>
    Number(Object.values(groups ?? {}).find((value) => value !== undefined)),
  );
  const lone = lonePhrases[text.replace(/[\s.!"']+$/, '')];
  if (statuses.length === 0 && lone !== undefined) return [lone];
  if (statuses.length === 0)
    return phrases.filter(([phrase]) => phrase.test(text)).map(([, status]) => status);
  const refusals = statuses.filter((status) => status >= 400);
  return [...new Set(refusals.length > 0 ? refusals : statuses)];
}
