import { expect, test } from '@playwright/test';
import { type BuiltAction, listBuiltActions, listBuiltRoutes } from '../support/built-app';
import { getAction, type RawActionAnswer, type RawCall } from '../support/raw-action';
import { aimingFields, goodForm, nothingThere, type Targets } from '../support/raw-forms';
import { brokenFrames, faultyForms, scriptlessForm } from '../support/raw-frames';
import { account, anonymousActions, Ground, type Person } from '../support/raw-ground';
import { type RawAnswer, sendRaw } from '../support/raw-request';

const actions = listBuiltActions();
const signedInActions = actions.filter(({ name }) => !anonymousActions.includes(name));

let ground: Ground;
/** A team's administrator, a guest, a guest of another organisation, and the administrator of another team. */
let keeper: Person;
let guest: Person;
let stranger: Person;
let rival: Person;

test.beforeAll(async () => {
  ground = await Ground.start();
  keeper = await ground.setUp();
  guest = await ground.visit();
  stranger = await ground.visit();
  rival = await ground.visit();
  ground.database.prepare("update organisations set kind = 'team' where id = ?").run(rival.organisationId);
});
test.afterAll(() => ground?.stop());

/** What the guest has, and themselves. */
const guestTargets = (): Targets => ({
  ...nothingThere,
  credentialId: ground.credentialOf(guest).id,
  credentialName: 'Demo: working credential',
  memberId: guest.userId,
});
/** The form that the guest's own page would send. */
const formOf = ({ name }: BuiltAction) => goodForm(name, guestTargets());
const isAimed = (action: BuiltAction) => aimingFields.some((field) => field in formOf(action));
/** Only the attack can be the reason for a refusal: the form is one that the guest may send. */
const attack = (action: BuiltAction, call: RawCall = {}) =>
  ground.call(action, { fields: formOf(action), ...call });
const send = (
  path: string,
  headers: Record<string, string>,
  method = 'GET',
  body?: string,
): Promise<RawAnswer> =>
  sendRaw(ground.app.port, { path, headers, method, ...(body === undefined ? {} : { body }) });

/** At most a refusal by its code. */
function expectNoData({ body, headers, result }: RawActionAnswer, what: string): void {
  expect(result?.ok, `${what} succeeded`).not.toBe(true);
  expect(body, `${what} answered data`).not.toMatch(/crd_|eyJ|p8e-|Demo: /);
  expect(headers['set-cookie'], `${what} set a cookie`).toBeUndefined();
}

test('a foreign site that makes a browser call any action changes nothing and learns nothing', async () => {
  const own = ground.app.origin;
  const near = [
    `${own}.evil.example`,
    own.replace('127.0.0.1', '127.0.0.2'),
    own.replace(/\d+$/, '1'),
    own.replace('http:', 'https:'),
  ];
  const forwarded = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'host=evil.example',
  };
  await ground.expectNoEffect(async () => {
    for (const action of actions) {
      for (const origin of [null, 'null', 'https://evil.example', ...near, 'file://', '%%%', '']) {
        for (const headers of [{}, forwarded]) {
          const answer = await attack(action, { cookie: guest.cookie, origin, headers });
          expectNoData(answer, `${action.name} from ${origin}`);
          expect(answer.status, `${action.name} from ${origin}`).toBe(403);
        }
      }
    }
  });
  expect(ground.app.output(), 'what a stranger sends is printed nowhere').not.toMatch(/evil\.example|%%%/);
});

test('a form that a foreign page posts without script runs no action', async () => {
  await ground.expectNoEffect(async () => {
    for (const action of actions) {
      const { type, content } = scriptlessForm(action.id, formOf(action));
      for (const origin of [null, 'null', 'https://evil.example']) {
        const headers = {
          cookie: guest.cookie,
          'content-type': type,
          ...(origin === null ? {} : { origin }),
        };
        const answer = await send(action.page, headers, 'POST', content);
        expect(answer.headers['set-cookie'], `${action.name} from ${origin}`).toBeUndefined();
        expect(answer.status, `${action.name} from ${origin}`).toBe(403);
      }
    }
  });
});

