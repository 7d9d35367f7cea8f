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

/**
 * The first `Bearer` challenge among these header values, or null. Parameters of a further challenge behind it in the same header count too, where they
 * have other names; nobody sends that.
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-3
 */
export function readBearerChallenge(values: readonly string[]): BearerChallenge | null {
  for (const whole of values) {
    const value = whole.slice(0, valueCharactersMax).trim();
    const start = /(?:^|,\s{0,5})bearer(?:\s|$)/i.exec(value);
    if (!start) continue;
    const found = new Map<string, string>();
    for (const [, name = '', quoted, plain] of value.slice(start.index).matchAll(parameter)) {
      const key = name.toLowerCase();
      if (!found.has(key)) found.set(key, quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '');
    }
    const get = (name: string) => found.get(name) || null;
    return { error: get('error'), errorDescription: get('error_description'), scope: get('scope') };
  }
  return null;
}
