import type { GenerationView } from '../../generation';
import type { DecodedToken } from '../../token/decode';
import { type KnownValue, masks, type SensitiveKind } from '../mask/mask-kinds';
import { findSensitiveName } from '../mask/mask-names';
import { escapePattern } from './pattern';

/** The organization stays: without it no provider finds the case. */
export const identityKinds: readonly SensitiveKind[] = ['client-id', 'account', 'email', 'name'];
/** Shorter ones are words of any text. */
const charactersMin = 4;

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
  const texts = [...marks.keys()].sort((one, other) => other.length - one.length).map(escapePattern);
  const pattern =
    texts.length > 0 ? new RegExp(`(?<![A-Za-z0-9])(?:${texts.join('|')})(?![A-Za-z0-9])`, 'g') : null;
  return (text) => {
    const masked = pattern ? text.replace(pattern, (found) => marks.get(found) ?? masks.account) : text;
    return masked
      .replace(/(?<![\w-])[\w-]{8,64}(?:@|%40)techacct\.adobe\.com(?!\w)/gi, masks.account)
      .replace(
        /(?<![\w.+-])[\w.+-]{1,64}(?:@|%40)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g,
        masks.email,
      );
  };
}
