import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { type BuiltAction, listBuiltActions, listBuiltRoutes } from '../support/built-app';
import {
  callAction,
  cookieOf,
  encodeForm,
  getAction,
  type RawActionAnswer,
  type RawCall,
  type RawField,
} from '../support/raw-action';
import { sendRaw } from '../support/raw-request';
import { type RunningApp, startApp } from '../support/running-app';

/** Actions that somebody without a session may call: they are the ways in. */
const anonymousActions = ['setUp', 'signIn', 'tryDemo'];
const password = 'plum violin harbour mosaic';
const nobody = '7f'.padEnd(42, '0');

let app: RunningApp;
let database: Database.Database;
/** A team's administrator, a guest, and another guest, each with a session of their own. */
let keeper: Person;
let guest: Person;
let stranger: Person;

interface Person {
  readonly cookie: string;
  readonly organisationId: string;
}

test.beforeAll(async () => {
  app = await startApp();
  database = new Database(join(app.dataDir, 'playground.sqlite'), { timeout: 5_000 });
  const token = new URL(app.setUpLink()).hash.slice(1);
  keeper = await enterBy(
    await callAction(app.port, 'setUp', {
      fields: [
        ['token', token],
        ['organisationName', 'Orchard'],
        ['displayName', 'Ada'],
        ['username', 'ada'],
        ['password', password],
      ],
    }),
  );
  guest = await enterBy(await callAction(app.port, 'tryDemo'));
  stranger = await enterBy(await callAction(app.port, 'tryDemo'));
});

test.afterAll(async () => {
  database.close();
  await app.stop();
});

async function enterBy(answer: RawActionAnswer): Promise<Person> {
  expect(answer.result, 'the way in').toEqual({ ok: true });
  const row = database
    .prepare<[], { organisation_id: string }>(
      'select organisation_id from sessions order by created_at desc, rowid desc',
    )
    .get();
  return { cookie: cookieOf(answer) ?? '', organisationId: row?.organisation_id ?? '' };
}

/** A digest of every value that the store holds, but for the times at which sessions were last seen. */
function storeState(): string {
  const tables = database
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table' order by name")
    .all();
  const state = tables.map(({ name }) => [
    name,
    database
      .prepare(`select * from "${name}"`)
      .all()
      .map((row) => ({ ...(row as object), last_seen_at: null })),
  ]);
  return createHash('sha256').update(JSON.stringify(state)).digest('hex');
}

/** Runs attacks one after another; each has to leave the store exactly as it was. */
async function expectNoEffect(attacks: () => Promise<void>): Promise<void> {
  const before = storeState();
  await attacks();
  expect(storeState(), 'what the store holds').toBe(before);
}

const credentialOf = ({ organisationId }: Person, demoCase = 'working') =>
  database
    .prepare<[string, string], { id: string }>(
      'select id from credentials where organisation_id = ? and demo_case = ?',
    )
    .get(organisationId, demoCase)?.id ?? '';

/** A form that the action would accept from the guest, so that only the attack can be the reason for a refusal. */
function goodForm(name: string): RawField[] {
  const credentialId = credentialOf(guest);
  const forms: Record<string, RawField[]> = {
    setUp: [
      ['token', 'x'.repeat(43)],
      ['organisationName', 'a'],
      ['displayName', 'b'],
      ['username', 'c'],
      ['password', password],
    ],
    signIn: [
      ['username', 'nobody'],
      ['password', password],
    ],
    tryDemo: [],
    signOut: [],
    enterCredential: [
      ['provider', 'sandbox'],
      ['clientId', 'c'],
      ['clientSecret', 's'],
    ],
    generateToken: [
      ['requestId', 'attack-0001'],
      ['credentialId', credentialId],
      ['scopes', ''],
    ],
    saveCredential: [
      ['credentialId', credentialId],
      ['name', 'Taken over'],
    ],
    renameCredential: [
      ['credentialId', credentialId],
      ['name', 'Taken over'],
    ],
    deleteCredential: [['credentialId', credentialId]],
    searchCredentials: [['query', '']],
    showDemoSecret: [['credentialId', credentialId]],
    forgetToken: [['credentialId', credentialId]],
  };
  const form = forms[name];
  if (!form) throw new Error(`This suite does not know the action ${name}: add a form that it accepts.`);
  return form;
}

