import type { Actor } from '@/lib/domain/actor';
import { providerIds } from '@/lib/domain/provider/provider';
import { credentialRow } from '@/lib/server/store/credential-record';
import { database } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';
import type { CredentialRow } from '@/lib/server/store/tables';

const serviceSets = [[], ['analytics'], ['analytics', 'target'], ['target'], ['experience-platform']];

/** Saved credentials of every kind that the administrators' table tells apart, with ties in each order. The names tell nothing of the order of creation. */
export async function addApiCredentials(actor: Actor, count: number, at: number): Promise<CredentialRow[]> {
  const rows = Array.from({ length: count }, (_, index): CredentialRow => {
    const name = index % 10 === 9 ? `=cmd()|nightly % ${index}` : `Export ${(index * 7919) % 1000}-${index}`;
    const provider = providerIds[index % 3] ?? 'sandbox';
    const [lastTokenAt, lastFailureAt] = [
      [null, null],
      [at + (index >> 2), null],
      [at + (index >> 2), at + (index >> 2) - 1],
      [at, at + 1],
      [null, at],
    ][index % 5] ?? [null, null];
    return {
      ...credentialRow({
        id: newId('crd'),
        organisationId: actor.organisationId,
        sessionId: null,
        name,
        provider,
        tokenEndpoint: 'https://ims-na1.adobelogin.com/ims/token/v3',
        issuer: null,
        clientId: `client-${index}`,
        authMethod: 'client_secret_post',
        scopes: ['openid'],
        parameters: [],
        demoCase: null,
        createdBy: actor.userId,
        createdAt: at + (index >> 3),
        services: serviceSets[(index % 7) % 5] ?? [],
        profiles: index % 4 === 1 ? [{ serviceId: 'analytics', profile: 'web-reports' }] : [],
      }),
      created_by: index % 4 === 0 ? null : actor.userId,
      last_token_at: lastTokenAt ?? null,
      last_failure_at: lastFailureAt ?? null,
      oldest_secret_at: index % 6 === 0 ? null : at + (index % 5),
    };
  });
  await database().insertInto('credentials').values(rows).execute();
  return rows;
}