test('somebody without a session gets nothing out of any action', async () => {
  const altered = guest.cookie.replace(/.{12}(?=~2$)/, 'AAAAAAAAAAAA');
  expect(altered).not.toBe(guest.cookie);
  await ground.expectNoEffect(async () => {
    for (const action of signedInActions) {
      for (const cookie of ['', 's2s=', 's2s=x', 's2s=Fe26.2*1*a*b*c**d*e~2', altered]) {
        const { result } = await attack(action, { cookie });
        expect(result, `${action.name} with "${cookie}"`).toEqual({ ok: false, code: 'signed-out' });
      }
    }
  });
});

test('a guest of another organisation can neither use, change, see nor tell apart what is not theirs', async () => {
  const { id, clientId } = ground.credentialOf(guest);
  const aimed = actions.filter((action) => 'credentialId' in formOf(action));
  expect(aimed.length).toBeGreaterThan(8);
  await ground.expectNoEffect(async () => {
    for (const action of aimed) {
      const theirs = await attack(action, { cookie: stranger.cookie });
      const missing = goodForm(action.name, nothingThere);
      const nothing = await attack(action, { cookie: stranger.cookie, fields: missing });
      expect(theirs.result, action.name).toEqual({ ok: false, code: 'not-found' });
      expect(nothing.result, `${action.name}: another's and a missing one look alike`).toEqual(theirs.result);
    }
    const search = { cookie: stranger.cookie, fields: { query: clientId } };
    expect((await ground.call('searchCredentials', search)).result).toEqual({ ok: true, credentials: [] });
    for (const path of [
      `/?credential=${id}`,
      '/credentials',
      '/credentials?query=Demo',
      '/organisation/api-credentials',
      '/activity',
    ]) {
      const page = await send(path, { cookie: stranger.cookie });
      expect(page.status, path).toBe(200);
      expect(page.body, path).not.toContain(clientId);
    }
  });
});

test('an administrator of another team can do nothing to members, invitations and credentials that are not theirs', async () => {
  const targets: Targets = {
    credentialId: await ground.issueCredential(keeper, 'Aimed at'),
    credentialName: 'Aimed at',
    memberId: keeper.userId,
    invitationId: (await ground.invitationCode(keeper, 'support')) && ground.invitationOf(keeper),
  };
  const aimed = actions.filter(isAimed);
  expect(new Set(aimed.flatMap((action) => Object.keys(formOf(action))))).toEqual(
    new Set([...aimingFields, ...aimed.flatMap((action) => Object.keys(formOf(action)))]),
  );
  await ground.expectNoEffect(async () => {
    for (const action of aimed) {
      const call = (fields: Readonly<Record<string, string>>) =>
        ground.call(action, { cookie: rival.cookie, fields });
      const theirs = await call(goodForm(action.name, targets));
      const nothing = await call(goodForm(action.name, nothingThere));
      expect(theirs.result, action.name).toEqual({ ok: false, code: 'not-found' });
      expect(nothing.result, `${action.name}: another's and a missing one look alike`).toEqual(theirs.result);
    }
    for (const path of [
      `/credentials/${targets.credentialId}`,
      `/activity?credential=${targets.credentialId}`,
    ]) {
      const theirs = await send(path, { cookie: rival.cookie });
      const nothing = await send(path.replace(targets.credentialId, nothingThere.credentialId), {
        cookie: rival.cookie,
      });
      expect(theirs.status, path).toBe(nothing.status);
      expect(theirs.body, path).not.toContain('Aimed at');
    }
  });
});

test('a colleague cannot touch what was entered in another session of the same organisation', async () => {
  const id = await ground.enterCredential(keeper, 'mine');
  const colleague = await ground.signIn();
  expect(colleague.organisationId).toBe(keeper.organisationId);
  await ground.expectNoEffect(async () => {
    for (const action of actions.filter((one) => 'credentialId' in formOf(one))) {
      const { result } = await ground.call(action, {
        cookie: colleague.cookie,
        fields: goodForm(action.name, { ...nothingThere, credentialId: id }),
      });
      expect(result, action.name).toEqual({ ok: false, code: 'not-found' });
    }
  });
});

