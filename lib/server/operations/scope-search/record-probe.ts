import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { ProbeAnswer } from '@/lib/domain/scope-search/probe';
import { touchCredential } from '@/lib/server/store/credentials';
import { transaction } from '@/lib/server/store/database';
import { touchSecret } from '@/lib/server/store/secrets';
import { credentialLabel, type UsableCredential } from '../credentials/usable-credential';
import { recordActivity } from '../record-activity';

interface Probed {
  readonly kind: ProbeAnswer['kind'];
  readonly scopeCount: number;
  readonly explanationId: string | null;
  readonly status: number | null;
}

/** Says in the activity log that scopes were tried, how many and with what result, and on the credential that it was used. No scope is named. */
export async function recordProbe(
  actor: Actor,
  credential: UsableCredential,
  { kind, scopeCount, explanationId, status }: Probed,
): Promise<void> {
  await transaction(async (trx) => {
    const isThere = await touchCredential(trx, credential.id, Date.now());
    if (isThere && kind === 'granted') await touchSecret(trx, credential.secretId, Date.now());
    await recordActivity(trx, actor, {
      event: 'scopes.probed',
      result: kind === 'granted' ? 'done' : 'failed',
      target: { id: credential.id, name: credentialLabel(credential) },
      detail: {
        provider: credential.provider,
        scopeCount,
        ...(explanationId === null ? {} : { explanation: explanationId, status }),
      },
    });
  });
}
