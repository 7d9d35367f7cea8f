import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { FailureView } from '@/lib/domain/generation';
import { log } from '@/lib/server/log';
import { touchLastToken } from '@/lib/server/store/credentials';
import { transaction } from '@/lib/server/store/database';
import { touchSecret } from '@/lib/server/store/secrets';
import { credentialLabel, type UsableCredential } from '../credentials/usable-credential';
import { recordActivity } from '../record-activity';
import { type CachedToken, keepForReuse, sealForReuse } from './token-cache';

/** Keeps the token for reuse and says in the activity log that it was generated: scope, lifetime and fingerprint, never the token. */
export async function recordToken(
  actor: Actor,
  credential: UsableCredential,
  token: CachedToken & { readonly cacheKey: string },
): Promise<void> {
  const { expiresInSeconds, scope, fingerprint, receivedAt } = token;
  const sealed = await sealForReuse(credential, token.cacheKey, token);
  await transaction(async (trx) => {
    await keepForReuse(trx, sealed);
    await touchLastToken(trx, credential.id, receivedAt);
    await touchSecret(trx, credential.secretId, receivedAt);
    await recordActivity(trx, actor, {
      event: 'token.generated',
      target: { id: credential.id, name: credentialLabel(credential) },
      detail: {
        provider: credential.provider,
        fingerprint,
        expiresInSeconds,
        scope: scope?.slice(0, 500) ?? null,
      },
    });
  });
  log.info('token-generated', { credentialId: credential.id, provider: credential.provider, fingerprint });
}

/** Says in the activity log that a request failed, by the catalogue's id and the status. */
export async function recordFailure(
  actor: Actor,
  credential: UsableCredential,
  failure: FailureView,
): Promise<void> {
  const { status, explanation } = failure;
  await transaction((trx) =>
    recordActivity(trx, actor, {
      event: 'token.failed',
      result: 'failed',
      target: { id: credential.id, name: credentialLabel(credential) },
      detail: { provider: credential.provider, explanation: explanation.id, status },
    }),
  );
  log.info('token-failed', {
    credentialId: credential.id,
    provider: credential.provider,
    code: explanation.id,
    status,
  });
}
