import 'server-only';
import { checkTarget, type OutboundPolicy } from '@/lib/server/http/policy';
import { FetchedCache } from './fetched-cache';
import { getJsonDocument } from './json-document';

/** A published key as it stands in the key set, unchecked but for being an object. */
export type PublishedKey = ReadonlyMap<string, unknown>;

/** An issuer's key set. `fetchedAt` is epoch milliseconds. */
export type KeySet =
  | { readonly ok: true; readonly keys: readonly PublishedKey[]; readonly fetchedAt: number }
  | { readonly ok: false; readonly reason: 'keys-unreachable' | 'keys-malformed' };

const keysMax = 50;
const cache = new FetchedCache<KeySet>({ keepMs: 600_000, cooldownMs: 30_000, entriesMax: 100 });

/**
 * The keys published at `jwksUri`, through the guard within 3 seconds, at most 64 KiB and 50 keys; remembered for ten minutes, failures for
 * 30 seconds. `renew` asks again, but no sooner than 30 seconds after the last time.
 *
 * @throws {OutboundError} where `policy` refuses the URL itself; also for keys that are remembered, so that a narrower policy holds at once
 * @see https://www.rfc-editor.org/rfc/rfc7517#section-5
 */
export async function getKeys(jwksUri: string, policy: OutboundPolicy, renew = false): Promise<KeySet> {
  checkTarget(jwksUri, policy);
  const load = () => fetchKeys(jwksUri, policy);
  return renew ? cache.renew(jwksUri, Date.now(), load) : cache.get(jwksUri, Date.now(), load);
}

async function fetchKeys(jwksUri: string, policy: OutboundPolicy): Promise<KeySet> {
  const document = await getJsonDocument(jwksUri, policy);
  if (!document.ok)
    return { ok: false, reason: document.reason === 'malformed' ? 'keys-malformed' : 'keys-unreachable' };
  const keys = document.members.get('keys');
  if (!Array.isArray(keys) || keys.length > keysMax) return { ok: false, reason: 'keys-malformed' };
  return {
    ok: true,
    keys: keys.filter(isObject).map((key) => new Map(Object.entries(key))),
    fetchedAt: Date.now(),
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
