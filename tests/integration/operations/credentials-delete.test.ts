import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { sandbox as sandboxProfile } from '@/lib/domain/provider/sandbox';
import {
  deleteCredential,
  deleteCredentialInput,
} from '@/lib/server/operations/credentials/delete-credential';
import { enterCredential, enterCredentialInput } from '@/lib/server/operations/credentials/enter-credential';
import { tryProductProfiles } from '@/lib/server/operations/credentials/try-product-profiles';
import { getUsableCredential } from '@/lib/server/operations/credentials/usable-credential';
import { failureView } from '@/lib/server/operations/generation/failure-view';
import type { Generation } from '@/lib/server/operations/generation/generation';
import { recordFailure, recordShared, recordToken } from '@/lib/server/operations/generation/record-outcome';
import { database } from '@/lib/server/store/database';
import { findSandboxClient } from '@/lib/server/store/sandbox-clients';
import { acquireTokenRequest } from '@/lib/server/store/token-requests';
import { makeActor } from '../../support/actors';
import { eachDatabase } from '../../support/databases';
import { type SandboxServer, startSandboxServer } from '../../support/sandbox-server';
import { activityOf, create, everyRow, issue, knownTables, tableNames } from './credential-ground';

const access = { serviceId: ['analytics'], profile: ['analytics/web-reports'] };

eachDatabase('deleting a credential', () => {
  let sandbox: SandboxServer;
  let developer: Actor;
  beforeAll(async () => {
    sandbox = await startSandboxServer();
    developer = await makeActor('developer');
  });
  afterAll(() => sandbox.stop());

  const remove = (credentialId: string, confirmation?: string) =>
    deleteCredential(developer, deleteCredentialInput.parse({ credentialId, confirmation }));

  it('counts every table that the database has', async () => {
    expect(await tableNames()).toEqual(knownTables);
  });

  it('leaves nothing behind but what the log says, and the counts of the organisation', async () => {
    const other = await issue(developer, access);
    await tryProductProfiles(developer, { credentialId: other.credential.id });
    const before = await everyRow();
    const { credential, clientSecret } = await issue(developer, { name: 'To be removed', ...access });
    await tryProductProfiles(developer, { credentialId: credential.id });
    const { cache_key: cacheKey } = await database()
      .selectFrom('tokens')
      .select('cache_key')
      .where('credential_id', '=', credential.id)
      .executeTakeFirstOrThrow();
    await acquireTokenRequest(database(), { cacheKey, owner: 'req_x', now: 1, expiresAt: 2 });
    await remove(credential.id, 'To be removed');
    const { activity, token_days: days, ...rest } = await everyRow();
    const { activity: activityBefore, token_days: daysBefore, ...restBefore } = before;
    expect(rest).toEqual(restBefore);
    expect(days).toHaveLength(daysBefore.length);
    expect(JSON.stringify([rest, days])).not.toContain(credential.id);
    expect(JSON.stringify([rest, days, activity])).not.toContain(clientSecret);
    expect(activity.length).toBeGreaterThan(activityBefore.length);
    expect((await activityOf(developer, credential.id))[0]).toMatchObject({
      event: 'credential.deleted',
      targetName: 'To be removed',
      detail: { provider: 'sandbox' },
    });
  });

  it.each(['', 'To be', 'To be kept!', 'Tobekept'])(
    'keeps it when "%s" is typed for its name',
    async (typed) => {
      const name = `To be kept${typed}x`;
      const { id } = await create(developer, { name });
      const before = await everyRow();
      await expect(remove(id, typed)).rejects.toMatchObject({
        name: 'Refusal',
        message: 'invalid-input',
        code: 'invalid-input',
        fields: { confirmation: 'not-matching' },
      });
      expect(await everyRow()).toEqual(before);
    },
  );

  it('takes the name in another case and with other white space, as names are compared', async () => {
    const { id } = await create(developer, { name: 'Nightly Export' });
    expect(await remove(id, ' NIGHTLY  export ')).toEqual({});
  });

  it('deletes once when it is asked twice at once', async () => {
    const { id } = await create(developer, { name: 'Twice' });
    const outcomes = await Promise.allSettled([remove(id, 'Twice'), remove(id, 'Twice')]);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'not-found' },
    });
    const events = (await activityOf(developer, id)).map(({ event }) => event);
    expect(events.filter((event) => event === 'credential.deleted')).toHaveLength(1);
  });

  it('keeps the client of the sandbox while another saved credential uses it', async () => {
    const { credential } = await issue(developer, { name: 'First', ...access });
    const copy = await create(developer, {
      name: 'Second',
      source: 'import',
      provider: 'sandbox',
      clientId: credential.clientId,
    });
    await remove(credential.id, 'First');
    expect(await findSandboxClient(database(), credential.clientId)).not.toBeNull();
    await remove(copy.id, 'Second');
    expect(await findSandboxClient(database(), credential.clientId)).toBeNull();
  });

  it("leaves another organisation's client alone, whose client ID somebody saved here", async () => {
    const { credential } = await issue(await makeActor('admin'), access);
    const copy = await create(developer, {
      name: 'Foreign',
      source: 'import',
      provider: 'sandbox',
      clientId: credential.clientId,
    });
    await remove(copy.id, 'Foreign');
    expect(await findSandboxClient(database(), credential.clientId)).not.toBeNull();
  });

  it('needs no name for what was only entered, and leaves the client that it names', async () => {
    const { credential, clientSecret } = await issue(developer, access);
    const typed = { provider: 'sandbox', clientId: credential.clientId, clientSecret };
    const entered = await enterCredential(developer, enterCredentialInput.parse(typed));
    expect(await remove(entered.credential.id)).toEqual({});
    expect(await findSandboxClient(database(), credential.clientId)).not.toBeNull();
  });

  it('keeps nothing of an answer that arrives after its credential was deleted, and says it in the log', async () => {
    const { credential } = await issue(developer, { name: 'Too late', ...access });
    const generation = await generationOf(developer, credential.id);
    await remove(credential.id, 'Too late');
    await recordToken(generation, { ...token, receivedAt: Date.now() });
    await recordShared(generation, { kind: 'failure', failure });
    await recordFailure(generation, failure);
    const { activity: _, ...rest } = await everyRow();
    expect(JSON.stringify(rest)).not.toContain(credential.id);
    expect((await activityOf(developer, credential.id)).map(({ event }) => event).sort()).toEqual([
      'credential.created',
      'credential.deleted',
      'sandbox-secret.issued',
      'token.failed',
      'token.failed',
      'token.generated',
    ]);
  });
});

const token = {
  accessToken: 'eyJ-canary',
  tokenType: 'bearer',
  expiresInSeconds: 86_399,
  scope: null,
  fingerprint: '0123456789abcdef',
};

const failure = failureView(
  { kind: 'failed', code: 'timeout' },
  'sandbox',
  { tokenEndpoint: 'http://127.0.0.1/', authMethod: 'client_secret_post', clientId: 'c', form: [] },
  null,
);

/** A request of the credential that is still running. */
async function generationOf(actor: Actor, credentialId: string): Promise<Generation> {
  const credential = await getUsableCredential(actor, 'credential.use', credentialId);
  const { tokenEndpoint, authMethod, clientId } = credential;
  return {
    actor,
    credential,
    profile: sandboxProfile,
    request: { tokenEndpoint, authMethod, clientId, form: [] },
    cacheKey: `key of ${credentialId}`,
    policy: { loopback: true, publicAddresses: false, hosts: [], own: null },
  };
}
