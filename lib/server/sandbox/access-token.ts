import 'server-only';
import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { derive } from '@/lib/server/vault/derive';
import { publicKeySet, signingKey } from './signing-key';

/** Life of a sandbox token; milliseconds. IMS documents 24 hours less a second in `expires_in` seconds (86399). */
export const tokenLifetimeMs = 86_400_000;

/** What the sandbox puts into a token; the form of Adobe's server-to-server tokens, claim by claim. */
export interface AccessTokenSubject {
  readonly clientId: string;
  readonly imsOrgId: string;
  readonly technicalAccountId: string;
  readonly scopes: readonly string[];
}

/**
 * Signs an access token of the shape Adobe IMS issues to server-to-server credentials: times as strings in milliseconds,
 * scopes comma-joined, no `iss`, `sub`, `aud`, `exp`, and an `x5u` that is a bare file name.
 * @see docs/facts.md, "Access token shape (server-to-server)"
 */
export async function signAccessToken(subject: AccessTokenSubject, now: number): Promise<string> {
  const { key, kid } = await signingKey();
  return new SignJWT({
    id: `${now}_${randomUUID()}_ue1`,
    org: subject.imsOrgId,
    type: 'access_token',
    client_id: subject.clientId,
    user_id: subject.technicalAccountId,
    as: 'ims-sandbox',
    aa_id: subject.technicalAccountId,
    ctp: 3,
    moi: randomBytes(4).toString('hex'),
    expires_in: String(tokenLifetimeMs),
    created_at: String(now),
    scope: subject.scopes.join(','),
  })
    .setProtectedHeader({ alg: 'RS256', x5u: `${kid}.cer`, kid, itt: 'at' })
    .sign(key);
}

/** Why a presented token is not accepted; the words of IMS's validate_token where they are known. */
export type TokenFault = 'bad_signature' | 'expired' | 'client_mismatch' | 'client_removed';

export type TokenCheck =
  | { readonly valid: true; readonly claims: Readonly<Record<string, unknown>> }
  | { readonly valid: false; readonly reason: TokenFault };

/**
 * Checks signature and lifetime of a sandbox token, and the client where one is given. Opaque tokens are known by their MAC.
 * Does not check that the client is still registered: `checkLiveToken` does.
 */
export async function checkAccessToken(
  token: string,
  clientId: string | null,
  now: number,
): Promise<TokenCheck> {
  const claims = opaqueClaims(token) ?? (await verifiedClaims(token));
  if (!claims) return { valid: false, reason: 'bad_signature' };
  const expiresAt = Number(claims.created_at) + Number(claims.expires_in);
  if (expiresAt <= now) return { valid: false, reason: 'expired' };
  if (clientId !== null && claims.client_id !== clientId) return { valid: false, reason: 'client_mismatch' };
  return { valid: true, claims };
}

async function verifiedClaims(token: string): Promise<Record<string, unknown> | null> {
  try {
    return (await jwtVerify(token, await publicKeySet(), { algorithms: ['RS256'] })).payload;
  } catch {
    // A token that does not verify is an answer of this function, not a fault of ours.
    return null;
  }
}

/**
 * A token that is no JWT: the time of issue, the client (32 hex digits), 16 random bytes and the MAC of these, base64url, so that the sandbox
 * knows its own without a table. It carries no scopes.
 */
export function makeOpaqueToken(clientId: string, now: number): string {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(now));
  const content = Buffer.concat([time, Buffer.from(clientId, 'hex'), randomBytes(16)]);
  return Buffer.concat([content, opaqueMac(content)]).toString('base64url');
}

function opaqueClaims(token: string): Record<string, unknown> | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 72) return null;
  const content = bytes.subarray(0, 40);
  if (!timingSafeEqual(bytes.subarray(40), opaqueMac(content))) return null;
  return {
    type: 'access_token',
    client_id: content.subarray(8, 24).toString('hex'),
    created_at: String(content.readBigUInt64BE()),
    expires_in: String(tokenLifetimeMs),
  };
}

function opaqueMac(content: Buffer): Buffer {
  return createHmac('sha256', derive('sandbox-opaque-token')).update(content).digest();
}
