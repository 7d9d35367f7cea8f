import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import { Refusal } from '@/lib/domain/refusal';
import { defineAction } from '@/lib/server/web/action';

const { request, session, printed } = vi.hoisted(() => ({
  request: { headers: new Headers() },
  session: { actor: null as unknown },
  printed: [] as { level: string; event: string; fields: Record<string, unknown> }[],
}));
vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: () => undefined, getAll: () => [], set: () => undefined }),
}));
// What Next puts in the place of next/navigation on the server.
vi.mock('next/navigation', () => import('next/dist/client/components/navigation.react-server'));
vi.mock('@/lib/server/web/session', () => ({ findActor: async () => session.actor }));
vi.mock('@/lib/server/web/cookies', () => ({ deviceCookie: async () => ({ devices: { a: 'b' } }) }));
vi.mock('@/lib/server/log', async (importOriginal) => {
  const write =
    (level: string) =>
    (event: string, fields: Record<string, unknown> = {}) =>
      printed.push({ level, event, fields });
  return {
    ...(await importOriginal<object>()),
    log: { info: write('info'), warn: write('warn'), error: write('error') },
  };
});

const actor: Actor = {
  userId: 'usr_1',
  organisationId: 'org_1',
  organisationKind: 'team',
  role: 'developer',
  sessionId: 'ses_1',
  displayName: 'Ada',
  address: null,
};
const schema = z.strictObject({
  name: z.string().max(5, { error: 'too-long' }),
  scope: z.array(z.string()).default([]),
});
const form = (fields: Record<string, string> = { name: 'plum' }) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};
const operation = vi.fn(async (_who: unknown, input: { name: string }) => ({ greeting: input.name.length }));
const action = defineAction(schema, operation);

beforeEach(() => {
  request.headers = new Headers({ origin: 'http://localhost:3000' });
  session.actor = actor;
  printed.length = 0;
});
afterEach(() => vi.clearAllMocks());

describe('where a request comes from', () => {
  it.each([
    ['missing', null],
    ['null', 'null'],
    ['empty', ''],
    ['of another site', 'https://evil.test'],
    ['of another port', 'http://localhost:3001'],
    ['of another scheme', 'https://localhost:3000'],
    ['with a path', 'http://localhost:3000/'],
    ['in capitals', 'HTTP://LOCALHOST:3000'],
    ['of a name that begins like ours', 'http://localhost:3000.evil.test'],
    ['two of them', 'http://localhost:3000, https://evil.test'],
  ])('refuses an Origin that is %s, so that no other site acts in a person’s name', async (_name, origin) => {
    request.headers = new Headers(origin === null ? {} : { origin });
    expect(await action(form())).toEqual({ ok: false, code: 'bad-origin' });
    expect(operation).not.toHaveBeenCalled();
    expect(printed).toEqual([
      { level: 'warn', event: 'action-refused', fields: expect.objectContaining({ code: 'bad-origin' }) },
    ]);
  });

  it('does not believe a forwarded host in place of the Origin', async () => {
    request.headers = new Headers({
      origin: 'https://evil.test',
      'x-forwarded-host': 'evil.test',
      host: 'evil.test',
    });
    expect(await action(form())).toEqual({ ok: false, code: 'bad-origin' });
  });

  it.each(['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000'])(
    'accepts our own %s',
    async (origin) => {
      request.headers = new Headers({ origin });
      expect(await action(form())).toEqual({ ok: true, greeting: 4 });
    },
  );
});

describe('who acts', () => {
  it('refuses who has no session before looking at the form', async () => {
    session.actor = null;
    expect(await action(form({ nonsense: 'x' }))).toEqual({ ok: false, code: 'signed-out' });
    expect(operation).not.toHaveBeenCalled();
  });

  it('hands the operation the actor of the session, whatever the form says', async () => {
    await action(form());
    expect(operation.mock.calls[0]?.[0]).toBe(actor);
  });

  it('hands an anonymous operation the caller, and never asks for a session', async () => {
    session.actor = null;
    const anonymous = defineAction(schema, operation, { anonymous: true });
    expect(await anonymous(form())).toEqual({ ok: true, greeting: 4 });
    expect(operation.mock.calls[0]?.[0]).toEqual({ address: 'unknown', userAgent: '', devices: { a: 'b' } });
  });

  it('refuses more calls than the limit, of this session only', async () => {
    const limited = defineAction(schema, operation, { limit: { points: 2, windowSeconds: 60 } });
    expect([(await limited(form())).ok, (await limited(form())).ok]).toEqual([true, true]);
    expect(await limited(form())).toEqual({ ok: false, code: 'too-many-attempts', retryAfterSeconds: 60 });
    session.actor = { ...actor, sessionId: 'ses_2' };
    expect((await limited(form())).ok).toBe(true);
  });
});

