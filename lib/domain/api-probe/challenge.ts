import type { Parameter } from '../credential';

/** What the `Bearer` challenge of a `WWW-Authenticate` header says; each part null where it is not there. */
export interface BearerChallenge {
  readonly error: string | null;
  readonly errorDescription: string | null;
  /** The scopes that the API asks for, as written. */
  readonly scope: string | null;
}

/** Longest header value that is looked at, so that the time is bounded whatever stands in it. */
const valueCharactersMax = 2_000;

/** A parameter of a challenge: a token or a quoted string. Starts only where a word does. */
const parameter = /(?<![a-z_])([a-z_]+)\s{0,5}=\s{0,5}(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))/gi;

/** Where a challenge of another scheme begins behind this one. */
const nextChallenge = /,\s{0,5}[a-z][\w-]{0,30}\s{1,5}[\w-]{1,50}\s{0,5}=/i;

/**
 * The first `Bearer` challenge among these header values, or null; the first of two parameters of one name counts.
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-3
 */
export function readBearerChallenge(values: readonly string[]): BearerChallenge | null {
  const parameters = findBearerParameters(values);
  if (parameters === null) return null;
  const get = (name: string) => parameters.find(([one]) => one === name)?.[1] || null;
  return { error: get('error'), errorDescription: get('error_description'), scope: get('scope') };
}

/** The parameters of the first `Bearer` challenge among these header values, in order, names in lower case and repeated ones kept; null where there is none. */
export function findBearerParameters(values: readonly string[]): readonly Parameter[] | null {
  for (const whole of values) {
    const value = whole.slice(0, valueCharactersMax).trim();
    const start = /(?:^|,\s{0,5})bearer(?:\s|$)/i.exec(value);
    if (!start) continue;
    const behind = value.slice(start.index + start[0].length);
    const end = nextChallenge.exec(behind)?.index ?? behind.length;
    return [...behind.slice(0, end).matchAll(parameter)].map(([, name = '', quoted, plain]) => [
      name.toLowerCase(),
      quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '',
    ]);
  }
  return null;
}
