import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { demoCases } from '@/lib/domain/catalogue/demo-cases';
import type { GenerationView } from '@/lib/domain/generation';
import { enterCredential, enterCredentialInput } from '@/lib/server/operations/credentials/enter-credential';
import { listPickerCredentials } from '@/lib/server/operations/credentials/list-credentials';
import { forgetToken } from '@/lib/server/operations/generation/forget-token';
import { generateToken, generateTokenInput } from '@/lib/server/operations/generation/generate-token';
import { cancelGeneration } from '@/lib/server/operations/generation/in-flight';
import { listActivity } from '@/lib/server/store/activity';
import { database } from '@/lib/server/store/database';
import { makeGuest } from '../../support/actors';
import { eachDatabase } from '../../support/databases';
import { type SandboxServer, startSandboxServer } from '../../support/sandbox-server';
import { startApi } from '../api-probe/ground';

let requests = 0;
async function generate(
  actor: Actor,
  credentialId: string,
  fields: Record<string, unknown> = {},
): Promise<GenerationView> {
  const input = generateTokenInput.parse({
    requestId: `request-${++requests}`,
    credentialId,
    scopes: '',
    ...fields,
  });
  return (await generateToken(actor, input)).generation;
}

eachDatabase('generating a token', () => {
  let sandbox: SandboxServer;
  let guest: Actor;
  const credentialIds = new Map<string, string>();

  beforeAll(async () => {
    sandbox = await startSandboxServer();
    guest = await makeGuest();
    for (const { id, demoCase } of await listPickerCredentials(guest))
      if (demoCase) credentialIds.set(demoCase, id);
  });
  afterAll(() => sandbox.stop());

  const idOf = (demoCase: string) => credentialIds.get(demoCase) ?? '';
  const answered = demoCases.filter(({ id }) => id !== 'slow');

  it.each(answered)('"$name" ends as its description says', async ({ id, explanationId }) => {
    const { outcome, trace } = await generate(guest, idOf(id));
    if (explanationId === null) expect(outcome).toMatchObject({ kind: 'token', reused: false });
    else expect(outcome).toMatchObject({ kind: 'failure', failure: { explanation: { id: explanationId } } });
    expect(trace).not.toBeNull();
    expect(JSON.stringify(trace)).not.toContain('p8e-');
  });

  it('verifies the signature with the keys that the sandbox publishes', async () => {
    const { outcome } = await generate(guest, idOf('working'), { newToken: 'on' });
    expect(outcome.kind === 'token' && outcome.token.signature).toMatchObject({
      state: 'valid',
      algorithm: 'RS256',
    });
  });

  it('returns the live token of the same request without asking again, and a new one when told to', async () => {
    const first = await generate(guest, idOf('working'), { newToken: 'on' });
    const before = sandbox.tokenRequests();
    const again = await generate(guest, idOf('working'));
    expect(sandbox.tokenRequests()).toBe(before);
    expect(again.outcome).toMatchObject({ kind: 'token', reused: true });
    expect(again.outcome.kind === 'token' && again.outcome.token.accessToken).toBe(
      first.outcome.kind === 'token' && first.outcome.token.accessToken,
    );
    expect(again.trace).toBeNull();
    const fresh = await generate(guest, idOf('working'), { newToken: 'on' });
    expect(fresh.outcome).toMatchObject({ kind: 'token', reused: false });
    expect(sandbox.tokenRequests()).toBe(before + 1);
  });

  it('does not reuse a token of other scopes or after it was forgotten', async () => {
    await generate(guest, idOf('working'));
    const other = await generate(guest, idOf('working'), { scopes: 'openid AdobeID' });
    expect(other.outcome).toMatchObject({ kind: 'token', reused: false });
    expect(other.request.form).toContainEqual(['scope', 'openid,AdobeID']);
    await forgetToken(guest, { credentialId: idOf('working') });
    expect((await generate(guest, idOf('working'))).outcome).toMatchObject({ kind: 'token', reused: false });
  });

  it('asks once when many ask for the same token at the same time', async () => {
    await forgetToken(guest, { credentialId: idOf('working') });
    const before = sandbox.tokenRequests();
    const views = await Promise.all(Array.from({ length: 8 }, () => generate(guest, idOf('working'))));
    const tokens = new Set(views.map(({ outcome }) => outcome.kind === 'token' && outcome.token.accessToken));
    expect(tokens.size).toBe(1);
    expect(sandbox.tokenRequests()).toBe(before + 1);
  });

  it('cancels a request that is running, for its own session only', async () => {
    const input = generateTokenInput.parse({
      requestId: 'request-slow',
      credentialId: idOf('slow'),
      scopes: '',
    });
    const running = generateToken(guest, input);
    await expect.poll(() => cancelGeneration({ sessionId: 'ses_another' }, 'request-slow')).toBe(false);
    await expect.poll(() => cancelGeneration(guest, 'request-slow')).toBe(true);
    expect((await running).generation.outcome).toEqual({ kind: 'cancelled' });
  });

  it('says of a cancelled request how far it came', async () => {
    const before = sandbox.tokenRequests();
    const running = generate(guest, idOf('slow'), { requestId: 'request-far' });
    await expect.poll(() => sandbox.tokenRequests()).toBe(before + 1);
    expect(cancelGeneration(guest, 'request-far')).toBe(true);
    const { outcome, trace } = await running;
    expect(outcome).toEqual({ kind: 'cancelled' });
    expect(trace).toMatchObject({
      response: null,
      failure: { code: 'cancelled', bytesReceived: 0, statusLine: null },
      timing: { tcpMs: expect.any(Number), firstByteMs: null },
    });
    expect(JSON.stringify(trace)).not.toContain('p8e-');
  });

  it('says nothing of how far a request came to whoever only waited for it, and lets it go on for the others', async () => {
    const before = sandbox.tokenRequests();
    const first = generate(guest, idOf('slow'), { requestId: 'request-first' });
    await expect.poll(() => sandbox.tokenRequests()).toBe(before + 1);
    const second = generate(guest, idOf('slow'), { requestId: 'request-second' });
    await expect.poll(() => cancelGeneration(guest, 'request-second')).toBe(true);
    expect(await second).toMatchObject({ outcome: { kind: 'cancelled' }, trace: null });
    expect(cancelGeneration(guest, 'request-first')).toBe(true);
    expect(await first).toMatchObject({
      outcome: { kind: 'cancelled' },
      trace: { failure: { code: 'cancelled' } },
    });
    expect(sandbox.tokenRequests()).toBe(before + 1);
  });

  it('tells which requests for keys the check of a signature went by', async () => {
    const { outcome } = await generate(guest, idOf('working'), { newToken: 'on' });
    expect(outcome.kind === 'token' && outcome.token.keyRequests).toMatchObject([
      { document: 'keys', url: `${sandbox.origin}/sandbox/ims/keys`, status: 200, fault: null },
    ]);
  });

  it('honours Retry-After: it does not ask again while the provider wants us to wait', async () => {
    await generate(guest, idOf('throttled'));
    const before = sandbox.tokenRequests();
    const { outcome } = await generate(guest, idOf('throttled'));
    expect(sandbox.tokenRequests()).toBe(before);
    expect(outcome).toMatchObject({ kind: 'failure', failure: { status: 429 } });
    expect(outcome.kind === 'failure' && outcome.failure.retryAfterSeconds).toBeGreaterThan(0);
  });

  it('writes each outcome to the activity log, with a fingerprint and never a token', async () => {
    const generated = await generate(guest, idOf('working'), { newToken: 'on' });
    const token = generated.outcome.kind === 'token' ? generated.outcome.token : null;
    const records = await listActivity(database(), guest.organisationId, { limit: 200 });
    expect(records[0]).toMatchObject({
      event: 'token.generated',
      actorName: 'Guest',
      detail: { fingerprint: token?.fingerprint },
    });
    expect(JSON.stringify(records)).not.toContain(token?.accessToken);
    expect(
      records.some(
        ({ event, detail }) => event === 'token.failed' && detail.explanation === 'adobe-wrong-client-secret',
      ),
    ).toBe(true);
  });

  it('keeps tokens out of the activity log that a provider puts in the place of scopes, and shows what hides there', async () => {
    const jwt = `eyJhbGciOiJSUzI1NiJ9.${Buffer.from('{"sub":"1"}').toString('base64url')}.c2lnbmF0dXJl`;
    const opaque = 'opaque-0123456789-abcdefghij';
    const provider = await startApi((_request, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(
        JSON.stringify({
          access_token: opaque,
          token_type: 'bearer',
          expires_in: 3600,
          scope: `read ${jwt} ${opaque} refresh_token=a-refresh-token \u202ewrite`,
        }),
      ),
    );
    const entered = enterCredentialInput.parse({
      provider: 'generic',
      tokenEndpoint: `${provider.origin}/token`,
      clientId: 'c',
      clientSecret: 'a-secret-of-some-length',
    });
    const { id } = (await enterCredential(guest, entered)).credential;
    expect((await generate(guest, id)).outcome).toMatchObject({ kind: 'token' });
    const [newest] = await listActivity(database(), guest.organisationId, { limit: 1 });
    expect(newest).toMatchObject({ event: 'token.generated', targetId: id });
    expect(newest?.detail.scope).toMatch(
      /^read \[token sha256:\w+\] \[access token sha256:\w+\] refresh_token="\[token sha256:\w+\]" \\u\{202E\}write$/,
    );
    await provider.stop();
  });

  it.each([
    ['an id that does not exist', 'crd_AAAAAAAAAAAAAAAAAAAAAA'],
    ["another organisation's credential", null],
  ])('answers not-found for %s', async (_, id) => {
    const stranger = await makeGuest();
    await expect(generate(stranger, id ?? idOf('working'))).rejects.toMatchObject({
      name: 'Refusal',
      code: 'not-found',
    });
  });
});