test('only who sent a request can cancel it: no other session, organisation or site, and nobody without a session', async () => {
  const requestId = 'cancelled-by-others';
  const path = `/generations/${requestId}/cancel`;
  const own = { cookie: guest.cookie, origin: ground.app.origin };
  const slow = { requestId, credentialId: ground.credentialOf(guest, 'slow').id, scopes: '' };
  const running = ground.call('generateToken', { cookie: guest.cookie, fields: slow });
  const tryAsOthers = async () => {
    expect(
      (await send(path, { ...own, cookie: stranger.cookie }, 'POST')).status,
      'another organisation',
    ).toBe(404);
    expect(
      (await send(path, { ...own, cookie: keeper.cookie }, 'POST')).status,
      'an administrator elsewhere',
    ).toBe(404);
    expect((await send(path, { origin: ground.app.origin }, 'POST')).status, 'no session').toBe(401);
    for (const origin of ['null', 'https://evil.example', ''])
      expect((await send(path, { ...own, origin }, 'POST')).status, `from "${origin}"`).toBe(403);
    const forged = {
      cookie: guest.cookie,
      'x-forwarded-host': 'evil.example',
      origin: 'http://evil.example',
    };
    expect((await send(path, forged, 'POST')).status, 'with a forged host').toBe(403);
    expect((await send(path, { cookie: guest.cookie }, 'POST')).status, 'without an origin').toBe(403);
  };
  await expect
    .poll(async () => {
      await tryAsOthers();
      return (await send(path, own, 'POST')).status;
    })
    .toBe(204);
  expect((await running).body, 'it ran until its owner ended it').toContain('"cancelled"');
});

test('a support member, and a developer with a credential of somebody else, cannot go beyond their role', async () => {
  const saved = await ground.enterCredential(keeper, 'saved');
  const save = (credentialId: string, name: string) =>
    ground.call('saveCredential', { cookie: keeper.cookie, fields: { credentialId, name } });
  expect((await save(saved, 'Payroll')).result?.ok).toBe(true);
  const entered = await ground.enterCredential(keeper, 'entered');
  ground.database.prepare('update credentials set created_by = null where id = ?').run(saved);
  const becomes = (role: string) =>
    ground.database
      .prepare('update users set role = ? where organisation_id = ?')
      .run(role, keeper.organisationId);
  const remove = { cookie: keeper.cookie, fields: { credentialId: saved, confirmation: 'Payroll' } };
  for (const role of ['support', 'developer']) {
    becomes(role);
    await ground.expectNoEffect(async () => {
      const forbidden = { ok: false, code: 'forbidden' };
      const rename = { cookie: keeper.cookie, fields: { credentialId: saved, name: 'Mine' } };
      expect((await ground.call('renameCredential', rename)).result, role).toEqual(forbidden);
      expect((await ground.call('deleteCredential', remove)).result, role).toEqual(forbidden);
      if (role === 'support') expect((await save(entered, 'Mine')).result).toEqual(forbidden);
    });
  }
  becomes('admin');
  expect((await ground.call('deleteCredential', remove)).result, 'the right was all that lacked').toEqual({
    ok: true,
  });
});

test('a form with wrong types, doubled, unknown or missing fields is refused whole by every action', async () => {
  await ground.expectNoEffect(async () => {
    for (const action of actions) {
      for (const [fault, fields] of Object.entries(faultyForms(formOf(action)))) {
        const { status, result } = await attack(action, { cookie: guest.cookie, fields });
        expect(result, `${action.name}: ${fault}`).toMatchObject({ ok: false, code: 'invalid-input' });
        expect(status, `${action.name}: ${fault}`).toBe(200);
      }
    }
  });
});

test('a call in a frame that no page of ours sends runs nothing, and the process lives on', async () => {
  await ground.expectNoEffect(async () => {
    for (const action of actions) {
      for (const [fault, body] of Object.entries(brokenFrames))
        expectNoData(await attack(action, { cookie: guest.cookie, body }), `${action.name}: ${fault}`);
    }
    for (const id of ['7f'.padEnd(42, '0'), 'x', '', '__proto__', `${getAction('signOut').id}0`]) {
      const answer = await ground.call({ id, name: 'none', page: '/' }, { cookie: guest.cookie });
      expectNoData(answer, `the action "${id}"`);
      expect(answer.status, `the action "${id}"`).toBeLessThan(500);
    }
  });
  expect((await send('/readyz', {})).status).toBe(200);
});