const attack = (action: BuiltAction, call: RawCall = {}) =>
  callAction(app.port, action, { fields: goodForm(action.name), ...call });
/** Nothing of a view: at most a refusal by code. */
function expectNoData({ body, result }: RawActionAnswer, what: string): void {
  expect(result?.ok, `${what} succeeded`).not.toBe(true);
  expect(body, `${what} answered data`).not.toMatch(/crd_|eyJ|p8e-|Demo: /);
}

test('a foreign site that makes a browser call any action changes nothing and learns nothing', async () => {
  const own = app.origin;
  const origins = [
    'null',
    'https://evil.example',
    `${own}.evil.example`,
    own.replace('127.0.0.1', '127.0.0.2'),
    own.replace(/\d+$/, '1'),
    own.replace('http:', 'https:'),
    'file://',
    '%%%',
    '',
  ];
  await expectNoEffect(async () => {
    for (const action of listBuiltActions()) {
      for (const origin of [null, ...origins]) {
        for (const host of [
          {},
          {
            'x-forwarded-host': URL.parse(origin ?? '')?.host ?? 'evil.example',
            forwarded: 'host=evil.example',
          },
        ]) {
          const answer = await attack(action, { cookie: guest.cookie, origin, headers: host });
          expectNoData(answer, `${action.name} from ${origin}`);
          expect(answer.status, `${action.name} from ${origin}`).toBe(403);
          expect(answer.headers['set-cookie'], 'cookies').toBeUndefined();
        }
      }
    }
  });
});

test('somebody without a session gets nothing out of any action', async () => {
  const forged = [
    's2s=',
    's2s=x',
    `s2s=${'Fe26.2*1*'.padEnd(200, 'a')}~2`,
    `s2s=${guest.cookie.slice(4, -8)}AAAAAA~2`,
  ];
  await expectNoEffect(async () => {
    for (const action of listBuiltActions().filter(({ name }) => !anonymousActions.includes(name))) {
      for (const cookie of [undefined, ...forged]) {
        const { result } = await attack(action, cookie === undefined ? {} : { cookie });
        expect(result, `${action.name} with ${cookie ?? 'no cookie'}`).toEqual({
          ok: false,
          code: 'signed-out',
        });
      }
    }
  });
});

test('a guest of another organisation can neither use, change, see nor tell apart what is not theirs', async () => {
  const actions = listBuiltActions().filter(({ name }) =>
    goodForm(name).some(([field]) => field === 'credentialId'),
  );
  expect(actions.length).toBeGreaterThan(5);
  await expectNoEffect(async () => {
    for (const action of actions) {
      const theirs = await attack(action, { cookie: stranger.cookie });
      const missing = goodForm(action.name).map(
        ([name, value]): RawField => [name, name === 'credentialId' ? `crd_${'A'.repeat(22)}` : value],
      );
      const nothing = await attack(action, { cookie: stranger.cookie, fields: missing });
      expect(theirs.result, action.name).toEqual({ ok: false, code: 'not-found' });
      expect(theirs.result, `${action.name}: another's and a missing one look alike`).toEqual(nothing.result);
    }
    const { client_id: clientId = '' } =
      database
        .prepare<[string], { client_id: string }>('select client_id from credentials where id = ?')
        .get(credentialOf(guest)) ?? {};
    expect(clientId).not.toBe('');
    const search = { cookie: stranger.cookie, fields: { query: clientId } };
    expect((await callAction(app.port, 'searchCredentials', search)).result).toEqual({
      ok: true,
      credentials: [],
    });
    for (const path of [`/?credential=${credentialOf(guest)}`, '/credentials', '/credentials?query=Demo']) {
      const page = await sendRaw(app.port, { path, headers: { cookie: stranger.cookie } });
      expect(page.status, path).toBe(200);
      expect(page.body, path).not.toContain(clientId);
    }
  });
});

