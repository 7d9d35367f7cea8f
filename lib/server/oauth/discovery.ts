import 'server-only';
import { checkTarget, type OutboundPolicy } from '@/lib/server/http/policy';
import { FetchedCache } from './fetched-cache';
import { getJsonDocument } from './json-document';

/** Where an issuer publishes its keys, or that this could not be found out. */
export type Discovery = { readonly ok: true; readonly jwksUri: string } | { readonly ok: false };

const deadlineMs = 3_000;
const cache = new FetchedCache<Discovery>({ keepMs: 600_000, cooldownMs: 30_000, entriesMax: 100 });

/**
 * The `jwks_uri` of `issuer`, from its OpenID Connect or its RFC 8414 metadata, whichever is there first; both together take at most
 * 3 seconds. The document counts only if its `issuer` is the same string. Remembered for ten minutes, failures for 30 seconds.
 *
 * The keys may stand on another host, as Google's do: the document, fetched from the issuer itself, says so. That host has to pass the
 * guard as well. Of the rest of the document nothing is believed.
 *
 * @throws {OutboundError} where `policy` refuses the issuer's URL itself
 * @see https://www.rfc-editor.org/rfc/rfc8414#section-3
 * @see https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig
 */
export async function discoverKeys(issuer: string, policy: OutboundPolicy): Promise<Discovery> {
  const { url } = checkTarget(issuer, policy);
  return cache.get(issuer, Date.now(), () => discover(issuer, metadataAddresses(url), policy));
}

async function discover(
  issuer: string,
  addresses: readonly string[],
  policy: OutboundPolicy,
): Promise<Discovery> {
  const startedAt = performance.now();
  for (const address of addresses) {
    const remainingMs = deadlineMs - (performance.now() - startedAt);
    if (remainingMs <= 0) break;
    const document = await getJsonDocument(address, policy, remainingMs);
    if (!document.ok) continue;
    const jwksUri = document.members.get('jwks_uri');
    if (document.members.get('issuer') === issuer && typeof jwksUri === 'string')
      return { ok: true, jwksUri };
  }
  return { ok: false };
}

/** OpenID Connect appends its well-known path to the issuer's path; RFC 8414 puts its own, and in section 5 the other one too, in front of it. */
function metadataAddresses(issuer: URL): readonly string[] {
  const path = issuer.pathname.replace(/\/$/, '');
  const paths = [
    `${path}/.well-known/openid-configuration`,
    `/.well-known/oauth-authorization-server${path}`,
    `/.well-known/openid-configuration${path}`,
  ];
  return [...new Set(paths)].map((candidate) => issuer.origin + candidate);
}
