import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { getDemoCase } from '@/lib/domain/catalogue/demo-cases';
import type { DemoCaseId } from '@/lib/domain/credential';
import type { ProbeAnswer } from '@/lib/domain/scope-search/probe';
import { requestBound } from '@/lib/domain/scope-search/request-bound';
import { afterProbe, nextProbe, startSearch } from '@/lib/domain/scope-search/search';
import { scopesIn, verdict } from '@/lib/domain/scope-search/verdict';
import { listPickerCredentials } from '@/lib/server/operations/credentials/list-credentials';
import { cancelGeneration } from '@/lib/server/operations/generation/in-flight';
import { probeScopes, probeScopesInput } from '@/lib/server/operations/scope-search/probe-scopes';
import { listActivity } from '@/lib/server/store/activity';
import { database } from '@/lib/server/store/database';
import { makeGuest } from '../../support/actors';
import { eachDatabase } from '../../support/databases';
import { type SandboxServer, startSandboxServer } from '../../support/sandbox-server';

let requests = 0;
async function probe(actor: Actor, credentialId: string, scopes: readonly string[]): Promise<ProbeAnswer> {
  requests += 1;
  const input = { requestId: `probe-${requests}-request`, credentialId, scopes: scopes.join(' ') };
  return (await probeScopes(actor, probeScopesInput.parse(input))).probe;
}