test('a colleague in another session cannot touch what was entered in this one, not even to cancel it', async () => {
  const fields: RawField[] = [
    ['provider', 'sandbox'],
    ['clientId', 'mine'],
    ['clientSecret', 'x'],
  ];
  const entered = await callAction(app.port, 'enterCredential', { cookie: keeper.cookie, fields });
  const { id } = (entered.result as unknown as { credential: { id: string } }).credential;
  const colleague = await enterBy(
    await callAction(app.port, 'signIn', {
      fields: [
        ['username', 'ada'],
        ['password', password],
      ],
    }),
  );
  expect(colleague.organisationId).toBe(keeper.organisationId);
  await expectNoEffect(async () => {
    for (const name of [
      'generateToken',
      'saveCredential',
      'renameCredential',
      'deleteCredential',
      'forgetToken',
      'showDemoSecret',
    ]) {
      const mine = goodForm(name).map(
        ([field, value]): RawField => [field, field === 'credentialId' ? id : value],
      );
      const { result } = await callAction(app.port, name, { cookie: colleague.cookie, fields: mine });
      expect(result, name).toEqual({ ok: false, code: 'not-found' });
    }
  });

  const requestId = 'cancelled-by-another';
  const running = callAction(app.port, 'generateToken', {
    cookie: guest.cookie,
    fields: [
      ['requestId', requestId],
      ['credentialId', credentialOf(guest, 'slow')],
      ['scopes', ''],
    ],
  });
  const cancel = (headers: Record<string, string>) =>
    sendRaw(app.port, { method: 'POST', path: `/generations/${requestId}/cancel`, headers });
  const own = { cookie: guest.cookie, origin: app.origin };
  // The request is on its way once the owner could cancel it: until then the others are refused for want of it.
  const refused = async () => {
    expect((await cancel({ ...own, cookie: stranger.cookie })).status, 'another organisation').toBe(404);
    expect((await cancel({ ...own, cookie: keeper.cookie })).status, 'an administrator elsewhere').toBe(404);
    expect((await cancel({ origin: app.origin })).status, 'no session').toBe(401);
    for (const origin of ['null', 'https://evil.example'])
      expect((await cancel({ ...own, origin })).status, origin).toBe(403);
    expect(
      (await cancel({ cookie: guest.cookie, 'x-forwarded-host': 'evil.example' })).status,
      'no origin',
    ).toBe(403);
  };
  await refused();
  await expect
    .poll(async () => {
      await refused();
      return (await cancel(own)).status;
    })
    .toBe(204);
  expect((await running).body, 'only its owner ended it').toContain('"cancelled"');
});

test('a support member, and a developer with a credential of somebody else, cannot go beyond their role', async () => {
  const enter = (clientId: string) =>
    callAction(app.port, 'enterCredential', {
      cookie: keeper.cookie,
      fields: [
        ['provider', 'sandbox'],
        ['clientId', clientId],
        ['clientSecret', 'x'],
      ],
    });
  const idOf = (answer: RawActionAnswer) =>
    (answer.result as unknown as { credential: { id: string } }).credential.id;
  const saved = idOf(await enter('saved'));
  expect(
    (
      await callAction(app.port, 'saveCredential', {
        cookie: keeper.cookie,
        fields: [
          ['credentialId', saved],
          ['name', 'Payroll'],
        ],
      })
    ).result?.ok,
  ).toBe(true);
  const entered = idOf(await enter('entered'));
  const attempts: [name: string, fields: RawField[], roles: string[]][] = [
    [
      'saveCredential',
      [
        ['credentialId', entered],
        ['name', 'Mine'],
      ],
      ['support'],
    ],
    [
      'renameCredential',
      [
        ['credentialId', saved],
        ['name', 'Mine'],
      ],
      ['support', 'developer'],
    ],
    ['deleteCredential', [['credentialId', saved]], ['support', 'developer']],
  ];
  const becomes = (role: string) =>
    database.prepare('update users set role = ? where organisation_id = ?').run(role, keeper.organisationId);
  database.prepare('update credentials set created_by = null where id = ?').run(saved);
  for (const role of ['support', 'developer']) {
    becomes(role);
    await expectNoEffect(async () => {
      for (const [name, fields] of attempts.filter(([, , roles]) => roles.includes(role))) {
        const { result } = await callAction(app.port, name, { cookie: keeper.cookie, fields });
        expect(result, `${name} as ${role}`).toEqual({ ok: false, code: 'forbidden' });
      }
    });
  }
  becomes('admin');
  expect(
    (
      await callAction(app.port, 'deleteCredential', {
        cookie: keeper.cookie,
        fields: [['credentialId', saved]],
      })
    ).result,
    'the right was all that was missing',
  ).toEqual({ ok: true });
});

