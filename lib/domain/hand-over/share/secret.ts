import { holdsAdobeSecret } from '../../lint/result';
import { isSecretName, isSecretOrReservedName } from '../../secret-names';

/** A key or token with its scheme. */
const schemed = /\b(?:bearer|basic|dpop|digest|token|apikey)[\s+:]+[\w+/=.~-]{16}/i;
/** The head of a private key in PEM. */
const privateKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY/;
/** An Adobe secret in base64 or hex: both begin as `p8e-` does. */
const encodedSecret = /cDhlL[\w+/-]{16}|7038652d[\da-f]{16}/i;
/** A parameter within a value: of an address, a query, a form or a header. A mark that stands for what was taken out already is none. */
const inner = /(?<![\w-])([\w-]{1,64})=(?!\[[a-z ]{1,30}\])[^&\s;=]/g;
/** What an editor or a word processor makes of a hyphen. */
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
/** A header in base64url (`{"`, or `{` and white space) and a dot, or so long a header that the rest was cut off. */
const jwt = /(?:eyJ|ew[ok0]|eyA)[\w-]{6,}(?:\.[\w-]|[\w-]{40})/;
/** What is between the characters of a secret in a text that was broken over lines, and cannot be seen or does not count. */
const between = /[\s\p{Cf}\p{DI}]+/gu;
/** Encodings that are taken off before a text is looked at: one by the form, one by a link in a link. */
const decodingsMax = 3;

/** Names that a token request sets itself and that hold nothing secret; the form refuses them with words of its own. */
const openNames = ['grant_type', 'client_id', 'scope', 'client_assertion_type'];

/**
 * Whether a text has the form of a client secret or a token, also percent-encoded or broken by white space. `typed` is the secret that stands in the form;
 * it is found wherever it was pasted. A secret without any form of its own is not recognised.
 */
export function looksSecret(text: string, typed: string | null = null): boolean {
  const secret = (typed ?? '').replace(between, '').replace(dashes, '-');
  let form = text;
  for (let round = 0; round <= decodingsMax; round++) {
    const joined = form.replace(between, '').replace(dashes, '-');
    if (holdsAdobeSecret(joined) || jwt.test(joined) || encodedSecret.test(joined)) return true;
    if (schemed.test(form) || privateKey.test(form) || namesSecret(form)) return true;
    if (secret.length > 3 && joined.includes(secret)) return true;
    const next = decodePercent(form);
    if (next === form) return false;
    form = next;
  }
  return false;
}

/** Whether a request parameter of this name may hold a secret. */
export function isSecretParameter(name: string): boolean {
  return isSecretOrReservedName(name) && !openNames.includes(name.trim().toLowerCase());
}

/** Whether a part of an address by this name holds a secret; `credential` is the name of an id there. */
export function isSecretInAddress(name: string): boolean {
  return isSecretName(name);
}

/** Whether a text has `name=value` in it where the name is one of a secret. */
function namesSecret(text: string): boolean {
  return [...text.matchAll(inner)].some(([, name = '']) => isSecretName(name));
}

/** Only what is well-formed is decoded, so that one stray `%` hides nothing behind it. */
function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      // Bytes that are no UTF-8 are no letters of a secret.
      return run;
    }
  });
}