eachDatabase('trying scopes for a search', () => {
  let sandbox: SandboxServer;
  let guest: Actor;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    sandbox = await startSandboxServer();
    guest = await makeGuest();
    for (const { id, demoCase } of await listPickerCredentials(guest)) if (demoCase) ids.set(demoCase, id);
  });
  afterAll(() => sandbox.stop());
  const idOf = (demoCase: DemoCaseId) => ids.get(demoCase) ?? '';

  async function search(demoCase: DemoCaseId, scopes: readonly string[]) {
    let state = startSearch(scopes);
    for (let next = nextProbe(state); next; next = nextProbe(state))
      state = afterProbe(state, await probe(guest, idOf(demoCase), next.scopes));
    return { found: verdict(state), count: state.requestCount };
  }

  it('finds the one scope that was never added to the demo credential', async () => {
    const { scopes } = getDemoCase('missing-scope');
    const { found, count } = await search('missing-scope', scopes);
    expect(scopesIn(found, 'refused')).toEqual(['firefly_api']);
    expect(scopesIn(found, 'accepted')).toEqual(scopes.slice(0, -1));
    expect(count).toBeLessThanOrEqual(requestBound(scopes.length, 1));
  });

  it('finds the one scope that is dropped without a word', async () => {
    const { scopes } = getDemoCase('dropped-scope');
    const { found, count } = await search('dropped-scope', scopes);
    expect(found).toMatchObject({ isComplete: true, isGrantNamed: true, end: null });
    expect(scopesIn(found, 'dropped')).toEqual(['firefly_api']);
    expect(scopesIn(found, 'accepted')).toEqual(scopes.slice(0, -1));
    expect(count).toBe(1);
  });

  it('finds several among good ones', async () => {
    const bad = ['target_sdk', 'AdobeId', 'aem.folders'];
    const { found } = await search('working', ['AdobeId', 'openid', 'target_sdk', 'session', 'aem.folders']);
    expect(new Set(scopesIn(found, 'refused'))).toEqual(new Set(bad));
    expect(found).toMatchObject({ isComplete: true, isGrantNamed: true });
  });

  it('asks each time, keeps nothing for reuse, counts no token and gives none', async () => {
    const before = sandbox.tokenRequests();
    const answers = [
      await probe(guest, idOf('working'), ['openid', 'AdobeID']),
      await probe(guest, idOf('working'), ['openid', 'AdobeID']),
    ];
    expect(answers).toEqual([
      { kind: 'granted', grantedScopes: ['openid', 'AdobeID'] },
      { kind: 'granted', grantedScopes: ['openid', 'AdobeID'] },
    ]);
    expect(sandbox.tokenRequests()).toBe(before + 2);
    expect(await database().selectFrom('tokens').selectAll().execute()).toEqual([]);
    expect(await database().selectFrom('token_days').selectAll().execute()).toEqual([]);
  });

  it('writes how many scopes were tried and the result to the activity log, and no scope', async () => {
    await probe(guest, idOf('missing-scope'), ['openid', 'firefly_api']);
    await probe(guest, idOf('working'), ['openid']);
    const [granted, refused] = await listActivity(database(), guest.organisationId, { limit: 2 });
    expect(granted).toMatchObject({
      event: 'scopes.probed',
      result: 'done',
      targetId: idOf('working'),
      detail: { scopeCount: 1 },
    });
    expect(refused).toMatchObject({
      event: 'scopes.probed',
      result: 'failed',
      detail: { scopeCount: 2, explanation: 'adobe-invalid-scope', status: 400 },
    });
    expect(JSON.stringify([granted, refused])).not.toMatch(/firefly_api|openid|eyJ/);
  });

  it('does not know what an opaque token was granted', async () => {
    expect(await probe(guest, idOf('opaque-token'), ['openid'])).toEqual({
      kind: 'granted',
      grantedScopes: null,
    });
  });

  it('stops with the catalogue’s explanation where scopes are not the reason', async () => {
    expect(await probe(guest, idOf('wrong-secret'), ['openid'])).toMatchObject({
      kind: 'stopped',
      explanationId: 'adobe-wrong-client-secret',
    });
  });

  it('passes on the wait that the provider asks for, and sends nothing while it lasts', async () => {
    expect(await probe(guest, idOf('throttled'), ['openid'])).toEqual({
      kind: 'throttled',
      retryAfterSeconds: 20,
    });
    const before = sandbox.tokenRequests();
    expect(await probe(guest, idOf('throttled'), ['openid'])).toMatchObject({ kind: 'throttled' });
    expect(sandbox.tokenRequests()).toBe(before);
  });

  it('shows how it went over the wire, without the token that came', async () => {
    const form = { requestId: 'probe-trace-request', credentialId: idOf('working'), scopes: 'openid' };
    const { probe: answer, trace } = await probeScopes(guest, probeScopesInput.parse(form));
    expect(answer.kind).toBe('granted');
    expect(trace?.request.body).toContain('scope=openid&');
    expect(trace?.response?.body).toMatch(/"access_token":"\[access token sha256:[0-9a-f]{16}\]"/);
    expect(JSON.stringify(trace)).not.toMatch(/eyJ|p8e-/);
  });

  it('is cancelled by the request id, for its own session only', async () => {
    const form = { requestId: 'probe-slow-request', credentialId: idOf('slow'), scopes: 'openid' };
    const running = probeScopes(guest, probeScopesInput.parse(form));
    await expect.poll(() => cancelGeneration({ sessionId: 'ses_another' }, form.requestId)).toBe(false);
    await expect.poll(() => cancelGeneration(guest, form.requestId)).toBe(true);
    expect((await running).probe).toEqual({ kind: 'cancelled' });
  });

  it('refuses an empty list of scopes', () => {
    const form = { requestId: 'probe-empty-request', credentialId: idOf('working'), scopes: ' , ' };
    const { error } = probeScopesInput.safeParse(form);
    expect(error?.issues).toMatchObject([{ path: ['scopes'], message: 'required' }]);
  });

  it.each([
    ['an id that does not exist', 'crd_AAAAAAAAAAAAAAAAAAAAAA'],
    ["another organisation's credential", null],
  ])('answers not-found for %s', async (_, id) => {
    const stranger = await makeGuest();
    await expect(probe(stranger, id ?? idOf('working'), ['openid'])).rejects.toMatchObject({
      name: 'Refusal',
      code: 'not-found',
    });
  });
});
