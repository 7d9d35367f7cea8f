import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { insertActivity } from '@/lib/server/store/activity';
import { deleteCredential, findCredential } from '@/lib/server/store/credentials';
import { database } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';
import {
  deleteExpiredOrganisations,
  deleteOrganisation,
  findOrganisation,
} from '@/lib/server/store/organisations';
import { insertSandboxClient } from '@/lib/server/store/sandbox-clients';
import { insertSecret } from '@/lib/server/store/secrets';
import { deleteSession } from '@/lib/server/store/sessions';
import type { Tables } from '@/lib/server/store/tables';
import { putToken } from '@/lib/server/store/tokens';
import { eachDatabase } from '@/tests/support/databases';
import { addCredential, addHousehold, type Household, noon } from '@/tests/support/store-records';

const owned = [
  'users',
  'sessions',
  'credentials',
  'secrets',
  'tokens',
  'activity',
  'sandbox_clients',
] as const;

async function countOf(table: keyof Tables, column: string, id: string): Promise<number> {
  const counted = sql<{ count: number }>`
    select count(*) as count from ${sql.table(table)} where ${sql.ref(column)} = ${id}`;
  const { rows } = await counted.execute(database());
  return rows[0]?.count ?? -1;
}

async function addSecretAndToken(home: Household, credentialId: string): Promise<void> {
  const organisationId = home.organisation.id;
  await insertSecret(database(), {
    id: newId('sec'),
    credentialId,
    organisationId,
    sealed: '{}',
    createdAt: noon,
  });
  await putToken(database(), {
    cacheKey: newId('req'),
    credentialId,
    organisationId,
    sealed: '{}',
    fingerprint: '0',
    receivedAt: noon,
    expiresAt: noon + 1,
  });
}

async function fill(home: Household): Promise<string> {
  const { id } = await addCredential(database(), home);
  const organisationId = home.organisation.id;
  await addSecretAndToken(home, id);
  await insertActivity(database(), {
    id: newId('act'),
    organisationId,
    actorId: home.user.id,
    actorName: 'Dana',
    event: 'credential.created',
    targetId: id,
    targetName: 'Analytics',
    at: noon,
    address: null,
    result: 'ok',
    detail: {},
  });
  await insertSandboxClient(database(), {
    clientId: newId('req'),
    organisationId,
    secretHash: 'h',
    demoCase: 'working',
    scopes: [],
    name: 'n',
    technicalAccountId: 't',
    technicalAccountEmail: 'e',
    imsOrgId: 'i',
    createdAt: noon,
    services: [],
    profiles: [],
  });
  return id;
}

eachDatabase('deleting', () => {
  test('an organisation leaves nothing behind, and its neighbour whole', async () => {
    const home = await addHousehold(database());
    const neighbour = await addHousehold(database());
    await fill(home);
    await fill(neighbour);
    for (const table of owned)
      expect(await countOf(table, 'organisation_id', home.organisation.id), table).toBe(1);
    expect(await deleteOrganisation(database(), home.organisation.id)).toBe(true);
    for (const table of owned)
      expect(await countOf(table, 'organisation_id', home.organisation.id), table).toBe(0);
    for (const table of owned) {
      expect(await countOf(table, 'organisation_id', neighbour.organisation.id), table).toBe(1);
    }
  });

  test('a credential takes its secrets and tokens along', async () => {
    const home = await addHousehold(database());
    const id = await fill(home);
    expect(await deleteCredential(database(), home.organisation.id, id)).toBe(true);
    expect(await countOf('secrets', 'credential_id', id)).toBe(0);
    expect(await countOf('tokens', 'credential_id', id)).toBe(0);
    expect(await countOf('activity', 'target_id', id)).toBe(1);
  });

  test('a session takes what was entered in it along, secrets and tokens too, and leaves what was saved', async () => {
    const home = await addHousehold(database());
    const saved = await addCredential(database(), home);
    const entered = await addCredential(database(), home, { name: null, sessionId: home.session.id });
    await addSecretAndToken(home, entered.id);
    expect(await deleteSession(database(), home.session.id)).toBe(true);
    expect(await findCredential(database(), home.organisation.id, entered.id)).toBeNull();
    expect(await countOf('secrets', 'credential_id', entered.id)).toBe(0);
    expect(await countOf('tokens', 'credential_id', entered.id)).toBe(0);
    expect(await findCredential(database(), home.organisation.id, saved.id)).not.toBeNull();
  });

  test('a user leaves saved credentials to the organisation, without a maker', async () => {
    const home = await addHousehold(database());
    const { id } = await addCredential(database(), home);
    await database().deleteFrom('users').where('id', '=', home.user.id).execute();
    const found = await findCredential(database(), home.organisation.id, id);
    expect(found).toMatchObject({ createdBy: null, createdByName: null });
  });

  test('organisations go when their time is up, not a millisecond before', async () => {
    const expired = await addHousehold(database(), { organisation: { kind: 'demo', expiresAt: noon } });
    const alive = await addHousehold(database(), { organisation: { kind: 'demo', expiresAt: noon + 1 } });
    expect(await deleteExpiredOrganisations(database(), noon)).toBe(1);
    expect(await findOrganisation(database(), expired.organisation.id)).toBeNull();
    expect(await findOrganisation(database(), alive.organisation.id)).not.toBeNull();
  });
});
