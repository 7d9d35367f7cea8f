import type { Parameter } from '../../credential';
import { secretMark } from '../../generation';
import { isSecretName } from '../../secret-names';
import { bundleMarks } from './marks';

const isSecretParameter = (name: string) => isSecretName(name) || /credential/i.test(name);
const isSecretHeader = (name: string) => isSecretName(name) || /^proxy-authorization$|session/i.test(name);

/**
 * `value` of a form's parameter, or a mark where its name says that it is secret. Marks that stand there already stay, and so do the registered URNs, which
 * name a sort of token and are none.
 */
export function safeParameterValue(name: string, value: string): string {
  if (!isSecretParameter(name) || value === '' || value === secretMark) return value;
  return value.startsWith('urn:ietf:params:oauth:') ? value : bundleMarks.leftOut;
}

/** `value` of a header, or a mark where the header carries credentials or a cookie; of `authorization` the scheme stays where only our own mark is behind it. */
export function safeHeaderValue(name: string, value: string): string {
  if (/^set-cookie2?$/i.test(name)) return bundleMarks.cookie;
  if (/^(?:content-)?location$/i.test(name)) return safeUrl(value);
  if (!isSecretHeader(name)) return value;
  const [, scheme, mark] =
    /^(Basic|Bearer) (\[client secret\]|\[access token sha256:[0-9a-f]{16}\])$/.exec(value) ?? [];
  return scheme ? `${scheme} ${mark}` : bundleMarks.leftOut;
}

/** A form body as sent, with the values of secret parameters replaced and everything else as it was encoded. */
export function safeFormBody(body: string): string {
  return body
    .split('&')
    .map((pair) => {
      const [name = '', ...rest] = pair.split('=');
      const value = rest.join('=');
      const safe = safeParameterValue(decodeForm(name), decodeForm(value));
      return safe === decodeForm(value) ? pair : `${name}=${safe}`;
    })
    .join('&');
}

/**
 * A URL with user information and the values of secret parameters of its query replaced. What cannot be read as a URL keeps all but what stands before an
 * `@` in it.
 */
export function safeUrl(text: string): string {
  const [beforeFragment = ''] = text.split('#', 1);
  const [address = '', ...query] = beforeFragment.split('?');
  const bare = address.replace(
    /^(?:([a-z][\w+.-]*:)?\/\/|(?!\/))[^/]*@/i,
    (_whole, protocol: string | undefined) => `${protocol ?? ''}//${bundleMarks.userInformation}@`,
  );
  return query.length === 0 ? bare : `${bare}?${safeFormBody(query.join('?'))}`;
}

/** Parameters as objects, which JSON and HAR want, secret values replaced by `safe`. */
export function safePairs(
  pairs: readonly Parameter[],
  safe: (name: string, value: string) => string,
): readonly { readonly name: string; readonly value: string }[] {
  return pairs.map(([name, value]) => ({ name, value: safe(name, value) }));
}

function decodeForm(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // Not an encoding: the characters are the text's own.
    return text;
  }
}
