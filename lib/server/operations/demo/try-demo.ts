import 'server-only';
import { z } from 'zod';
import { getDemoCase } from '@/lib/domain/catalogue/demo-cases';
import { sandbox } from '@/lib/domain/provider/sandbox';
import { Refusal } from '@/lib/domain/refusal';
import type { Caller } from '@/lib/server/identity/caller';
import type { SessionGrant } from '@/lib/server/identity/session-grant';
import { openSession } from '@/lib/server/identity/sessions';
import { type DemoCredential, seedDemo } from '@/lib/server/sandbox/seed-demo';
import { Secret } from '@/lib/server/secret';
import { insertCredential } from '@/lib/server/store/credentials';
import { database, transaction } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';
import { countDemoOrganisations, insertOrganisation } from '@/lib/server/store/organisations';
import { insertSecret } from '@/lib/server/store/secrets';
import type { Queryable } from '@/lib/server/store/tables';
import { insertUser } from '@/lib/server/store/users';
import { seal } from '@/lib/server/vault/seal';
import { secretContext } from '../credentials/seal-context';
import { areGuestsAllowed } from '../policy/guests';

/** A demo organisation is removed this long after it was made; milliseconds. */
export const demoLifetimeMs = 24 * 3_600_000;
/** Demo organisations at one time, so that guests cannot fill the disk. */
const demosMax = 2_000;

export const tryDemoInput = z.strictObject({});

/**
 * Makes a demo organisation with one guest and the sandbox's ready-made credentials, and opens the guest's session.
 * @throws Refusal `guests-off`, `limit-reached` when too many demos live.
 */
export async function tryDemo(caller: Caller): Promise<{ grant: SessionGrant }> {
  if (!(await areGuestsAllowed())) throw new Refusal('guests-off');
  if ((await countDemoOrganisations(database())) >= demosMax) throw new Refusal('limit-reached');
  const now = Date.now();
  const organisationId = newId('org');
  const userId = newId('usr');
  return transaction(async (trx) => {
    await insertOrganisation(trx, {
      id: organisationId,
      kind: 'demo',
      name: 'Demo organisation',
      createdAt: now,
      expiresAt: now + demoLifetimeMs,
    });
    await insertUser(trx, {
      id: userId,
      organisationId,
      role: 'admin',
      username: null,
      displayName: 'Guest',
      passwordHash: null,
      createdAt: now,
      disabledAt: null,
      lastSignedInAt: now,
    });
    for (const credential of await seedDemo(trx, organisationId, now))
      await store(trx, { organisationId, userId, now }, credential);
    return { grant: await openSession(trx, { id: userId, organisationId }, null, caller, now) };
  });
}

async function store(
  trx: Queryable,
  { organisationId, userId, now }: { organisationId: string; userId: string; now: number },
  demo: DemoCredential,
): Promise<void> {
  const credential = {
    id: newId('crd'),
    organisationId,
    sessionId: null,
    name: getDemoCase(demo.demoCase).name,
    provider: sandbox.id,
    tokenEndpoint: sandbox.tokenEndpoint ?? '',
    issuer: null,
    clientId: demo.clientId,
    authMethod: 'client_secret_post',
    scopes: demo.scopes,
    parameters: [],
    services: demo.services,
    profiles: demo.profiles,
    imsOrgId: demo.imsOrgId,
    technicalAccountId: demo.technicalAccountId,
    technicalAccountEmail: demo.technicalAccountEmail,
    demoCase: demo.demoCase,
    createdBy: userId,
    createdAt: now,
  } as const;
  const secretId = newId('sec');
  const sealed = await seal(new Secret(demo.clientSecret), secretContext(credential, secretId));
  await insertCredential(trx, credential);
  await insertSecret(trx, {
    id: secretId,
    credentialId: credential.id,
    organisationId,
    sealed,
    createdAt: now,
  });
}