describe('what is sent', () => {
  it.each<[string, unknown, object]>([
    ['an unknown field', form({ name: 'plum', '<img src=x>': 'evil' }), {}],
    ['a missing field', form({}), { fields: { name: 'required' } }],
    ['a value that is too long', form({ name: 'plum-tree' }), { fields: { name: 'too-long' } }],
    ['a text in place of a form', 'name=plum', {}],
    ['an object', { name: 'plum' }, {}],
    ['nothing', undefined, {}],
    ['null', null, {}],
  ])('refuses %s with codes alone', async (_name, given, expected) => {
    const answer = await action(given as FormData);
    expect(answer).toEqual({ ok: false, code: 'invalid-input', ...expected });
    expect(JSON.stringify([answer, printed])).not.toMatch(/evil|img|plum-tree/);
    expect(operation).not.toHaveBeenCalled();
  });

  it('ignores what the framework adds to a form', async () => {
    expect((await action(form({ $ACTION_REF_1: '', $ACTION_KEY: 'k', name: 'plum' }))).ok).toBe(true);
  });

  it('answers with the operation’s view, which cannot overrule the wrapper’s own word', async () => {
    const lying = defineAction(schema, async () => ({ ok: false, code: 'forbidden', x: 1 }));
    expect(await lying(form())).toEqual({ ok: true, code: 'forbidden', x: 1 });
  });

  it('shows what `after` makes of the view, and catches its faults', async () => {
    const after = defineAction(schema, async () => ({ grant: 'inner' }), {
      after: async () => ({ shown: 1 }),
    });
    expect(await after(form())).toEqual({ ok: true, shown: 1 });
    const failing = defineAction(schema, async () => ({}), {
      after: async (): Promise<object> => {
        throw new Error('no cookies');
      },
    });
    expect(await failing(form())).toMatchObject({ ok: false, code: 'unexpected' });
  });
});

describe('what goes wrong', () => {
  const failing = (thrown: unknown) =>
    defineAction(schema, async (): Promise<object> => {
      throw thrown;
    });

  it('answers a refusal with its code, fields and seconds', async () => {
    const refusal = new Refusal('name-taken', { fields: { name: 'name-taken' }, retryAfterSeconds: 7 });
    expect(await failing(refusal)(form())).toEqual({
      ok: false,
      code: 'name-taken',
      fields: { name: 'name-taken' },
      retryAfterSeconds: 7,
    });
  });

  it('logs each refusal with its code and where it came from, so that guessing is seen', async () => {
    await failing(new Refusal('wrong-password'))(form());
    expect(printed).toEqual([
      {
        level: 'warn',
        event: 'action-refused',
        fields: expect.objectContaining({ code: 'wrong-password', address: 'unknown' }),
      },
    ]);
  });

  const secret = 'p8e-canary-secret-1234567890';
  class ResponseBodyError extends Error {
    override readonly name = 'ResponseBodyError';
    readonly body = secret;
  }
  it.each<[string, unknown]>([
    ['message', new Error(`refused: ${secret}`)],
    ['message that imitates a stack', new Error(`x\n    at ${secret} (${secret}.ts:1:1)`)],
    ['cause', new Error('failed', { cause: { body: secret } })],
    ['field', new ResponseBodyError('failed')],
    ['name', Object.assign(new Error('failed'), { name: secret, code: `${secret} ` })],
    ['thrown text', secret],
    ['thrown object', { secret, toString: () => secret }],
    ['aggregate', new AggregateError([new Error(secret)], secret)],
  ])('lets a secret in the %s of a fault reach neither the answer nor the log', async (_name, thrown) => {
    const stderr = vi.spyOn(process.stderr, 'write');
    const answer = await failing(thrown)(form());
    expect(answer).toEqual({ ok: false, code: 'unexpected', faultId: expect.stringMatching(/^[\w-]{16}$/) });
    expect(JSON.stringify([answer, printed])).not.toContain(secret);
    expect(stderr).not.toHaveBeenCalled();
    expect(printed).toHaveLength(1);
    expect(printed[0]).toMatchObject({
      level: 'error',
      event: 'fault',
      fields: { faultId: 'faultId' in answer ? answer.faultId : '' },
    });
  });

  it('logs where an unknown fault came from', async () => {
    await failing(new TypeError('x'))(form());
    expect(printed[0]?.fields).toMatchObject({
      errorName: 'TypeError',
      place: expect.stringContaining('action.test.ts'),
    });
  });

  it('lets the framework’s own redirects pass', async () => {
    const { redirect } = await import('next/navigation');
    const redirecting = defineAction(schema, async (): Promise<object> => redirect('/elsewhere'));
    await expect(redirecting(form())).rejects.toMatchObject({
      digest: expect.stringContaining('NEXT_REDIRECT'),
    });
    expect(printed).toEqual([]);
  });
});
