import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import * as challengeFindings from '@/lib/server/oauth/challenge-findings';
import { callApiInput } from '@/lib/server/operations/api-probe/call-fields';
import { sendCall } from '@/lib/server/operations/api-probe/send-call';
import { enterCredential, enterCredentialInput } from '@/lib/server/operations/credentials/enter-credential';
import { cancelGeneration } from '@/lib/server/operations/generation/in-flight';
import { makeActor, makeGuest } from '../../support/actors';
import { CanaryScanner } from '../../support/canary';
import { canaryForms } from '../../support/canary-forms';
import { eachDatabase } from '../../support/databases';
import { type SandboxServer, startSandboxServer } from '../../support/sandbox-server';
import { activityOf, everyRow, issue } from '../operations/credential-ground';
import { setPolicy } from '../policy/ground';
import { answerOf, call, calledOf, startApi } from './ground';

eachDatabase('what calling an API refuses', () => {
  let sandbox: SandboxServer;
  let admin: Actor;
  let credentialId: string;
  beforeAll(async () => {
    sandbox = await startSandboxServer();
    admin = await makeActor('admin');
    credentialId = (await issue(admin)).credential.id;
  });
  afterAll(() => sandbox.stop());

  const refusalOf = (fields: Record<string, unknown>, actor = admin, id = credentialId) =>
    call(actor, id, fields).then(
      () => null,
      (refusal: unknown) => refusal,
    );

  it('is the same for another organisation’s credential, another session’s and one that does not exist', async () => {
    const stranger = await makeActor('admin');
    const colleague = await makeActor('admin', admin.organisationId);
    const entered = enterCredentialInput.parse({ provider: 'sandbox', clientId: 'c', clientSecret: 's' });
    const session = (await enterCredential(colleague, entered)).credential.id;
    const asked = sandbox.tokenRequests();
    for (const [actor, id] of [
      [stranger, credentialId],
      [await makeGuest(), credentialId],
      [admin, session],
      [admin, `crd_${'A'.repeat(22)}`],
    ] as const)
      expect(await refusalOf({ target: 'sandbox-userinfo' }, actor, id)).toMatchObject({
        name: 'Refusal',
        code: 'not-found',
      });
    expect(sandbox.tokenRequests()).toBe(asked);
  });

  it('may be used by everyone who may use the credential', async () => {
    const support = await makeActor('support', admin.organisationId);
    expect(await call(support, credentialId, { target: 'sandbox-userinfo' })).toMatchObject({
      kind: 'called',
    });
  });

  it.each([
    'https://10.0.0.1/',
    'https://192.168.1.1/x',
    'https://169.254.169.254/latest/meta-data/',
    'https://[fd00::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://0x0a000001/',
    'https://100.64.0.1/',
  ])('is a private address (%s), before a token is asked for', async (url) => {
    const asked = sandbox.tokenRequests();
    const fresh = (await issue(admin)).credential.id;
    expect(await refusalOf({ target: 'url', url }, admin, fresh)).toMatchObject({ code: 'endpoint-refused' });
    expect(sandbox.tokenRequests()).toBe(asked);
    expect((await activityOf(admin, fresh)).map(({ event }) => event)).not.toContain('api.called');
  });

  it.each([
    ['', 'required'],
    ['no address', 'bad-url'],
    ['ftp://api.example.com/', 'bad-url'],
    ['file:///etc/passwd', 'bad-url'],
    ['https://user:word@api.example.com/', 'url-has-userinfo'],
    ['http://api.example.com/', 'url-not-https'],
    ['http://10.0.0.1/', 'url-not-https'],
  ])('is the address “%s”, by the field’s code %s', async (url, fault) => {
    expect(await refusalOf({ target: 'url', url })).toMatchObject({
      code: 'invalid-input',
      fields: { url: fault },
    });
  });

  it('is a page of this application: only its sandbox can be called', async () => {
    for (const path of ['/', '/readyz', '/sandbox/../readyz', '/sandbox/%2e%2e/activity'])
      expect(await refusalOf({ target: 'url', url: sandbox.origin + path }), path).toMatchObject({
        code: 'endpoint-refused',
      });
    const url = `${sandbox.origin}/sandbox/ims/userinfo/v2`;
    expect(answerOf(await call(admin, credentialId, { target: 'url', url })).status).toBe(200);
  });

  it('is a target of another provider, and a header that cannot be sent', async () => {
    for (const target of ['ims-userinfo', 'ims-organizations'])
      expect(await refusalOf({ target })).toMatchObject({ fields: { target: 'unknown-choice' } });
    const form = { requestId: 'probe-0001', credentialId, target: 'sandbox-userinfo' };
    for (const header of ['a\r\nb: c', 'a\nb', 'é', 'x'.repeat(513)]) {
      expect(callApiInput.safeParse({ ...form, apiKey: header }).success, JSON.stringify(header)).toBe(false);
      expect(callApiInput.safeParse({ ...form, imsOrgId: header }).success).toBe(false);
    }
    expect(callApiInput.safeParse({ ...form, accessToken: 'mine' }).success).toBe(false);
    expect(callApiInput.safeParse(form).success).toBe(true);
  });

  it('is a host that the organisation’s policy does not name', async () => {
    const api = await startApi((_request, response) => response.end('{}'));
    const boss = await makeActor('admin');
    const own = (await issue(boss)).credential.id;
    await setPolicy(boss, { endpointRule: 'presets' });
    for (const url of [`${api.origin}/x`, 'https://api.example.com/'])
      expect(await refusalOf({ target: 'url', url }, boss, own)).toMatchObject({ code: 'endpoint-refused' });
    expect(api.authorizations).toEqual([]);
    await setPolicy(boss, { endpointRule: 'list', hosts: new URL(api.origin).host });
    expect(answerOf(await call(boss, own, { target: 'url', url: `${api.origin}/x` })).status).toBe(200);
    await api.stop();
  });

  it('is to follow a redirect: the token stays with the API that was named', async () => {
    const elsewhere = await startApi((_request, response) => response.end());
    const api = await startApi((_request, response, token) =>
      response.writeHead(302, { location: `${elsewhere.origin}/?t=${token}` }).end(),
    );
    const answer = answerOf(await call(admin, credentialId, { target: 'url', url: api.origin }));
    expect(answer).toMatchObject({ status: 302, explanation: { id: 'api-redirect' } });
    expect(elsewhere.authorizations).toEqual([]);
    await Promise.all([api.stop(), elsewhere.stop()]);
  });

  it('is to show the token, wherever and however the API repeats it', async () => {
    let token = '';
    const api = await startApi((request, response, received) => {
      token = received;
      const forms = Object.entries(canaryForms).filter(([form]) => form !== 'UTF-16');
      response.writeHead(request.url === '/good' ? 200 : 403, {
        'content-type': 'application/json',
        'set-cookie': `token=${received}`,
        'x-request-id': received,
        'x-echo': `Bearer ${received}`,
        'www-authenticate': `Bearer error="insufficient_scope", error_description="${received}"`,
      });
      const echoes = Object.fromEntries(forms.map(([form, write]) => [form, write(received)]));
      response.end(JSON.stringify({ error_code: received, message: `No ${received}`, echoes }));
    });
    for (const fields of [
      { url: `${api.origin}/good` },
      { url: `${api.origin}/bad` },
      { url: `${api.origin}/bad`, bearer: 'spoiled' },
    ]) {
      const result = await call(admin, credentialId, { target: 'url', ...fields });
      const sightings = [
        { place: 'answer', content: JSON.stringify(result) },
        ...Object.entries(await everyRow()).map(([place, rows]) => ({ place, content: rows.join('\n') })),
      ];
      expect(token.length).toBeGreaterThan(500);
      const leaks = new CanaryScanner([{ name: 'access token', value: token }]).find(sightings);
      expect(leaks, JSON.stringify(fields)).toEqual([]);
      expect(calledOf(result).trace.request.headers).toContainEqual([
        'authorization',
        expect.stringMatching(/^Bearer \[access token sha256:[0-9a-f]{16}\]$/),
      ]);
    }
    expect((await activityOf(admin, credentialId))[0]?.detail).toEqual({
      api: 'url',
      host: new URL(api.origin).host,
      status: 403,
      explanation: 'api-forbidden',
    });
    await api.stop();
  });

  it('reads a challenge whose names and values are those of every object', async () => {
    const api = await startApi((_request, response) => {
      response.setHeader('www-authenticate', 'Bearer constructor="x", __proto__=y, error="toString"');
      response.writeHead(401).end('{}');
    });
    const own = (await issue(admin)).credential.id;
    const { outcome, findings } = calledOf(await call(admin, own, { target: 'url', url: api.origin }));
    expect(outcome).toMatchObject({ kind: 'answer', status: 401, code: 'toString' });
    expect(findings).toEqual([]);
    expect((await activityOf(admin, own))[0]).toMatchObject({ event: 'api.called', detail: { status: 401 } });
    await api.stop();
  });

  it('leaves a call in the activity log when reading its answer fails by a fault of our own', async () => {
    const api = await startApi((_request, response) => response.end('{}'));
    const own = (await issue(admin)).credential.id;
    const reading = vi.spyOn(challengeFindings, 'findInApiAnswer').mockImplementationOnce(() => {
      throw new TypeError('a slip');
    });
    await expect(call(admin, own, { target: 'url', url: api.origin })).rejects.toThrow('a slip');
    reading.mockRestore();
    expect(api.authorizations).toHaveLength(1);
    expect((await activityOf(admin, own))[0]).toMatchObject({
      event: 'api.called',
      result: 'failed',
      detail: { api: 'url', host: new URL(api.origin).host, status: null },
    });
    await api.stop();
  });

  it('is to show a token of sixteen thousand characters, which is sent as any other', async () => {
    const api = await startApi((_request, response, received) =>
      response.end(JSON.stringify({ plain: received, base64: Buffer.from(received).toString('base64') })),
    );
    const accessToken = Array.from({ length: 16_000 }, (_, at) =>
      ((at * at * 7 + at) % 36).toString(36),
    ).join('');
    const { outcome, trace } = await sendCall(
      {
        target: 'url',
        url: api.origin,
        accessToken,
        sent: { bearer: 'live', apiKey: null, imsOrgId: null },
        policy: { loopback: true, publicAddresses: false, hosts: [], own: null },
      },
      new AbortController().signal,
    );
    expect(outcome).toMatchObject({ kind: 'answer', status: 200 });
    expect(api.authorizations).toEqual([`Bearer ${accessToken}`]);
    expect(trace.response?.body).toMatch(
      /^\{"plain":"\[access token sha256:[0-9a-f]{16}\]","base64":"\[access token sha256:[0-9a-f]{16}\]"\}$/,
    );
    await api.stop();
  });

  it('is to show more than 16 KiB, or to read more than a megabyte', async () => {
    const api = await startApi((request, response) =>
      response.end('x'.repeat(request.url === '/long' ? 100_000 : 1_100_000)),
    );
    const long = calledOf(await call(admin, credentialId, { target: 'url', url: `${api.origin}/long` }));
    expect(long.trace.response).toMatchObject({ isCut: true, bodyBytes: 100_000 });
    expect(long.trace.response?.body).toHaveLength(16 * 1024);
    const endless = calledOf(
      await call(admin, credentialId, { target: 'url', url: `${api.origin}/endless` }),
    );
    expect(endless.outcome).toMatchObject({ kind: 'no-answer', code: 'body-too-large' });
    await api.stop();
  });

  it('ends when it is cancelled, by the session that called alone', async () => {
    const arrived = Promise.withResolvers<void>();
    const api = await startApi(() => arrived.resolve());
    const own = (await issue(admin)).credential.id;
    const running = call(admin, own, { requestId: 'probe-cancel-1', target: 'url', url: api.origin });
    await arrived.promise;
    expect(cancelGeneration({ sessionId: 'another' }, 'probe-cancel-1')).toBe(false);
    expect(cancelGeneration(admin, 'probe-cancel-1')).toBe(true);
    expect(await running).toEqual({ kind: 'cancelled' });
    expect((await activityOf(admin, own))[0]).toMatchObject({ event: 'api.called', result: 'failed' });
    await api.stop();
  });
});
