import type { GenerationView } from '../../generation';
import type { DecodedToken } from '../../token/decode';
import { type KnownValue, masks, type SensitiveKind } from '../mask/mask-kinds';
import { findSensitiveName } from '../mask/mask-names';
import { escapePattern } from './pattern';

/** The organization stays: without it no provider finds the case. */
export const identityKinds: readonly SensitiveKind[] = ['client-id', 'account', 'email', 'name'];
/** Shorter ones are words of any text. */
const charactersMin = 4;
/** An id of this length is found in whatever letters it stands, also behind an escape such as `%3D` or `\\n`. */
const uniqueCharactersMin = 16;

/**
 * A function that replaces the client ID, and every account that the token names, by marks, wherever they stand in a text, URL-encoded too; mail addresses
 * and Adobe's technical account IDs by their form. The organization and the addresses of the provider stay.
 */
export function createIdentityMask(
  { request }: Pick<GenerationView, 'request'>,
  decoded: DecodedToken | null,
): (text: string) => string {
  const members = decoded?.kind === 'jwt' ? decoded.payload : [];
  return createMask([
    { kind: 'client-id', value: request.clientId },
    ...members.flatMap(({ name, value }) => {
      const kind = findSensitiveName(name);
      return value.type === 'string' && kind !== null && identityKinds.includes(kind)
        ? [{ kind, value: value.value }]
        : [];
    }),
  ]);
}

/** A function that replaces these values by the marks of their kinds, and mail addresses and technical account IDs by their form. */
export function createMask(known: readonly KnownValue[]): (text: string) => string {
  const marks = new Map<string, string>();
  for (const { kind, value } of known) {
    if (value.length < charactersMin) continue;
    const wellFormed = value.toWellFormed();
    const form = new URLSearchParams([['', wellFormed]]).toString().slice(1);
    for (const text of [value, encodeURIComponent(wellFormed), form])
      if (!marks.has(text)) marks.set(text, masks[kind]);
  }
  // The longer of two goes first: one may begin with the other.
  const texts = [...marks.keys()].sort((one, other) => other.length - one.length);
  const isUnique = (text: string) => text.length >= uniqueCharactersMin;
  const replaceKnown = replacer(
    [
      ...texts.filter(isUnique).map(escapePattern),
      ...texts
        .filter((text) => !isUnique(text))
        .map((text) => `(?<![A-Za-z0-9])${escapePattern(text)}(?![A-Za-z0-9])`),
    ],
    new Map([...marks].map(([text, mark]) => [text.toLowerCase(), mark])),
  );
  return (text) => {
    return replaceKnown(text)
      .replace(
        /(?<![\w-])[\w-]{8,64}(?:@|%(?:25)?40|&#(?:64|x40);|\\u0040)techacct\.adobe\.com(?!\w)/gi,
        masks.account,
      )
      .replace(
        /(?<![\w.+-])[\w.+-]{1,64}(?:@|%(?:25)?40|&#(?:64|x40);|\\u0040)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g,
        masks.email,
      );
  };
}

/** In any letter case: a server may answer with another than it was sent. */
function replacer(patterns: readonly string[], marks: ReadonlyMap<string, string>): (text: string) => string {
  if (patterns.length === 0) return (text) => text;
  const pattern = new RegExp(patterns.join('|'), 'gi');
  return (text) => text.replace(pattern, (found) => marks.get(found.toLowerCase()) ?? masks.account);
}
