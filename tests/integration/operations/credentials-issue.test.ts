import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { getCredentialOverview } from '@/lib/server/operations/credentials/credential-overview';
import { listCredentials } from '@/lib/server/operations/credentials/list-credentials';
import { generateToken, generateTokenInput } from '@/lib/server/operations/generation/generate-token';
import { findCredential } from '@/lib/server/store/credentials';
import { database } from '@/lib/server/store/database';
import { findSandboxClient } from '@/lib/server/store/sandbox-clients';
import { makeActor } from '../../support/actors';
import { eachDatabase } from '../../support/databases';
import { type SandboxServer, startSandboxServer } from '../../support/sandbox-server';
import { activityOf, create, everyRow, issue } from './credential-ground';

const access = { serviceId: ['analytics'], profile: ['analytics/web-reports'] };

eachDatabase('issuing a credential at the sandbox', () => {
  let sandbox: SandboxServer;
  let developer: Actor;
  let colleague: Actor;
  beforeAll(async () => {
    sandbox = await startSandboxServer();
    developer = await makeActor('developer');
    colleague = await makeActor('support', developer.organisationId);
  });
  afterAll(() => sandbox.stop());

  async function generate(actor: Actor, credentialId: string, newToken?: 'on') {
    const input = generateTokenInput.parse({
      requestId: `request-${newToken}`,
      credentialId,
      scopes: '',
      newToken,
    });
    return (await generateToken(actor, input)).generation.outcome;
  }

  it('registers the client and saves it, with its technical account, services and profiles', async () => {
    const { credential, clientSecret } = await issue(developer, access);
    expect(clientSecret).toMatch(/^p8e-[\w-]{43}$/);
    expect(credential).toMatchObject({
      kind: 'saved',
      provider: 'sandbox',
      clientId: expect.stringMatching(/^[0-9a-f]{32}$/),
      services: ['analytics'],
      profiles: [{ serviceId: 'analytics', profile: 'web-reports' }],
      imsOrgId: expect.stringContaining('@AdobeOrg'),
      technicalAccountId: expect.stringContaining('@'),
      technicalAccountEmail: expect.stringContaining('@'),
    });
    const client = await findSandboxClient(database(), credential.clientId);
    expect(client).toMatchObject({
      organisationId: developer.organisationId,
      services: credential.services,
      profiles: credential.profiles,
      scopes: credential.scopes,
      imsOrgId: credential.imsOrgId,
    });
  });

  it('tells the secret this once: it works at once, and stands nowhere but in the answer', async () => {
    const { credential, clientSecret } = await issue(developer, access);
    expect(await generate(developer, credential.id)).toMatchObject({ kind: 'token' });
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: credential.clientId,
      client_secret: clientSecret,
      scope: credential.scopes.join(','),
    });
    const own = await fetch(`${sandbox.origin}/sandbox/ims/token/v3`, { method: 'POST', body: form });
    expect(own.status).toBe(200);
    const views = [
      credential,
      await getCredentialOverview(developer, credential.id),
      await listCredentials(developer, { query: '', after: null }),
      await everyRow(),
    ];
    expect(JSON.stringify(views)).not.toContain(clientSecret);
    expect((await activityOf(developer, credential.id)).map(({ event }) => event).sort()).toEqual([
      'credential.created',
      'sandbox-secret.issued',
      'token.generated',
    ]);
  });

  it('issues one without services too, with the base scopes', async () => {
    const { credential } = await issue(developer);
    expect(credential.scopes).toEqual(['openid', 'AdobeID']);
    expect(await generate(developer, credential.id)).toMatchObject({ kind: 'token' });
  });

  it.each([
    ['a missing profile', { serviceId: ['analytics'] }, 'profile-required', { profile: 'required' }],
    [
      'a profile that the sandbox does not have',
      { serviceId: ['analytics'], profile: ['analytics/nope'] },
      'invalid-input',
      { profile: 'unknown-choice' },
    ],
    [
      "another service's profile",
      { serviceId: ['analytics'], profile: ['analytics/orders-read'] },
      'invalid-input',
      { profile: 'unknown-choice' },
    ],
    [
      'a service without server-to-server credentials',
      { serviceId: ['api-mesh'] },
      'invalid-input',
      { serviceId: 'unknown-choice' },
    ],
  ])('refuses %s and registers nothing', async (_, fields, code, faults) => {
    const before = await everyRow();
    await expect(issue(developer, fields)).rejects.toMatchObject({ name: 'Refusal', code, fields: faults });
    expect(await everyRow()).toEqual(before);
  });

  it('shows on the overview who used it, how often and when last, newest first', async () => {
    const { credential } = await issue(developer, access);
    await generate(developer, credential.id, 'on');
    await generate(developer, credential.id, 'on');
    await generate(colleague, credential.id, 'on');
    const view = await getCredentialOverview(colleague, credential.id);
    expect(view).toMatchObject({
      credential: { id: credential.id, canEdit: false },
      users: [
        { name: 'support person', count: 1 },
        { name: 'developer person', count: 2 },
      ],
      secretCount: 1,
      oldestSecretAt: credential.createdAt,
      isSandbox: true,
    });
    expect(view.credential.lastTokenAt).toBeGreaterThanOrEqual(credential.createdAt);
  });

  it('knows that the sandbox did not issue what was only recorded here', async () => {
    const { credential } = await issue(developer, access);
    const copy = await create(developer, {
      source: 'import',
      provider: 'sandbox',
      clientId: credential.clientId,
    });
    const recorded = await create(developer);
    for (const [id, isSandbox] of [
      [credential.id, true],
      [copy.id, false],
      [recorded.id, false],
    ] as const)
      expect((await getCredentialOverview(developer, id)).isSandbox).toBe(isSandbox);
  });

  it('remembers when a request failed, which keeps the time of the last token', async () => {
    const { id } = await create(developer, {
      source: 'import',
      provider: 'sandbox',
      clientId: 'f'.repeat(32),
    });
    expect(await generate(developer, id)).toMatchObject({ kind: 'failure' });
    const stored = await findCredential(database(), developer.organisationId, id);
    expect(stored).toMatchObject({ lastTokenAt: null });
    expect(stored?.lastFailureAt).toBeGreaterThanOrEqual(stored?.createdAt ?? Infinity);
    expect(stored?.lastUsedAt).toBe(stored?.lastFailureAt);
  });

  it.each(['crd_AAAAAAAAAAAAAAAAAAAAAA', 'new', '', '\0', "' or 1=1", 'x'.repeat(5_000)])(
    'answers not-found for the id "%s"',
    async (id) => {
      await expect(getCredentialOverview(developer, id)).rejects.toMatchObject({
        name: 'Refusal',
        code: 'not-found',
      });
    },
  );
});
