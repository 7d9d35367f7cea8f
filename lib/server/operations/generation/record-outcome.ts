import 'server-only';
import type { FailureView, GenerationOutcome } from '@/lib/domain/generation';
import { log } from '@/lib/server/log';
import { tokenMark } from '@/lib/server/oauth/fingerprint';
import { redactTokens } from '@/lib/server/oauth/redaction';
import { visibleLine } from '@/lib/server/oauth/visible-text';
import { deleteDaysOfCredential } from '@/lib/server/store/credential-remains';
import { touchCredential, touchLastFailure, touchLastToken } from '@/lib/server/store/credentials';
import { transaction } from '@/lib/server/store/database';
import { touchSecret } from '@/lib/server/store/secrets';
import type { Queryable } from '@/lib/server/store/tables';
import { credentialLabel } from '../credentials/usable-credential';
import { type Happening, recordActivity } from '../record-activity';
import type { Generation } from './generation';
import { type CachedToken, keepForReuse, sealForReuse } from './token-cache';

const scopeCharactersMax = 500;

/** Keeps the token for reuse and says in the activity log that it was generated: scope, lifetime and fingerprint, never the token. */
export async function recordToken(generation: Generation, token: CachedToken): Promise<void> {
  const { credential, cacheKey } = generation;
  const sealed = await sealForReuse(credential, cacheKey, token);
  await transaction(async (trx) => {
    const isThere = await touchLastToken(trx, credential.id, token.receivedAt);
    if (isThere) {
      await keepForReuse(trx, sealed);
      await touchSecret(trx, credential.secretId, token.receivedAt);
    }
    await record(trx, generation, generated(credential, token), isThere);
  });
  log.info('token-generated', {
    credentialId: credential.id,
    provider: credential.provider,
    fingerprint: token.fingerprint,
  });
}

/** Says in the activity log that a request failed, by the catalogue's id and the status, and on the credential, when. */
export async function recordFailure(generation: Generation, failure: FailureView): Promise<void> {
  const { credential } = generation;
  await transaction(async (trx) => {
    const isThere = await touchLastFailure(trx, credential.id, Date.now());
    await record(trx, generation, failed(credential, failure), isThere);
  });
  const { status, explanation } = failure;
  log.info('token-failed', {
    credentialId: credential.id,
    provider: credential.provider,
    code: explanation.id,
    status,
  });
}

/** The line in the activity log of somebody who got the result of a request that another one had sent. */
export async function recordShared(generation: Generation, outcome: GenerationOutcome): Promise<void> {
  if (outcome.kind === 'cancelled') return;
  const { credential } = generation;
  const happening =
    outcome.kind === 'token' ? generated(credential, outcome.token) : failed(credential, outcome.failure);
  await transaction(async (trx) => {
    const isThere = await touchCredential(trx, credential.id, Date.now());
    await record(trx, generation, happening, isThere);
  });
}

/** A credential that was deleted while its request ran keeps nothing but its lines in the log. */
async function record(
  trx: Queryable,
  { actor, credential }: Generation,
  happening: Happening,
  isThere: boolean,
): Promise<void> {
  await recordActivity(trx, actor, happening);
  if (!isThere) await deleteDaysOfCredential(trx, actor.organisationId, credential.id);
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
      scope: scope === null ? null : recordedScope(scope, token.accessToken),
    },
  };
}

/** The provider's own text: nothing keeps it from naming a token where the scopes belong. */
function recordedScope(scope: string, accessToken: string): string {
  const masked = scope.replaceAll(accessToken, tokenMark('access token', accessToken));
  return visibleLine(redactTokens(masked), scopeCharactersMax);
}

function failed(credential: Generation['credential'], { status, explanation }: FailureView): Happening {
  return {
    event: 'token.failed',
    result: 'failed',
    target: { id: credential.id, name: credentialLabel(credential) },
    detail: { provider: credential.provider, explanation: explanation.id, status },
  };
}
