import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import type { DataTrial, ProfileTrial } from '@/lib/domain/credential-overview';
import { listPickerCredentials } from '@/lib/server/operations/credentials/list-credentials';
import { tryProductProfiles } from '@/lib/server/operations/credentials/try-product-profiles';
import { makeActor, makeGuest } from '../../support/actors';
import { eachDatabase } from '../../support/databases';
import { type SandboxServer, startSandboxServer } from '../../support/sandbox-server';
import { activityOf, changeProfiles, changeServices, create, issue } from './credential-ground';

const access = {
  serviceId: ['analytics', 'experience-platform'],
  profile: ['analytics/no-report-suites', 'experience-platform/aep-default-all-users'],
};

eachDatabase('trying product profiles', () => {
  let sandbox: SandboxServer;
  let developer: Actor;
  beforeAll(async () => {
    sandbox = await startSandboxServer();
    developer = await makeActor('developer');
  });
  afterAll(() => sandbox.stop());

  const attempt = async (credentialId: string, actor = developer): Promise<ProfileTrial> =>
    (await tryProductProfiles(actor, { credentialId })).trial;
  const trialsOf = (trial: ProfileTrial): readonly DataTrial[] =>
    trial.kind === 'tried' ? trial.trials : [];

  it('reads what the profiles open, and says the code of the gateway where they do not', async () => {
    const { credential } = await issue(developer, access);
    const trials = trialsOf(await attempt(credential.id));
    expect(trials).toMatchObject([
      { dataSet: 'reports', status: 403, errorCode: '403023', rowCount: null, sample: null },
      { dataSet: 'audiences', status: 200, errorCode: null, message: null },
      { dataSet: 'orders', status: 403, errorCode: '403003', rowCount: null, sample: null },
    ]);
    expect(trials[0]?.message).not.toBe('');
    const { rowCount, sample } = trials[1] ?? {};
    expect(rowCount).toBeGreaterThan(0);
    expect(sample?.length).toBeLessThanOrEqual(500);
    expect(JSON.parse(sample ?? '').length).toBeGreaterThan(0);
  });

  it('reads more with the very same token after the profiles changed', async () => {
    const { credential } = await issue(developer, access);
    const before = await attempt(credential.id);
    const asked = sandbox.tokenRequests();
    await changeProfiles(developer, {
      credentialId: credential.id,
      profile: ['analytics/web-reports', 'experience-platform/aep-schemas-only'],
    });
    const after = await attempt(credential.id);
    expect(sandbox.tokenRequests(), 'no further token was asked for').toBe(asked);
    expect(trialsOf(before).map(({ errorCode }) => errorCode)).toEqual(['403023', null, '403003']);
    expect(trialsOf(after).map(({ errorCode }) => errorCode)).toEqual([null, '403023', '403003']);
  });

  it('follows the services: what is connected opens, what is removed closes', async () => {
    const { credential } = await issue(developer, access);
    await attempt(credential.id);
    await changeServices(developer, {
      credentialId: credential.id,
      serviceId: ['commerce-cloud-service'],
      profile: ['commerce-cloud-service/orders-read'],
    });
    expect(trialsOf(await attempt(credential.id)).map(({ errorCode }) => errorCode)).toEqual([
      '403003',
      '403003',
      null,
    ]);
  });

  it('writes the trial to the log with counts alone, after the token that it asked for', async () => {
    const { credential } = await issue(developer, access);
    await attempt(credential.id);
    const [tried, generated] = await activityOf(developer, credential.id);
    expect(tried).toMatchObject({
      event: 'product-profiles.tried',
      result: 'done',
      targetName: credential.name,
      detail: { readable: 1, refused: 2 },
    });
    expect(generated).toMatchObject({ event: 'token.generated' });
  });

  it('says why there is no token to try with, and what to do', async () => {
    const guest = await makeGuest();
    const demo = (await listPickerCredentials(guest)).find(({ demoCase }) => demoCase === 'wrong-secret');
    const trial = await attempt(demo?.id ?? '', guest);
    expect(trial).toMatchObject({ kind: 'no-token', title: expect.stringMatching(/secret/i) });
    expect(trial.kind === 'no-token' && trial.nextSteps.length).toBeGreaterThan(0);
    expect((await activityOf(guest, demo?.id ?? ''))[0]).toMatchObject({
      event: 'product-profiles.tried',
      result: 'failed',
    });
  });

  it('may be done by everyone who may use the credential', async () => {
    const { credential } = await issue(developer, access);
    const support = await makeActor('support', developer.organisationId);
    expect(await attempt(credential.id, support)).toMatchObject({ kind: 'tried' });
  });

  it('is for credentials of the sandbox alone: others are not found, and nothing is sent', async () => {
    const { id } = await create(developer);
    const asked = sandbox.tokenRequests();
    await expect(attempt(id)).rejects.toMatchObject({ name: 'Refusal', code: 'not-found' });
    expect(sandbox.tokenRequests()).toBe(asked);
  });
});
