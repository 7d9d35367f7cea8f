import 'server-only';
import { checkTarget, type OutboundPolicy } from '@/lib/server/http/policy';
import { FetchedCache } from './fetched-cache';
import { type DocumentRequest, getJsonDocument } from './json-document';
import type { NoteKeyRequest } from './key-requests';

/** A published key as it stands in the key set, unchecked but for being an object. */
export type PublishedKey = ReadonlyMap<string, unknown>;

/** An issuer's key set, and the request that brought it. `fetchedAt` is epoch milliseconds. */
export type KeySet = { readonly request: DocumentRequest } & (
  | { readonly ok: true; readonly keys: readonly PublishedKey[]; readonly fetchedAt: number }
  | { readonly ok: false; readonly reason: 'keys-unreachable' | 'keys-malformed' }
);

const keysMax = 50;
const cache = new FetchedCache<KeySet>({ keepMs: 600_000, cooldownMs: 30_000, entriesMax: 100 });

/**
 * The keys published at `jwksUri`, through the guard within 3 seconds, at most 64 KiB and 50 keys; remembered for ten minutes, failures for
 * 30 seconds. `renew` asks again, but no sooner than 30 seconds after the last time. `note` is told of the request that the answer goes by.
 *
 * @throws {OutboundError} where `policy` refuses the URL itself; also for keys that are remembered, so that a narrower policy holds at once
 * @see https://www.rfc-editor.org/rfc/rfc7517#section-5
 */
export async function getKeys(
  jwksUri: string,
  policy: OutboundPolicy,
  note: NoteKeyRequest,
  renew = false,
): Promise<KeySet> {
  checkTarget(jwksUri, policy);
  let isAsked = false;
  const load = () => {
    isAsked = true;
    return fetchKeys(jwksUri, policy);
  };
  const keySet = await (renew
    ? cache.renew(jwksUri, Date.now(), load)
    : cache.get(jwksUri, Date.now(), load));
  if (isAsked || !renew) note({ ...keySet.request, document: 'keys', isRemembered: !isAsked });
  return keySet;
}

async function fetchKeys(jwksUri: string, policy: OutboundPolicy): Promise<KeySet> {
  const document = await getJsonDocument(jwksUri, policy);
  const { request } = document;
  if (!document.ok)
    return {
      ok: false,
      reason: document.reason === 'malformed' ? 'keys-malformed' : 'keys-unreachable',
      request,
    };
  const keys = document.members.get('keys');
  if (!Array.isArray(keys) || keys.length > keysMax)
    return { ok: false, reason: 'keys-malformed', request: { ...request, fault: 'no-key-list' } };
  return {
    ok: true,
    keys: keys.filter(isObject).map((key) => new Map(Object.entries(key))),
    fetchedAt: Date.now(),
    request,
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
