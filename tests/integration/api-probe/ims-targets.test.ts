import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { checkApiCall } from '@/lib/domain/api-probe/checks';
import { enterCredential, enterCredentialInput } from '@/lib/server/operations/credentials/enter-credential';
import { closeDatabase } from '@/lib/server/store/database';
import { migrate } from '@/lib/server/store/migrate';
import { makeActor } from '../../support/actors';
import { CanaryScanner } from '../../support/canary';
import { makeStore, selectStore, type TestStore } from '../../support/databases';
import {
  type PlayedAnswer,
  type ProviderPlayer,
  startProviderPlayer,
  type ToldRequest,
} from '../../support/provider-player';
import { activityOf } from '../operations/credential-ground';
import { answerOf, call, calledOf } from './ground';

// DNS and TCP are answered for; all above them is real: the guard, TLS, HTTP, the reader, the vault, the database.
const world = vi.hoisted((): { player: ProviderPlayer | null } => ({ player: null }));
vi.mock('@/lib/server/http/network', () => {
  const network = () => {
    if (world.player === null) throw new Error('Nobody plays Adobe IMS.');
    return world.player.network;
  };
  return {
    systemNetwork: {
      lookup: (hostname: string) => network().lookup(hostname),
      connect: (addresses: never, port: number) => network().connect(addresses, port),
    },
  };
});

const clientId = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const org = '0123456789ABCDEF01234567@AdobeOrg';
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const accessToken = [
  part({ alg: 'RS256', kid: 'ims_na1-key-at-1' }),
  part({
    client_id: clientId,
    org,
    as: 'ims-na1',
    type: 'access_token',
    created_at: String(Date.now()),
    expires_in: '86400000',
    scope: 'openid,AdobeID,additional_info.projectedProductContext',
  }),
  'c2lnbmF0dXJl',
].join('.');

const profile = {
  userId: '7F00@techacct.adobe.com',
  ownerOrg: org,
  projectedProductContext: [
    {
      prodCtx: {
        statusCode: 'ACTIVE',
        serviceCode: 'acp',
        label: 'Adobe Experience Platform',
        groupid: '348994793',
        user_visible_name: 'AEP-Default-All-Users',
        owningEntity: org,
        // Nobody should write it there; who does so must not get it shown.
        ident: accessToken,
      },
    },
    { prodCtx: { statusCode: 'ACTIVE', serviceCode: 'dma_tartan', label: accessToken } },
  ],
};
const organizations = [
  {
    orgName: 'Example',
    orgRef: { ident: '0123456789ABCDEF01234567', authSrc: 'AdobeOrg' },
    orgType: 'Enterprise',
    groups: [{ groupName: 'CM_CS_DEVELOPER_ROLE_PROFILE', ident: 4711 }],
  },
];

