import 'server-only';
import type { FailureView, GenerationOutcome } from '@/lib/domain/generation';
import { log } from '@/lib/server/log';
import { touchLastToken } from '@/lib/server/store/credentials';
import { transaction } from '@/lib/server/store/database';
import { touchSecret } from '@/lib/server/store/secrets';
import { credentialLabel } from '../credentials/usable-credential';
import { type Happening, recordActivity } from '../record-activity';
import type { Generation } from './generation';
import { type CachedToken, keepForReuse, sealForReuse } from './token-cache';

/** Keeps the token for reuse and says in the activity log that it was generated: scope, lifetime and fingerprint, never the token. */
export async function recordToken(
  { actor, credential, cacheKey }: Generation,
  token: CachedToken,
): Promise<void> {
  const sealed = await sealForReuse(credential, cacheKey, token);
  await transaction(async (trx) => {
    await keepForReuse(trx, sealed);
    await touchLastToken(trx, credential.id, token.receivedAt);
    await touchSecret(trx, credential.secretId, token.receivedAt);
    await recordActivity(trx, actor, generated(credential, token));
  });
  log.info('token-generated', {
    credentialId: credential.id,
    provider: credential.provider,
    fingerprint: token.fingerprint,
  });
}

/** Says in the activity log that a request failed, by the catalogue's id and the status. */
export async function recordFailure({ actor, credential }: Generation, failure: FailureView): Promise<void> {
  await transaction((trx) => recordActivity(trx, actor, failed(credential, failure)));
  const { status, explanation } = failure;
  log.info('token-failed', {
    credentialId: credential.id,
    provider: credential.provider,
    code: explanation.id,
    status,
  });
}

/** The line in the activity log of somebody who got the result of a request that another one had sent. */
export async function recordShared(
  { actor, credential }: Generation,
  outcome: GenerationOutcome,
): Promise<void> {
  if (outcome.kind === 'cancelled') return;
  const happening =
    outcome.kind === 'token' ? generated(credential, outcome.token) : failed(credential, outcome.failure);
  await transaction((trx) => recordActivity(trx, actor, happening));
}

function generated(credential: Generation['credential'], token: CachedToken): Happening {
  const { expiresInSeconds, scope, fingerprint } = token;
  return {
    event: 'token.generated',
    target: { id: credential.id, name: credentialLabel(credential) },
    detail: {
      provider: credential.provider,
      fingerprint,
      expiresInSeconds,
      scope: scope?.slice(0, 500) ?? null,
    },
  };
}

function failed(credential: Generation['credential'], { status, explanation }: FailureView): Happening {
  return {
    event: 'token.failed',
    result: 'failed',
    target: { id: credential.id, name: credentialLabel(credential) },
    detail: { provider: credential.provider, explanation: explanation.id, status },
  };
}
