import { beforeAll, expect, it } from 'vitest';
import { makeOpaqueToken, signAccessToken, tokenLifetimeMs } from '@/lib/server/sandbox/access-token';
import { removeSandboxClient, updateSandboxAccess } from '@/lib/server/sandbox/register-client';
import { answerValidateToken } from '@/lib/server/sandbox/validate-token';
import { database } from '@/lib/server/store/database';
import { eachDatabase } from '../../support/databases';
import { callProfile, origin, read, registerClient, takeToken } from './sandbox-ground';

const services = ['analytics', 'experience-platform'];
const profiles = [
  { serviceId: 'analytics', profile: 'web-reports' },
  { serviceId: 'experience-platform', profile: 'aep-default-all-users' },
];
const refused = (description: string) => ({
  status: 401,
  body: { error: 'invalid_token', error_description: description },
});

eachDatabase('the profile endpoint of the sandbox', () => {
  let client: Awaited<ReturnType<typeof registerClient>>;
  beforeAll(async () => {
    client = await registerClient({ services, profiles });
  });

  const account = () => ({
    account_type: 'technical',
    userId: client.technicalAccountId,
    authId: client.technicalAccountId,
    email: client.technicalAccountEmail,
    displayName: 'Nightly report',
    ownerOrg: client.imsOrgId,
  });
  const context = (serviceCode: string, label: string, groupid: string) => ({
    prodCtx: { statusCode: 'ACTIVE', serviceCode, label, groupid, owningEntity: client.imsOrgId },
  });
  const both = () => [
    context('sandbox_analytics', 'Analytics: web reports', 'web-reports'),
    context('acp', 'AEP-Default-All-Users', 'aep-default-all-users'),
  ];

  it('lists the assigned product profiles where the token has the scope for it', async () => {
    expect(await callProfile(await takeToken(client))).toEqual({
      status: 200,
      body: { ...account(), projectedProductContext: both() },
    });
  });

  it('leaves them out where the token has not', async () => {
    expect(await callProfile(await takeToken(client, 'openid,AdobeID'))).toEqual({
      status: 200,
      body: account(),
    });
  });

  it('lists them where the scope came with one that expands', async () => {
    const expanding = await signAccessToken(
      { ...client, scopes: ['adobeio_api', 'additional_info.projectedProductContext'] },
      Date.now(),
    );
    expect(await callProfile(expanding)).toMatchObject({ body: { projectedProductContext: both() } });
  });

  it("goes by the client's scopes where the token is opaque", async () => {
    expect(await callProfile(makeOpaqueToken(client.clientId, Date.now()))).toEqual({
      status: 200,
      body: { ...account(), projectedProductContext: both() },
    });
    const bare = await registerClient({});
    const { body } = await callProfile(makeOpaqueToken(bare.clientId, Date.now()));
    expect(body).not.toHaveProperty('projectedProductContext');
  });

  it('shows a change to the very same token, and no profile of a service that was removed', async () => {
    const changing = await registerClient({ services, profiles });
    const token = await takeToken(changing);
    const groups = async () => {
      const { body } = await callProfile(token);
      return Object(body).projectedProductContext.map(
        (one: { prodCtx: object }) => Object(one.prodCtx).groupid,
      );
    };
    const change = (
      next: Pick<typeof changing, 'scopes'> & { services: string[]; profiles: typeof profiles },
    ) => updateSandboxAccess(database(), changing.organisationId, changing.clientId, next);
    expect(await groups()).toEqual(['web-reports', 'aep-default-all-users']);
    const { scopes } = changing;
    await change({ scopes, services, profiles: [{ serviceId: 'analytics', profile: 'no-report-suites' }] });
    expect(await groups()).toEqual(['no-report-suites']);
    await change({ scopes, services: ['experience-platform'], profiles });
    expect(await groups()).toEqual(['aep-default-all-users']);
    await change({ scopes, services, profiles: [{ serviceId: 'analytics', profile: 'made-up' }] });
    expect(await groups()).toEqual([]);
  });

  it('says why a token does not count', async () => {
    expect(await callProfile(null)).toEqual(refused('missing token'));
    expect(await callProfile('a.b.c')).toEqual(refused('bad_signature'));
    const expired = await signAccessToken(client, Date.now() - tokenLifetimeMs);
    expect(await callProfile(expired)).toEqual(refused('expired'));
  });

  it.each(['signed', 'opaque'])('accepts no %s token of a client that was removed', async (kind) => {
    const gone = await registerClient({ services, profiles });
    const token = kind === 'signed' ? await takeToken(gone) : makeOpaqueToken(gone.clientId, Date.now());
    const validate = async () => {
      const headers = { authorization: `Bearer ${token}` };
      return read(
        await answerValidateToken(new Request(`${origin}/sandbox/ims/validate_token/v1`, { headers })),
      );
    };
    expect(await validate()).toMatchObject({
      status: 200,
      body: { valid: true, token: { client_id: gone.clientId } },
    });
    await removeSandboxClient(database(), gone.organisationId, gone.clientId);
    expect(await callProfile(token)).toEqual(refused('client_removed'));
    expect(await validate()).toEqual({ status: 200, body: { valid: false, reason: 'client_removed' } });
  });
});