test('a form with wrong types, doubled, unknown or missing fields is refused whole by every action', async () => {
  await expectNoEffect(async () => {
    for (const action of listBuiltActions()) {
      const good = goodForm(action.name);
      const forms: Record<string, RawField[]> = {
        unknown: [...good, ['role', 'admin']],
        prototype: [...good, ['__proto__', 'x'], ['constructor', 'x']],
        ...Object.fromEntries(
          good.flatMap(([name], at) => [
            [`${name} doubled`, [...good, good[at] ?? [name, '']]],
            [
              `${name} as a file`,
              good.map((field): RawField => (field[0] === name ? [name, { file: 'x' }] : field)),
            ],
            [
              `${name} endless`,
              good.map((field): RawField => (field[0] === name ? [name, 'x'.repeat(100_000)] : field)),
            ],
          ]),
        ),
        ...Object.fromEntries(
          good
            .filter(([name]) => name !== 'scopes')
            .map(([name]) => [`${name} missing`, good.filter((field) => field[0] !== name)]),
        ),
      };
      for (const [what, fields] of Object.entries(forms)) {
        const answer = await attack(action, { cookie: guest.cookie, fields });
        expect(answer.status, `${action.name}: ${what}`).toBe(200);
        expect(answer.result, `${action.name}: ${what}`).toMatchObject({ ok: false, code: 'invalid-input' });
      }
    }
  });
});

test('a call in a frame that no page of ours sends runs nothing, and the process lives on', async () => {
  const multipart = 'multipart/form-data; boundary=----raw-action-boundary';
  const text = 'text/plain;charset=UTF-8';
  const frames: Record<string, { type: string; content: string }> = {
    'a text': { type: text, content: '["x"]' },
    null: { type: text, content: '[null]' },
    'no argument': { type: text, content: '[]' },
    'an object': { type: text, content: '[{"credentialId":"x"}]' },
    nothing: { type: text, content: '' },
    'deep nesting': { type: text, content: '['.repeat(50_000) + ']'.repeat(50_000) },
    'a huge number': { type: text, content: `["$n${'9'.repeat(5_000)}"]` },
    'a path into the prototype': { type: text, content: '["$1:__proto__:constructor"]' },
    'another encoding': { type: 'application/x-www-form-urlencoded', content: 'credentialId=x' },
    bytes: { type: 'application/octet-stream', content: 'x' },
    'no boundary': { type: 'multipart/form-data', content: encodeForm([]) },
    'a cut form': { type: multipart, content: encodeForm([['name', 'x']]).slice(0, 90) },
    'broken arguments': { type: multipart, content: encodeForm([]).replace('["$K1"]', '["$K1"') },
    'a missing part': { type: multipart, content: encodeForm([]).replace('$K1', '$2') },
    'a server function': { type: multipart, content: encodeForm([]).replace('$K1', '$h2') },
    'a promise': { type: multipart, content: encodeForm([]).replace('$K1', '$@2') },
    'a map': { type: multipart, content: encodeForm([]).replace('$K1', '$Q2') },
    'ten thousand fields': {
      type: multipart,
      content: encodeForm(Array.from({ length: 3_000 }, (_, at) => [`f${at}`, 'x'] as const)),
    },
    'two megabytes': { type: multipart, content: encodeForm([['name', 'x'.repeat(2_000_000)]]) },
  };
  await expectNoEffect(async () => {
    for (const action of listBuiltActions()) {
      for (const [what, body] of Object.entries(frames)) {
        // An anonymous action with an empty form is what a visitor sends; only those without fields accept it.
        const answer = await attack(action, { cookie: guest.cookie, body });
        expectNoData(answer, `${action.name}: ${what}`);
      }
    }
    for (const id of [nobody, 'x', '', '__proto__', `${getAction('signOut').id}0`]) {
      const answer = await callAction(app.port, { id, name: 'none', page: '/' }, { cookie: guest.cookie });
      expectNoData(answer, `the action ${id}`);
      expect(answer.status, `the action ${id}`).toBeLessThan(500);
    }
  });
  expect((await sendRaw(app.port, { path: '/readyz' })).status).toBe(200);
});

