import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { forgetEnvironment } from '@/lib/server/env';
import { OutboundError } from '@/lib/server/http/outbound-error';
import { checkTarget, type OutboundPolicy } from '@/lib/server/http/policy';
import { enterCredential, enterCredentialInput } from '@/lib/server/operations/credentials/enter-credential';
import { tryDemo } from '@/lib/server/operations/demo/try-demo';
import { outboundPolicyOf } from '@/lib/server/operations/generation/outbound-policy';
import { areGuestsAllowed } from '@/lib/server/operations/policy/guests';
import { database } from '@/lib/server/store/database';
import { makeActor, makeGuest } from '../../support/actors';
import { eachDatabase } from '../../support/databases';
import { type RunningProvider, startOidcProvider } from '../../support/oidc-provider';
import { type SandboxServer, startSandboxServer } from '../../support/sandbox-server';
import { here } from '../members/ground';
import { enterProvider, generate, outcomeOf, setPolicy } from './ground';

/** `allowed`, or the code with which the guard refuses. */
function verdict(url: string, policy: OutboundPolicy): string {
  try {
    checkTarget(url, policy);
    return 'allowed';
  } catch (error) {
    if (error instanceof OutboundError) return error.code;
    throw error;
  }
}

eachDatabase('what a policy does', () => {
  let sandbox: SandboxServer;
  let provider: RunningProvider;
  let admin: Actor;
  beforeAll(async () => {
    sandbox = await startSandboxServer();
    provider = await startOidcProvider();
  });
  afterAll(async () => {
    await provider.close();
    await sandbox.stop();
  });
  beforeEach(async () => {
    await database().deleteFrom('organisations').execute();
    admin = await makeActor('admin');
  });

  describe('to a request for a token', () => {
    it('is in force at the next request, for every member: any, presets, a list without and with the server', async () => {
      const developer = await makeActor('developer', admin.organisationId);
      const id = await enterProvider(developer, provider);
      const { host } = new URL(provider.issuer);
      expect(await outcomeOf(developer, id)).toBe('token');
      await setPolicy(admin, { endpointRule: 'presets', tokenReuse: 'never' });
      expect(await outcomeOf(developer, id)).toBe('endpoint-address-refused');
      await setPolicy(admin, { endpointRule: 'list', hosts: 'localhost:4000', tokenReuse: 'never' });
      expect(await outcomeOf(developer, id)).toBe('endpoint-address-refused');
      await setPolicy(admin, { endpointRule: 'list', hosts: host, tokenReuse: 'never' });
      expect(await outcomeOf(developer, id)).toBe('token');
      await setPolicy(admin, { endpointRule: 'any', tokenReuse: 'never' });
      expect(await outcomeOf(developer, id)).toBe('token');
    });

    it('sends nothing to a public host that is not named, and says who can allow it', async () => {
      await setPolicy(admin, { endpointRule: 'list', hosts: 'id.example.com' });
      const input = enterCredentialInput.parse({
        provider: 'generic',
        tokenEndpoint: 'https://other.example.com/token',
        clientId: 'c',
        clientSecret: 's',
      });
      const { id } = (await enterCredential(admin, input)).credential;
      const { outcome } = await generate(admin, id);
      expect(outcome).toMatchObject({
        kind: 'failure',
        failure: { stage: 'guard', explanation: { id: 'endpoint-host-not-allowed' } },
      });
      expect(JSON.stringify(outcome)).toMatch(/administrator/i);
    });

    it('is none to other organisations and to guests', async () => {
      await setPolicy(admin, { endpointRule: 'presets', tokenReuse: 'never' });
      const stranger = await makeActor('admin');
      expect(await outcomeOf(stranger, await enterProvider(stranger, provider))).toBe('token');
      const guest = await makeGuest();
      expect(await outcomeOf(guest, await enterProvider(guest, provider))).toBe('token');
    });

    it('never takes the built-in sandbox away', async () => {
      await setPolicy(admin, { endpointRule: 'presets' });
      const input = enterCredentialInput.parse({ provider: 'sandbox', clientId: 'c', clientSecret: 's' });
      const { id } = (await enterCredential(admin, input)).credential;
      const before = sandbox.tokenRequests();
      const { outcome } = await generate(admin, id);
      expect(outcome).toMatchObject({ kind: 'failure', failure: { stage: 'response' } });
      expect(sandbox.tokenRequests()).toBe(before + 1);
    });
  });

  describe('to a token that was given before', () => {
    afterEach(() => {
      vi.useRealTimers();
    });

    it('lets it be handed out again until it expires, for some minutes, or never', async () => {
      const id = await enterProvider(admin, provider);
      expect([await outcomeOf(admin, id), await outcomeOf(admin, id)]).toEqual(['token', 'reused']);
      await setPolicy(admin, { tokenReuse: '2' });
      expect(await outcomeOf(admin, id)).toBe('reused');
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 121_000 });
      expect(await outcomeOf(admin, id)).toBe('token');
      expect(await outcomeOf(admin, id)).toBe('reused');
      await setPolicy(admin, { tokenReuse: 'never' });
      expect([await outcomeOf(admin, id), await outcomeOf(admin, id)]).toEqual(['token', 'token']);
    });

    it('keeps none where it is never to be used again', async () => {
      await setPolicy(admin, { tokenReuse: 'never' });
      expect(await outcomeOf(admin, await enterProvider(admin, provider))).toBe('token');
      expect(await database().selectFrom('tokens').selectAll().execute()).toEqual([]);
    });
  });

  describe('to guests', () => {
    it('is decided by the first team, and by the environment until there is one that has decided', async () => {
      await database().deleteFrom('organisations').execute();
      expect(await areGuestsAllowed()).toBe(true);
      const first = await makeActor('admin');
      expect(await areGuestsAllowed()).toBe(true);
      await setPolicy(first, { guests: undefined });
      expect(await areGuestsAllowed()).toBe(false);
      await expect(tryDemo(here)).rejects.toMatchObject({ code: 'guests-off' });
      const organisations = await database().selectFrom('organisations').selectAll().execute();
      expect(organisations).toHaveLength(1);
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 });
      const second = await makeActor('admin');
      vi.useRealTimers();
      await setPolicy(second, { guests: 'on', tokenReuse: '5' });
      expect(await areGuestsAllowed()).toBe(false);
      await setPolicy(first, { guests: 'on' });
      expect((await tryDemo(here)).grant.userId).toMatch(/^usr_/);
    });
  });

  describe('on a deployed server', () => {
    beforeEach(() => {
      Object.assign(process.env, { APP_URL: 'https://tokens.example.com', KEYS: '{}' });
      forgetEnvironment();
    });
    afterEach(() => {
      delete process.env.APP_URL;
      delete process.env.KEYS;
      forgetEnvironment();
    });
    const endpoints = {
      adobe: 'https://ims-na1.adobelogin.com/ims/token/v3',
      listed: 'https://id.example.com/token',
      listedPort: 'https://id.example.com:8444/token',
      other: 'https://other.example.com/token',
      machine: 'http://127.0.0.1:4000/token',
      privateNetwork: 'https://10.0.0.7/token',
      own: 'https://tokens.example.com/sandbox/ims/token/v3',
    };
    const verdicts = async (actor: Actor) => {
      const entries = await Promise.all(
        Object.entries(endpoints).map(async ([name, url]) => [
          name,
          verdict(url, await outboundPolicyOf(actor, url)),
        ]),
      );
      return Object.fromEntries(entries);
    };
    const refused = { machine: 'address-refused', privateNetwork: 'address-refused', own: 'allowed' };

    it('lets known providers through until an administrator decides', async () => {
      expect(await verdicts(admin)).toEqual({
        ...refused,
        adobe: 'allowed',
        listed: 'host-not-allowed',
        listedPort: 'host-not-allowed',
        other: 'host-not-allowed',
      });
    });

    it('lets listed hosts through, each with its port, besides', async () => {
      await setPolicy(admin, { endpointRule: 'list', hosts: 'id.example.com' });
      expect(await verdicts(admin)).toEqual({
        ...refused,
        adobe: 'allowed',
        listed: 'allowed',
        listedPort: 'host-not-allowed',
        other: 'host-not-allowed',
      });
    });

    it('lets every public host through where that was decided, and never this machine or a private network', async () => {
      await setPolicy(admin, { endpointRule: 'any' });
      expect(await verdicts(admin)).toEqual({
        ...refused,
        adobe: 'allowed',
        listed: 'allowed',
        listedPort: 'allowed',
        other: 'allowed',
      });
    });

    it.each(['localhost:4000', '127.0.0.1:4000', '[::1]', 'x.localhost'])(
      'does not take %s into the list',
      async (hosts) => {
        await expect(setPolicy(admin, { endpointRule: 'list', hosts })).rejects.toMatchObject({
          code: 'invalid-input',
          fields: { hosts: 'bad-url' },
        });
      },
    );

    it('opens this machine to nobody, even when a list from one’s own machine names it', async () => {
      delete process.env.APP_URL;
      delete process.env.KEYS;
      forgetEnvironment();
      await setPolicy(admin, { endpointRule: 'list', hosts: '127.0.0.1:4000' });
      Object.assign(process.env, { APP_URL: 'https://tokens.example.com', KEYS: '{}' });
      forgetEnvironment();
      expect(await verdicts(admin)).toMatchObject(refused);
    });

    it('leaves guests the sandbox alone', async () => {
      expect(await verdicts({ ...admin, organisationKind: 'demo' })).toMatchObject({
        ...refused,
        adobe: 'host-not-allowed',
        other: 'host-not-allowed',
      });
    });
  });
});
