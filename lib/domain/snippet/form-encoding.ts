/**
 * `name=value` as the URL standard serialises it, which is how the console builds the body.
 * @see https://url.spec.whatwg.org/#urlencoded-serializing
 */
export function encodePair(name: string, value: string): string {
  return new URLSearchParams([[name, value]]).toString();
}

/**
 * Client ID or secret for HTTP Basic: letters and digits stay, a space becomes `+`, every other byte of UTF-8 a percent escape in upper
 * case. Stricter than the body's encoding, as oauth4webapi does it; every decoder reads both the same. Throws URIError on a lone surrogate.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
 */
export function encodeBasicPart(value: string): string {
  return encodeURIComponent(value)
    .replace(/[-_.!~*'()]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}
