import { isSecretName } from '../../import/endpoint';
import { holdsAdobeSecret } from '../../lint/result';

/** A key or token with its scheme. */
const schemed = /\b(?:bearer|basic)\s+[\w+/=.~-]{16}/i;
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
  let form = text;
  for (let round = 0; round <= decodingsMax; round++) {
    const joined = form.replace(between, '');
    if (holdsAdobeSecret(joined) || jwt.test(joined) || schemed.test(form)) return true;
    if (typed !== null && typed.length > 3 && (form.includes(typed) || joined.includes(typed))) return true;
    const next = decodePercent(form);
    if (next === form) return false;
    form = next;
  }
  return false;
}

/** Whether a request parameter of this name may hold a secret. */
export function isSecretParameter(name: string): boolean {
  return isSecretName(name.trim()) && !openNames.includes(name.trim().toLowerCase());
}

/** Whether a part of an address by this name holds a secret; `credential` is the name of an id there. */
export function isSecretInAddress(name: string): boolean {
  return /secret|passw|token|assertion|private_?key|api_?key|^code$/i.test(name);
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
