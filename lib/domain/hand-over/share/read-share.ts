import { readBase64url } from '../../token/base64url';
import { type CleanedShare, cleanShare, nameOf } from './clean';
import { isShareMember, readSharedRequest, type ShareFault } from './request';
import { isSecretParameter, looksSecret } from './secret';
import { shareCharactersMax } from './share';

/** `removed` names what was secret in the link, also where the rest of it cannot be used. */
export type ShareReading =
  | ({ readonly ok: true } & CleanedShare)
  | { readonly ok: false; readonly fault: ShareFault; readonly removed: readonly string[] };

/**
 * Reads what stands behind `#share=`. All or nothing but for secrets, which are left out and named; nothing of the link is repeated in a fault. Never
 * throws. Does not check that the token endpoint may be called: that is said when something is sent.
 */
export function readShare(text: string): ShareReading {
  const removed: string[] = [];
  const refuse = (fault: ShareFault): ShareReading => ({ ok: false, fault, removed });
  if (text === '') return refuse('empty');
  if (text.length > shareCharactersMax) return refuse('too-long');
  const bytes = readBase64url(text);
  if (!bytes.ok) {
    if (looksSecret(text)) removed.push('the text of the link');
    return refuse('not-base64url');
  }
  const json = decodeUtf8(bytes.bytes);
  if (json === null) return refuse('not-utf8');
  const value = parseJson(json);
  if (value === undefined) {
    if (looksSecret(json) || looksSecret(text)) removed.push('the text of the link');
    return refuse('not-json');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (looksSecret(json)) removed.push('the text of the link');
    return refuse('not-an-object');
  }
  const entries = Object.entries(value);
  const strangers = entries.filter(([name]) => !isShareMember(name));
  const secrets = strangers.filter(
    ([name, held]) => isSecretParameter(name) || looksSecret(`${name} ${JSON.stringify(held)}`),
  );
  removed.push(...new Set(secrets.map(([name]) => nameOf(name))));
  const request = readSharedRequest(new Map(entries));
  if (typeof request === 'string') {
    if (removed.length === 0 && looksSecret(json)) removed.push('the text of the link');
    return refuse(request);
  }
  if (strangers.length > secrets.length) return refuse('unknown-member');
  const cleaned = cleanShare(request);
  return { ok: true, request: cleaned.request, removed: [...new Set([...removed, ...cleaned.removed])] };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The bytes of a link that was cut or changed on its way.
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The same: what it was meant to be cannot be told.
    return undefined;
  }
}