test('a form that a foreign page posts without script runs no action', async () => {
  await expectNoEffect(async () => {
    for (const action of listBuiltActions()) {
      for (const origin of [undefined, 'null', 'https://evil.example']) {
        const content = encodeForm(goodForm(action.name))
          .replaceAll('name="_1_', 'name="')
          .replace('name="0"\r\n\r\n["$K1"]', `name="$ACTION_ID_${action.id}"\r\n\r\n`);
        const headers = {
          cookie: guest.cookie,
          'content-type': 'multipart/form-data; boundary=----raw-action-boundary',
          ...(origin ? { origin } : {}),
        };
        const answer = await sendRaw(app.port, { method: 'POST', path: action.page, headers, body: content });
        expect(answer.headers['set-cookie'], `${action.name} from ${origin}`).toBeUndefined();
        expect(answer.status, `${action.name} from ${origin}`).toBe(403);
      }
    }
  });
});

test('no route answers somebody without a session with anything of an organisation, or changes by being visited', async () => {
  const names = ['crd_', 'Demo: ', 'Orchard', 'Ada', 'p8e-'];
  await expectNoEffect(async () => {
    for (const { path } of listBuiltRoutes()) {
      const target = path.replace('[requestId]', 'attack-0001');
      for (const method of ['GET', 'HEAD', 'POST']) {
        for (const headers of [
          {},
          { rsc: '1' },
          { rsc: '1', 'next-router-prefetch': '1' },
          { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
          { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
          { 'x-s2s-path': '//evil.example' },
        ]) {
          const answer = await sendRaw(app.port, {
            path: target,
            method,
            headers: { origin: app.origin, ...headers },
          });
          for (const name of names) expect(answer.body, `${method} ${path}`).not.toContain(name);
          expect(answer.status, `${method} ${path}`).toBeLessThan(500);
          expect(answer.headers.location ?? '', `${method} ${path}`).not.toMatch(/^\/\/|evil/);
        }
      }
    }
  });
});

test('a copied cookie opens nothing after its owner has signed out', async () => {
  const leaver = await enterBy(await callAction(app.port, 'tryDemo'));
  const page = () => sendRaw(app.port, { path: '/', headers: { cookie: leaver.cookie } });
  expect((await page()).status).toBe(200);
  expect((await callAction(app.port, 'signOut', { cookie: leaver.cookie })).result).toEqual({ ok: true });
  await expectNoEffect(async () => {
    const answer = await page();
    expect([answer.status, answer.headers.location]).toEqual([307, '/sign-in']);
    for (const action of listBuiltActions().filter(({ name }) => !anonymousActions.includes(name)))
      expect((await attack(action, { cookie: leaver.cookie })).result, action.name).toEqual({
        ok: false,
        code: 'signed-out',
      });
    const cancel = await sendRaw(app.port, {
      method: 'POST',
      path: '/generations/attack-0001/cancel',
      headers: { cookie: leaver.cookie, origin: app.origin },
    });
    expect(cancel.status).toBe(401);
  });
});
