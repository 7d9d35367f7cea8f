import 'server-only';
import { checkTarget, type OutboundPolicy } from '@/lib/server/http/policy';
import { FetchedCache } from './fetched-cache';
import { type DocumentRequest, getJsonDocument } from './json-document';
import type { NoteKeyRequest } from './key-requests';

/** Where an issuer publishes its keys, or that this could not be found out; and what was asked for that, in order. */
export type Discovery = { readonly requests: readonly DocumentRequest[] } & (
  | { readonly ok: true; readonly jwksUri: string }
  | { readonly ok: false }
);

const deadlineMs = 3_000;
const cache = new FetchedCache<Discovery>({ keepMs: 600_000, cooldownMs: 30_000, entriesMax: 100 });

/**
 * The `jwks_uri` of `issuer`, from its OpenID Connect or its RFC 8414 metadata, whichever is there first; both together take at most
 * 3 seconds. The document counts only if its `issuer` is the same string. Remembered for ten minutes, failures for 30 seconds.
 *
 * The keys may stand on another host, as Google's do: the document, fetched from the issuer itself, says so. That host has to pass the
 * guard as well. Of the rest of the document nothing is believed. `note` is told of the requests that the answer goes by.
 *
 * @throws {OutboundError} where `policy` refuses the issuer's URL itself
 * @see https://www.rfc-editor.org/rfc/rfc8414#section-3
 * @see https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig
 */
export async function discoverKeys(
  issuer: string,
  policy: OutboundPolicy,
  note: NoteKeyRequest,
): Promise<Discovery> {
  const { url } = checkTarget(issuer, policy);
  let isAsked = false;
  const discovery = await cache.get(issuer, Date.now(), () => {
    isAsked = true;
    return discover(issuer, metadataAddresses(url), policy);
  });
  for (const request of discovery.requests)
    note({ ...request, document: 'metadata', isRemembered: !isAsked });
  return discovery;
}

async function discover(
  issuer: string,
  addresses: readonly string[],
  policy: OutboundPolicy,
): Promise<Discovery> {
  const startedAt = performance.now();
  const requests: DocumentRequest[] = [];
  for (const address of addresses) {
    const remainingMs = deadlineMs - (performance.now() - startedAt);
    if (remainingMs <= 0) break;
    const document = await getJsonDocument(address, policy, remainingMs);
    const { request } = document;
    if (!document.ok) {
      requests.push(request);
      continue;
    }
    const jwksUri = document.members.get('jwks_uri');
    const isOwn = document.members.get('issuer') === issuer;
    if (isOwn && typeof jwksUri === 'string') return { ok: true, jwksUri, requests: [...requests, request] };
    requests.push({ ...request, fault: isOwn ? 'no-keys-address' : 'other-issuer' });
  }
  return { ok: false, requests };
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
