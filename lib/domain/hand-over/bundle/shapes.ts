import { adobeSecretStart } from '../../lint/result';
import { bundleMarks } from './marks';

/** Three or five parts of base64url, cut ones and bare headers too; a JWT in base64 once more begins with `ZXlK`. */
const jwt = /(?:eyJ|ZXlK)[\w-]{8,}(?:\.[\w-]*){0,4}={0,2}/g;
/** The other beginnings that base64url gives to `{`; by themselves they are also words, so parts have to follow. */
const unusualJwt = /(?<![\w-])e(?:y[A-DI-L]|w[k-r0-3])[\w-]{12,}(?:\.[\w-]*){2,4}/g;
const adobeSecret = new RegExp(`(?<![A-Za-z0-9])${adobeSecretStart}[\\w-]{16,}`, 'gi');
const privateKey =
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----(?:(?!-----END)[\s\S])*(?:-----END [A-Z ]{0,40}-----)?/g;
/** What stands before the host of an address. */
const userInformation = /([a-z][a-z\d+.-]{1,20}:\\{0,6}\/\\{0,6}\/)[^\s/@"'<>()\\]{1,300}@/gi;
const scheme =
  /(?<![A-Za-z])(basic|bearer|dpop|negotiate|ntlm)((?:[\s+:]|%20|\\[nt]){1,20}(?:\\?["'`]|%22)?)([\w.~+/=%-]+)/gi;
/** What WWW-Authenticate has behind a scheme in place of a credential. */
const challenge =
  /^(?:realm|error|error_description|error_uri|scope|charset|resource|resource_metadata|authorization_uri|client_id|algs|trusted_issuers|max_age|acr_values)=/i;

/**
 * `text` without anything that is shaped like a credential: JWTs and JWEs, what stands behind `Bearer`, `Basic` and the like, Adobe's client secrets,
 * private keys, user names and passwords in addresses. A secret without a shape is not seen; those go by their names. Words behind a scheme stay: "Bearer
 * token expired". Linear in the text.
 */
export function scrubShapes(text: string): string {
  return text
    .replace(privateKey, bundleMarks.privateKey)
    .replace(userInformation, `$1${bundleMarks.userInformation}@`)
    .replace(jwt, bundleMarks.token)
    .replace(unusualJwt, bundleMarks.token)
    .replace(adobeSecret, bundleMarks.clientSecret)
    .replace(scheme, (whole: string, name: string, between: string, value: string) =>
      isCredentialLike(value) && !challenge.test(value) ? name + between + bundleMarks.credentials : whole,
    );
}

/** Whether a word looks made by a machine: eight characters or more with a digit, a capital inside or a sign of base64, or longer than any word. */
export function isCredentialLike(word: string): boolean {
  return word.length >= 8 && (/\d|[a-z][A-Z]|[+/=~%]/.test(word) || word.length > 24);
}
