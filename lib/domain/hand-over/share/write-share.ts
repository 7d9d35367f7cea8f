import { cleanShare } from './clean';
import { readShare } from './read-share';
import type { ShareFault } from './request';
import { type SharedRequest, shareVersion } from './share';

/** A link, or why there is none: what it would carry could not be read from it again. */
export type WrittenShare =
  | { readonly ok: true; readonly link: string }
  | { readonly ok: false; readonly fault: ShareFault };

/**
 * The link that opens the playground with this request. What is secret is left out here again, whoever calls. Everything stands behind `#`, which browsers
 * send to no server. Refused `too-long` where chats and mail programs would cut it.
 */
export function writeShareLink(origin: string, request: SharedRequest): WrittenShare {
  const text = writeShare(request);
  const read = readShare(text);
  return read.ok ? { ok: true, link: `${origin}/#share=${text}` } : { ok: false, fault: read.fault };
}

/** The text behind `#share=`, however long it is. */
export function writeShare(request: SharedRequest): string {
  const { tokenEndpoint, clientId, parameters, ...rest } = cleanShare(request).request;
  return base64url(
    JSON.stringify({
      v: shareVersion,
      ...rest,
      ...(tokenEndpoint === null ? {} : { tokenEndpoint }),
      ...(clientId === '' ? {} : { clientId }),
      ...(parameters.length === 0 ? {} : { parameters }),
    }),
  );
}

/** @see RFC 4648 section 5; without padding */
function base64url(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  return btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
