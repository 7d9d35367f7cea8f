import 'server-only';
import { z } from 'zod';
import type { UncheckedToken } from '@/lib/domain/generation';
import { Secret } from '@/lib/server/secret';
import { database } from '@/lib/server/store/database';
import type { Queryable } from '@/lib/server/store/tables';
import { findLiveToken, putToken } from '@/lib/server/store/tokens';
import { open, seal } from '@/lib/server/vault/seal';
import { type SealedFor, tokenContext } from '../credentials/seal-context';
import { currentPolicy } from '../policy/current-policy';

/** A token is not handed out again in its last minute: it would expire in the hands of whoever copies it. */
const marginMs = 60_000;

export type CachedToken = UncheckedToken;

const sealedToken = z.object({
  accessToken: z.string(),
  tokenType: z.string().nullable(),
  expiresInSeconds: z.number().nullable(),
  scope: z.string().nullable(),
});

/** Seals a token for reuse; null for one whose lifetime nobody told, which is never reused, and where the organisation's policy is never to. */
export async function sealForReuse(
  credential: SealedFor & { readonly id: string },
  cacheKey: string,
  token: CachedToken,
) {
  if (token.expiresInSeconds === null || token.expiresInSeconds <= 0) return null;
  if ((await currentPolicy(credential.organisationId)).tokenReuseSecondsMax === 0) return null;
  const { accessToken, tokenType, expiresInSeconds, scope, fingerprint, receivedAt } = token;
  const plain = new Secret(JSON.stringify({ accessToken, tokenType, expiresInSeconds, scope }));
  return {
    cacheKey,
    credentialId: credential.id,
    organisationId: credential.organisationId,
    sealed: await seal(plain, tokenContext(credential, cacheKey)),
    fingerprint,
    receivedAt,
    expiresAt: receivedAt + expiresInSeconds * 1000,
  };
}

/** Keeps what `sealForReuse` made, in the caller's transaction. */
export async function keepForReuse(
  trx: Queryable,
  sealed: Awaited<ReturnType<typeof sealForReuse>>,
): Promise<void> {
  if (sealed) await putToken(trx, sealed);
}

/** The token that the same request brought before and that lives for another minute at least, or null. */
export async function findReusableToken(
  credential: SealedFor,
  cacheKey: string,
  now: number,
): Promise<CachedToken | null> {
  const stored = await findLiveToken(database(), credential.organisationId, cacheKey, now + marginMs);
  if (!stored) return null;
  // An access token is the product: it is revealed to the person who asked for it.
  const plain = (await open(stored.sealed, tokenContext(credential, cacheKey))).reveal();
  return {
    ...sealedToken.parse(JSON.parse(plain)),
    fingerprint: stored.fingerprint,
    receivedAt: stored.receivedAt,
  };
}
