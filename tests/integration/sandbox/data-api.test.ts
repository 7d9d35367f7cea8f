import { beforeAll, describe, expect, it } from 'vitest';
import { signAccessToken, tokenLifetimeMs } from '@/lib/server/sandbox/access-token';
import { removeSandboxClient, updateSandboxAccess } from '@/lib/server/sandbox/register-client';
import { answerUserinfo } from '@/lib/server/sandbox/userinfo';
import { database } from '@/lib/server/store/database';
import { eachDatabase } from '../../support/databases';
import { callData, callHeaders, origin, read, registerClient, takeToken } from './sandbox-ground';

const services = ['analytics', 'experience-platform', 'commerce-cloud-service'];
const webReports = { serviceId: 'analytics', profile: 'web-reports' };
const schemasOnly = { serviceId: 'experience-platform', profile: 'aep-schemas-only' };
const refused = (code: string, message: string) => ({
  status: Number(code.slice(0, 3)),
  body: { error_code: code, message },
});
const notEntitled = refused('403025', 'Profile is not valid');

eachDatabase('the data API of the sandbox', () => {
  let client: Awaited<ReturnType<typeof registerClient>>;
  let token: string;

  beforeAll(async () => {
    client = await registerClient({ services, profiles: [webReports, schemasOnly] });
    token = await takeToken(client);
  });

  it('answers the data set that a product profile opens', async () => {
    const { status, body } = await callData('reports', callHeaders(client, token));
    expect(status).toBe(200);
    expect(body).toMatchObject({ dataSet: 'reports', rows: { length: 12 } });
    expect(body).toHaveProperty('rows.0', {
      day: '2026-11-16',
      page: 'https://shop.example.com/',
      visits: 4210,
      visitors: 3302,
      orders: 96,
    });
  });

  describe('refuses with the code of the gateway', () => {
    it.each([
      ['no API key', { 'x-api-key': null }, '403000', 'Api Key is required'],
      ['an empty API key', { 'x-api-key': '' }, '403000', 'Api Key is required'],
      ['the API key of no client', { 'x-api-key': 'f'.repeat(32) }, '403003', 'Api Key is invalid'],
      ['no token', { authorization: null }, '403010', 'Oauth token is missing'],
      ['another scheme than Bearer', { authorization: 'Basic YTpi' }, '403010', 'Oauth token is missing'],
      ['a token of somebody else', { authorization: 'Bearer a.b.c' }, '401013', 'Oauth token is not valid'],
      ['no organization', { 'x-gw-ims-org-id': null }, '400003', 'Missing header'],
      ['an empty organization', { 'x-gw-ims-org-id': '' }, '400003', 'Missing header'],
    ])('%s', async (_, change, code, message) => {
      expect(await callData('reports', callHeaders(client, token, change))).toEqual(refused(code, message));
    });

    it('a token whose signature was changed', async () => {
      const [head, payload, signature = ''] = token.split('.');
      const forged = `${head}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
      expect(await callData('reports', callHeaders(client, forged))).toEqual(
        refused('401013', 'Oauth token is not valid'),
      );
    });

    it('a token that has expired', async () => {
      const expired = await signAccessToken(client, Date.now() - tokenLifetimeMs);
      expect(await callData('reports', callHeaders(client, expired))).toEqual(
        refused('401013', 'Oauth token is not valid'),
      );
    });

    it('the API key of another client of the same organization', async () => {
      const sibling = await registerClient({ services, profiles: [webReports] }, client.organisationId);
      const headers = callHeaders(client, token, { 'x-api-key': sibling.clientId });
      expect(await callData('reports', headers)).toEqual(refused('403003', 'Api Key is invalid'));
    });

    it('a data set of a service that is not connected, whatever profiles there are', async () => {
      const lone = await registerClient({ services: ['experience-platform'], profiles: [webReports] });
      const headers = callHeaders(lone, await takeToken(lone));
      expect(await callData('reports', headers)).toEqual(refused('403003', 'Api Key is invalid'));
    });

    it('a product of which the credential has no profile, or one that does not exist', async () => {
      expect(await callData('orders', callHeaders(client, token))).toEqual(notEntitled);
      const odd = await registerClient({ services, profiles: [{ ...webReports, profile: 'made-up' }] });
      expect(await callData('reports', callHeaders(odd, await takeToken(odd)))).toEqual(notEntitled);
      const misplaced = { ...webReports, serviceId: 'experience-platform' };
      const mixed = await registerClient({ services, profiles: [misplaced] });
      expect(await callData('reports', callHeaders(mixed, await takeToken(mixed)))).toEqual(notEntitled);
    });

    it('a product of which it has a profile that does not open this data', async () => {
      expect(await callData('audiences', callHeaders(client, token))).toEqual(
        refused('403023', 'Profile is not valid'),
      );
    });

    it("another organization's id, with a token and a profile that are fine", async () => {
      const other = await registerClient({ services, profiles: [webReports] });
      expect(other.imsOrgId).not.toBe(client.imsOrgId);
      const headers = callHeaders(client, token, { 'x-gw-ims-org-id': other.imsOrgId });
      expect(await callData('reports', headers)).toEqual(notEntitled);
    });

    it("another organization's client, whose key and id do not open ours", async () => {
      const other = await registerClient({ services, profiles: [] });
      const foreign = await takeToken(other);
      expect(await callData('reports', callHeaders(other, foreign))).toEqual(notEntitled);
      expect(await callData('reports', callHeaders(client, foreign))).toEqual(
        refused('403003', 'Api Key is invalid'),
      );
    });

    it.each(['', 'report', 'Reports', 'reports/', 'reports%2F', '__proto__', 'constructor'])(
      'a data set that there is none of: "%s"',
      async (dataSet) => {
        expect(await callData(dataSet, callHeaders(client, token))).toEqual(
          refused('404000', 'Resource is not found'),
        );
      },
    );

    it('a call without a token before it says which data sets there are', async () => {
      const headers = callHeaders(client, token, { authorization: null });
      expect(await callData('nothing', headers)).toEqual(refused('403010', 'Oauth token is missing'));
    });
  });

  it('lets the very same token read more or less after the product profiles changed', async () => {
    const changing = await registerClient({ services, profiles: [schemasOnly] });
    const headers = callHeaders(changing, await takeToken(changing));
    const change = (profiles: readonly { serviceId: string; profile: string }[], connected = services) =>
      updateSandboxAccess(database(), changing.organisationId, changing.clientId, {
        services: connected,
        profiles,
        scopes: changing.scopes,
      });
    const statuses = async () =>
      Promise.all(
        ['reports', 'audiences', 'orders'].map(async (id) => {
          const { status, body } = await callData(id, headers);
          return status === 200 ? 200 : Object(body).error_code;
        }),
      );
    expect(await statuses()).toEqual(['403025', '403023', '403025']);
    expect(await change([webReports, { ...schemasOnly, profile: 'aep-default-all-users' }])).toBe(true);
    expect(await statuses()).toEqual([200, 200, '403025']);
    await change([{ serviceId: 'commerce-cloud-service', profile: 'orders-read' }]);
    expect(await statuses()).toEqual(['403025', '403025', 200]);
    await change([webReports], ['analytics']);
    expect(await statuses()).toEqual([200, '403003', '403003']);
  });

  it('accepts no token of a client that was removed', async () => {
    const gone = await registerClient({ services, profiles: [webReports] });
    const headers = callHeaders(gone, await takeToken(gone));
    expect(await callData('reports', headers)).toMatchObject({ status: 200 });
    await removeSandboxClient(database(), gone.organisationId, gone.clientId);
    expect(await callData('reports', headers)).toEqual(refused('401013', 'Oauth token is not valid'));
  });

  it('has the same gate as userinfo, which answers who the technical account is', async () => {
    const ask = async (headers: Record<string, string>) =>
      read(await answerUserinfo(new Request(`${origin}/sandbox/ims/userinfo/v2`, { headers })));
    expect(await ask(callHeaders(client, token, { 'x-gw-ims-org-id': null }))).toEqual({
      status: 200,
      body: { sub: client.technicalAccountId, account_type: 'technical', ims_org: client.imsOrgId },
    });
    expect(await ask({})).toEqual(refused('403000', 'Api Key is required'));
    expect(await ask({ 'x-api-key': client.clientId })).toEqual(refused('403010', 'Oauth token is missing'));
    expect(await ask(callHeaders(client, 'a.b.c'))).toEqual(refused('401013', 'Oauth token is not valid'));
    expect(await ask(callHeaders(client, token, { 'x-api-key': 'f'.repeat(32) }))).toEqual(
      refused('403003', 'Api Key is invalid'),
    );
  });
});