describe('calling Adobe IMS with its own token', () => {
  let store: TestStore;
  let player: ProviderPlayer;
  let actor: Actor;
  let credentialId: string;
  let told: ToldRequest[] = [];
  /** What IMS answers at a path; 404 without an entry. */
  let answers: Record<string, PlayedAnswer> = {};
  const trusted = getCACertificates();

  beforeAll(async () => {
    store = await makeStore('sqlite');
    selectStore(store);
    await migrate();
    player = await startProviderPlayer(['*.adobelogin.com']);
    setDefaultCACertificates([...trusted, player.authority]);
    world.player = player;
    player.play(clientId, {
      status: 200,
      body: { access_token: accessToken, token_type: 'bearer', expires_in: 86_399 },
    });
    // A call of an API has no form, so it comes without a client ID.
    player.play('', (request) => {
      told.push(request);
      return answers[request.path] ?? { status: 404 };
    });
    actor = await makeActor('admin');
    const entered = enterCredentialInput.parse({
      provider: 'adobe-ims',
      tokenEndpoint: '',
      clientId,
      clientSecret: 'p8e-played-secret-0123456789',
      scopes: 'openid,AdobeID,additional_info.projectedProductContext',
    });
    credentialId = (await enterCredential(actor, entered)).credential.id;
  });
  beforeEach(() => {
    told = [];
    answers = {
      '/ims/userinfo/v2': { status: 200, body: { sub: '7F00@techacct.adobe.com', account_type: 'type2e' } },
      '/ims/profile/v1': { status: 200, body: profile },
      '/ims/organizations/v6': { status: 200, body: organizations },
    };
  });
  afterAll(async () => {
    world.player = null;
    setDefaultCACertificates(trusted);
    await player.close();
    await closeDatabase();
    await store.remove();
  });

  const callsOf = () => told.filter(({ path }) => path !== '/ims/keys');

  it.each([
    ['ims-userinfo', '/ims/userinfo/v2'],
    ['ims-profile', '/ims/profile/v1'],
    ['ims-organizations', '/ims/organizations/v6'],
  ] as const)(
    '%s is one GET of %s at the host that issued the token, with the token and nothing else of it',
    async (target, path) => {
      const called = calledOf(await call(actor, credentialId, { target, imsOrgId: org }));
      expect(called.outcome).toMatchObject({ kind: 'answer', status: 200, explanation: null });
      const [request, ...more] = callsOf();
      expect(more).toEqual([]);
      expect(request).toMatchObject({ method: 'GET', host: 'ims-na1.adobelogin.com', path });
      expect([...(request?.form ?? [])]).toEqual([]);
      const { connection, ...headers } = request?.headers ?? {};
      expect(headers).toEqual({
        host: 'ims-na1.adobelogin.com',
        accept: 'application/json',
        authorization: `Bearer ${accessToken}`,
        'x-api-key': clientId,
        'x-gw-ims-org-id': org,
        'user-agent': 's2s-playground',
        'accept-encoding': 'identity',
      });
      expect(called.trace.remoteAddress).toBe('93.184.215.14');
      const leaks = new CanaryScanner([{ name: 'access token', value: accessToken }]).find([
        { place: 'result', content: JSON.stringify(called) },
      ]);
      expect(leaks).toEqual([]);
      expect((await activityOf(actor, credentialId))[0]?.detail).toEqual({ api: target, status: 200 });
    },
  );

  it('leaves out what is to be left out, and spoils the token where that is asked', async () => {
    await call(actor, credentialId, { target: 'ims-userinfo', apiKey: '', imsOrgId: '', bearer: 'left-out' });
    await call(actor, credentialId, { target: 'ims-userinfo', bearer: 'spoiled' });
    const [bare, spoiled] = callsOf();
    for (const name of ['authorization', 'x-api-key', 'x-gw-ims-org-id'])
      expect(bare?.headers[name], name).toBeUndefined();
    expect(spoiled?.headers.authorization).toMatch(/^Bearer eyJ/);
    expect(spoiled?.headers.authorization).not.toBe(`Bearer ${accessToken}`);
  });

  it('says what the account has, without the token wherever it stands in the answer', async () => {
    const { account } = calledOf(await call(actor, credentialId, { target: 'ims-profile' }));
    const mark = expect.stringMatching(/^\[access token sha256:[0-9a-f]{16}\]$/);
    expect(account).toEqual({
      contexts: [
        {
          serviceCode: 'acp',
          label: 'Adobe Experience Platform',
          profile: 'AEP-Default-All-Users',
          profileId: '348994793',
          organization: org,
          status: 'ACTIVE',
        },
        {
          serviceCode: 'dma_tartan',
          label: mark,
          profile: null,
          profileId: null,
          organization: null,
          status: 'ACTIVE',
        },
      ],
      organizations: [{ name: null, id: org, type: null, groups: [] }],
      isCut: false,
    });
    const also = calledOf(await call(actor, credentialId, { target: 'ims-organizations' })).account;
    expect(also).toEqual({
      contexts: null,
      organizations: [
        { name: 'Example', id: org, type: 'Enterprise', groups: ['CM_CS_DEVELOPER_ROLE_PROFILE'] },
      ],
      isCut: false,
    });
    expect(calledOf(await call(actor, credentialId, { target: 'ims-userinfo' })).account).toBeNull();
  });

  it('lets a later call be compared with what was told', async () => {
    const { account, at } = calledOf(await call(actor, credentialId, { target: 'ims-profile' }));
    const later = calledOf(await call(actor, credentialId, { target: 'ims-userinfo' }));
    const url = { ...later, target: 'url' as const };
    const lines = checkApiCall(
      url,
      'customer-journey-analytics',
      account ? [{ target: 'ims-profile', at, facts: account }] : [],
    );
    expect(lines.find(({ id }) => id === 'profiles')).toMatchObject({
      verdict: 'good',
      text: expect.stringContaining('Told by Adobe IMS with this token: acp (Adobe Experience Platform'),
    });
    expect(checkApiCall(url, 'customer-journey-analytics').find(({ id }) => id === 'profiles')).toMatchObject(
      {
        verdict: 'doubtful',
        next: expect.stringContaining('Call the API “Profile” as well'),
      },
    );
  });

  it.each([
    ['no JSON', 'not JSON', null],
    ['a list', [], { contexts: null, organizations: null, isCut: false }],
    [
      'contexts of another type',
      { projectedProductContext: 'ACTIVE' },
      { contexts: null, organizations: null, isCut: false },
    ],
    [
      'entries of other types',
      { projectedProductContext: [null, 1, { prodCtx: [] }, {}] },
      { contexts: [], organizations: null, isCut: false },
    ],
  ])('is not broken by a profile that is %s', async (_name, body, account) => {
    answers['/ims/profile/v1'] = { status: 200, body };
    const called = calledOf(await call(actor, credentialId, { target: 'ims-profile' }));
    expect(called.outcome).toMatchObject({ status: 200, explanation: null });
    expect(called.account).toEqual(account);
  });

  it('explains a refusal, and takes nothing for a fact of the account from it', async () => {
    answers['/ims/profile/v1'] = {
      status: 401,
      headers: { 'x-debug-id': 'a1b2c3d4', 'www-authenticate': 'Bearer error="invalid_token"' },
      body: { ...profile, error: 'invalid_token', error_description: 'Invalid or expired token.' },
    };
    const result = await call(actor, credentialId, { target: 'ims-profile' });
    expect(answerOf(result)).toMatchObject({
      status: 401,
      code: 'invalid_token',
      message: 'Invalid or expired token.',
      debugId: 'a1b2c3d4',
      explanation: { id: 'api-invalid-token' },
    });
    expect(calledOf(result).account).toBeNull();
    expect((await activityOf(actor, credentialId))[0]?.detail).toEqual({
      api: 'ims-profile',
      status: 401,
      explanation: 'api-invalid-token',
    });
  });
});
