import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { checkApiCall } from '@/lib/domain/api-probe/checks';
import { listPickerCredentials } from '@/lib/server/operations/credentials/list-credentials';
import { database } from '@/lib/server/store/database';
import { deleteSandboxClient } from '@/lib/server/store/sandbox-clients';
import { makeActor, makeGuest } from '../../support/actors';
import { eachDatabase } from '../../support/databases';
import { type SandboxServer, startSandboxServer } from '../../support/sandbox-server';
import { activityOf, changeProfiles, issue } from '../operations/credential-ground';
import { answerOf, call, calledOf } from './ground';

const access = {
  serviceId: ['analytics', 'experience-platform'],
  profile: ['analytics/no-report-suites', 'experience-platform/aep-default-all-users'],
};

/** Each code of the gateway, the form that leads to it, and the lines of the comparison that say why. */
const cases = [
  ['403000', 'gateway-api-key-required', { target: 'sandbox-audiences', apiKey: '' }, ['api-key']],
  ['403010', 'gateway-token-missing', { target: 'sandbox-audiences', bearer: 'left-out' }, ['token']],
  ['401013', 'gateway-token-invalid', { target: 'sandbox-audiences', bearer: 'spoiled' }, ['token']],
  ['403003', 'gateway-api-key-invalid', { target: 'sandbox-audiences', apiKey: 'another' }, ['api-key']],
  ['403003', 'gateway-api-key-invalid', { target: 'sandbox-orders' }, ['service', 'profiles']],
  [
    '400003',
    'gateway-organization-header-missing',
    { target: 'sandbox-audiences', imsOrgId: '' },
    ['organization'],
  ],
  [
    '403025',
    'gateway-profile-invalid',
    { target: 'sandbox-audiences', imsOrgId: `${'0'.repeat(24)}@AdobeOrg` },
    ['organization'],
  ],
  ['403023', 'gateway-profile-invalid', { target: 'sandbox-reports' }, ['profiles']],
] as const;

eachDatabase('calling an API', () => {
  let sandbox: SandboxServer;
  let developer: Actor;
  let credentialId: string;
  beforeAll(async () => {
    sandbox = await startSandboxServer();
    developer = await makeActor('developer');
    credentialId = (await issue(developer, access)).credential.id;
  });
  afterAll(() => sandbox.stop());

  it.each(cases)('explains %s (%s) of %j, and the comparison names why', async (code, id, fields, bad) => {
    const result = await call(developer, credentialId, fields);
    const { status, explanation, message, ...answer } = answerOf(result);
    expect({ code: answer.code, status, id: explanation?.id }).toEqual({
      code,
      status: Number(code.slice(0, 3)),
      id,
    });
    expect(message).toMatch(/./);
    const wrong = checkApiCall(calledOf(result), null).filter(({ verdict }) => verdict === 'bad');
    expect(wrong.map((check) => check.id)).toEqual(bad);
    expect((await activityOf(developer, credentialId))[0]).toMatchObject({
      event: 'api.called',
      result: 'failed',
      actorId: developer.userId,
      detail: { api: fields.target, status, explanation: id },
    });
  });

  it('reads the data that the profiles open, with nothing wrong and nothing to explain', async () => {
    const result = await call(developer, credentialId, { target: 'sandbox-audiences' });
    const { status, explanation, code } = answerOf(result);
    expect({ status, explanation, code }).toEqual({ status: 200, explanation: null, code: null });
    const { token, trace, ...rest } = calledOf(result);
    expect(trace.response).toMatchObject({ httpVersion: '1.1', status: 200, isCut: false });
    expect(JSON.parse(trace.response?.body ?? '')).toMatchObject({
      dataSet: 'audiences',
      rows: expect.any(Array),
    });
    expect(checkApiCall({ token, ...rest }, null).map(({ verdict }) => verdict)).toEqual(
      Array(6).fill('good'),
    );
    expect(trace.remoteAddress).toBe('127.0.0.1');
    expect(trace.timing.totalMs).toBeGreaterThan(0);
    expect((await activityOf(developer, credentialId))[0]).toMatchObject({
      event: 'api.called',
      result: 'done',
      detail: { api: 'sandbox-audiences', status: 200 },
    });
  });

  it('says who the technical account is', async () => {
    const { trace } = calledOf(await call(developer, credentialId, { target: 'sandbox-userinfo' }));
    expect(JSON.parse(trace.response?.body ?? '')).toMatchObject({ account_type: 'technical' });
  });

  it('uses one live token for all calls, and a new one where that is chosen', async () => {
    await call(developer, credentialId, { target: 'sandbox-userinfo' });
    const asked = sandbox.tokenRequests();
    const first = calledOf(await call(developer, credentialId, { target: 'sandbox-userinfo' }));
    expect({ reused: first.token.reused, asked: sandbox.tokenRequests() }).toEqual({ reused: true, asked });
    const second = calledOf(
      await call(developer, credentialId, { target: 'sandbox-userinfo', bearer: 'new' }),
    );
    expect({ reused: second.token.reused, asked: sandbox.tokenRequests() }).toEqual({
      reused: false,
      asked: asked + 1,
    });
    expect(second.token.fingerprint).not.toBe(first.token.fingerprint);
  });

  it('reads data with the very same token once the product profile is there', async () => {
    const own = (await issue(developer, access)).credential.id;
    const before = calledOf(await call(developer, own, { target: 'sandbox-reports' }));
    expect(before.outcome).toMatchObject({ status: 403, code: '403023' });
    await changeProfiles(developer, {
      credentialId: own,
      profile: ['analytics/web-reports', 'experience-platform/aep-default-all-users'],
    });
    const after = calledOf(await call(developer, own, { target: 'sandbox-reports' }));
    expect(after.outcome).toMatchObject({ status: 200, explanation: null });
    expect(after.token.fingerprint).toBe(before.token.fingerprint);
  });

  it('shows that a token is no longer valid once its client is gone', async () => {
    const { credential } = await issue(developer, access);
    await call(developer, credential.id, { target: 'sandbox-userinfo' });
    await deleteSandboxClient(database(), developer.organisationId, credential.clientId);
    const answer = answerOf(await call(developer, credential.id, { target: 'sandbox-userinfo' }));
    expect(answer).toMatchObject({ code: '401013', explanation: { id: 'gateway-token-invalid' } });
  });

  it('explains why there is no token, and calls nothing', async () => {
    const guest = await makeGuest();
    const demo = (await listPickerCredentials(guest)).find(({ demoCase }) => demoCase === 'wrong-secret');
    const result = await call(guest, demo?.id ?? '', { target: 'sandbox-userinfo' });
    expect(result).toMatchObject({
      kind: 'no-token',
      explanation: { title: expect.stringMatching(/secret/i) },
    });
    expect((await activityOf(guest, demo?.id ?? '')).map(({ event }) => event)).toEqual(['token.failed']);
  });
});