test('no route answers somebody without a session with anything of an organisation, or changes by being visited', async () => {
  const bypasses: Record<string, string>[] = [
    {},
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1' },
    { 'x-middleware-subrequest': Array(5).fill('middleware').join(':') },
    { 'x-middleware-subrequest': Array(5).fill('proxy').join(':') },
    { 'x-s2s-path': '//evil.example' },
  ];
  await ground.expectNoEffect(async () => {
    for (const { path } of listBuiltRoutes()) {
      for (const method of ['GET', 'HEAD', 'POST']) {
        for (const headers of bypasses) {
          const answer = await send(
            path.replace('[requestId]', 'attack-0001').replace('[credentialId]', nothingThere.credentialId),
            { origin: ground.app.origin, ...headers },
            method,
          );
          const body = answer.body.replaceAll(nothingThere.credentialId, '');
          expect(body, `${method} ${path}`).not.toMatch(/crd_|Demo: |Orchard|"Ada"|p8e-/);
          expect(answer.headers.location ?? '', `${method} ${path}`).not.toMatch(/^\/\/|evil/);
          expect(answer.status, `${method} ${path}`).toBeLessThan(500);
        }
      }
    }
  });
});

test('a copied cookie opens nothing after its owner has signed out', async () => {
  const leaver = await ground.visit();
  const page = () => send('/', { cookie: leaver.cookie });
  expect((await page()).status).toBe(200);
  expect((await ground.call('signOut', { cookie: leaver.cookie })).result).toEqual({ ok: true });
  await ground.expectNoEffect(async () => {
    const { status, headers } = await page();
    expect([status, headers.location]).toEqual([307, '/sign-in']);
    for (const action of signedInActions) {
      const { result } = await attack(action, { cookie: leaver.cookie });
      expect(result, action.name).toEqual({ ok: false, code: 'signed-out' });
    }
    const cancel = { cookie: leaver.cookie, origin: ground.app.origin };
    expect((await send('/generations/attack-0001/cancel', cancel, 'POST')).status).toBe(401);
  });
});

test('the same forms do their work from the right page, session and role, so that each refusal above had its own reason', async () => {
  const expected: Readonly<Record<string, string>> = {
    setUp: 'setup-link-invalid',
    signIn: 'wrong-password',
    // Only what was entered can be saved; what the demo has is saved already.
    saveCredential: 'not-found',
    readInvitation: 'invitation-invalid',
    acceptInvitation: 'invitation-invalid',
    // A demo has one guest and fixed settings; who may do these is in roles.spec.ts.
    inviteMember: 'team-only',
    revokeInvitation: 'team-only',
    changeRole: 'team-only',
    setMemberDisabled: 'team-only',
    endMemberSessions: 'team-only',
    removeMember: 'team-only',
    setOrganisationPolicy: 'team-only',
  };
  const last = ['deleteCredential', 'signOut'];
  // Opening a demo anew ends the session that the browser had, and the way in is used by all tests.
  const ordered = actions
    .filter(({ name }) => name !== 'tryDemo')
    .sort((a, b) => last.indexOf(a.name) - last.indexOf(b.name));
  const forms = new Map(ordered.map((action) => [action, formOf(action)]));
  for (const [action, form] of forms) {
    // By then the credential has been renamed.
    const fields = 'confirmation' in form ? { ...form, confirmation: 'Taken over' } : form;
    const { result, status } = await ground.call(action, { cookie: guest.cookie, fields });
    expect(status, action.name).toBe(200);
    const outcome = result?.ok ? 'ok' : result?.code;
    expect(outcome, action.name).toBe(expected[action.name] ?? 'ok');
  }
  expect((await ground.call('signIn', { fields: account })).result).toEqual({ ok: true });
});

test('the log names what was refused as the source does, also in a build', async () => {
  const { result } = await ground.call('callApi', {
    fields: goodForm('callApi', nothingThere),
  });
  expect(result).toMatchObject({ ok: false, code: 'signed-out' });
  await expect.poll(() => ground.app.output()).toContain('"code":"signed-out","action":"callApi"');
  const names = [...ground.app.output().matchAll(/"action":"([^"]*)"/g)].map(([, name]) => name);
  expect(names.filter((name) => !name || name.length < 4)).toEqual([]);
});
