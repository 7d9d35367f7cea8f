import type { ApiCallView } from '../../api-probe/api-probe';
import type { GenerationView } from '../../generation';
import type { DecodedToken } from '../../token/decode';
import { createCallIdentityMask } from './call-identities';
import { createIdentityMask } from './identities';
import { accessTokenMark, bundleMarks } from './marks';
import { scrubNamedValues } from './named-values';
import { safeParameterValue } from './names';
import { escapePattern } from './pattern';
import { scrubShapes } from './shapes';
import { createTokenScrub } from './token-forms';

/** Shorter values of parameters are words of any text. */
const typedCharactersMin = 8;

/** Takes credentials, and where asked identities, out of one text; a text that went through once comes out of a second time as it went in. */
export type BundleScrub = (text: string) => string;

/**
 * The scrub for the bundle of one generation. The access token goes first, whatever it looks like; then what is shaped like a credential; then parts of the
 * token, not before, because another token may begin as it does; then what a name says is secret. It cannot know a client secret, which the browser never has: the server took that out before.
 * @see lib/server/oauth/secret-scrubber.ts
 */
export function createBundleScrub(
  generation: Pick<GenerationView, 'request' | 'outcome'>,
  decoded: DecodedToken | null,
  options: { readonly maskIdentities: boolean },
): BundleScrub {
  const { outcome } = generation;
  const token = outcome.kind === 'token' ? outcome.token : null;
  const scrubToken = createTokenScrub(token?.accessToken ?? '', accessTokenMark(token?.fingerprint ?? ''));
  const mask = options.maskIdentities ? createIdentityMask(generation, decoded) : (text: string) => text;
  const scrubTyped = createTypedScrub(generation.request.form);
  return (text) => mask(scrubNamedValues(scrubToken.parts(scrubShapes(scrubTyped(scrubToken.whole(text))))));
}

/** Further parameters whose names say that they are secret, where an answer repeats them under another name or none. */
function createTypedScrub(form: GenerationView['request']['form']): (text: string) => string {
  const values = form.flatMap(([name, value]) =>
    value.length >= typedCharactersMin && safeParameterValue(name, value) !== value ? [value] : [],
  );
  const texts = values.flatMap((value) => [value, encodeURIComponent(value.toWellFormed())]);
  if (texts.length === 0) return (text) => text;
  const pattern = new RegExp([...new Set(texts)].map(escapePattern).join('|'), 'g');
  return (text) => text.replace(pattern, bundleMarks.leftOut);
}

/**
 * The scrub for the bundle of one API call. The page never has the token of a call: the server put its fingerprint in its place, in every form in which
 * an API can repeat it. A client ID is no secret, though a header of the name `x-api-key` carries it.
 * @see lib/server/operations/api-probe/send-call.ts
 */
export function createApiCallScrub(
  call: ApiCallView,
  options: { readonly maskIdentities: boolean },
): BundleScrub {
  const known = new Set(clientIdsOf(call));
  const mask = options.maskIdentities ? createCallIdentityMask(call) : (text: string) => text;
  return (text) => mask(scrubNamedValues(scrubShapes(text), known));
}

/** The client IDs that the credential and the token of a call name. */
export function clientIdsOf({ caller, token }: Pick<ApiCallView, 'caller' | 'token'>): string[] {
  return [caller.clientId, token.clientId ?? ''].filter((clientId) => clientId !== '');
}

/** A copy of `value` in which every text went through `scrub`. */
export function scrubbedThrough<T>(value: T, scrub: BundleScrub): T {
  return JSON.parse(JSON.stringify(value), (_name, one) => (typeof one === 'string' ? scrub(one) : one)) as T;
}

/**
 * A finished JSON text scrubbed value by value, so that it stays JSON whatever was taken out. Names of members are the writers' own words and stay.
 * Every character beyond ASCII stays escaped.
 */
export function scrubJsonText(text: string, scrub: BundleScrub): string {
  return text.replace(/("(?:[^"\\]|\\.)*")(\s*:)?/g, (whole, literal: string, colon: string | undefined) => {
    if (colon !== undefined) return whole;
    const value = String(JSON.parse(literal));
    const scrubbed = scrub(value);
    return scrubbed === value ? whole : asciiString(scrubbed);
  });
}

function asciiString(text: string): string {
  return JSON.stringify(text).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
