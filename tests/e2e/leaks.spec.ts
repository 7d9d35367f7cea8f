import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import pg from 'pg';
import { buildFolder } from '../support/built-app';
import { awkwardCanary, CanaryScanner, plainCanary, type Sighting } from '../support/canary';
import { accessCanaries, accessMoments } from '../support/canary-access';
import { isAllowed } from '../support/canary-allowances';
import { startWatchedBrowser } from '../support/canary-browser';
import { cutDecoysOf, decoysOf, plantInPage, startDecoySite } from '../support/canary-decoys';
import { deskCanaries, deskMoments } from '../support/canary-desk';
import { startReflectingEndpoint } from '../support/canary-endpoint';
import { alterPostgres, alterSqlite, forceFailures } from '../support/canary-failures';
import { fileSightings, postgresSightings, sqliteSightings } from '../support/canary-files';
import { canaries, moments, walkThrough } from '../support/canary-journey';
import { startPostgres } from '../support/postgres';
import { startApp } from '../support/running-app';

const decoy = awkwardCanary('decoy');
const decoys = decoysOf(decoy.value);
const textDecoys = decoys.filter(({ isText }) => isText);
const scanner = new CanaryScanner([decoy, plainCanary('another')]);
const isFound = (sighting: Sighting) => scanner.find([sighting]).some(({ canary }) => canary === 'decoy');
/** The latin1 text that stands for the bytes, as headers are written. */
const asBytes = (text: string) => Buffer.from(text).toString('latin1');

const endings: (() => Promise<unknown>)[] = [];
test.afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});
/** What was started, to be ended after the test however that goes. */
async function started<Thing>(
  starting: Promise<Thing>,
  end: (thing: Thing) => Promise<unknown>,
): Promise<Thing> {
  const thing = await starting;
  endings.push(() => end(thing));
  return thing;
}
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 's2s-leaks-'));
  endings.push(async () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test.describe('the scanner would see', () => {
  test('a secret cut in half, in any notation, behind any other bytes', () => {
    const missed = cutDecoysOf(decoy.value).filter(
      ({ text }) => !isFound({ place: 'cut', content: `before${text}behind` }),
    );
    expect(missed.map(({ name }) => name)).toEqual([]);
    expect(isFound({ place: 'another secret', content: awkwardCanary('nobody').value })).toBe(false);
  });

  test('a secret in any place of a browser: address, header, body, document, field, storage, cookie, console, profile', async () => {
    const site = await started(startDecoySite(), (one) => one.close());
    const browser = await started(startWatchedBrowser(), (one) => one.close());
    await browser.page.goto(`${site.origin}/`);
    for (const [at, { text }] of textDecoys.entries()) {
      await browser.page.evaluate(plantInPage, { text, bytes: asBytes(text), path: `/form-${at}` });
      await browser.look(`with form-${at}`);
    }
    const sightings = browser.sightings();
    const kept = await browser.close();

    const places = [
      'request address of GET /form-N/address',
      'request headers of GET /form-N/header',
      'request cookies of GET /form-N/cookie',
      'request body of POST /form-N/body',
      'answer headers of GET /form-N/header',
      'answer body of GET /form-N/header',
      'document with form-N',
      'field input decoy with form-N',
      'addresses with form-N',
      'storage with form-N',
      'cookies with form-N',
    ];
    const missed = places.flatMap((pattern) =>
      textDecoys.flatMap(({ form }, at) => {
        const place = pattern.replace('N', String(at));
        return sightings.filter((one) => one.place === place).some(isFound) ? [] : [`${place} (${form})`];
      }),
    );
    expect(missed).toEqual([]);
    const said = sightings.filter(({ place }) => place === 'browser console');
    expect(said.filter(isFound)).toHaveLength(textDecoys.length);
    expect(kept.filter(isFound).map(({ place }) => place)).toEqual(
      expect.arrayContaining([expect.stringMatching(/History$/), expect.stringMatching(/Local Storage/)]),
    );
  });

  test('a secret in a file, on standard output and error, in a database, or deleted there a moment ago', async () => {
    const folder = newFolder();
    const postgres = await started(startPostgres(), (one) => one.stop());
    const missed: string[] = [];
    const expectFound = (sightings: readonly Sighting[], place: RegExp, form: string) => {
      if (!sightings.some((one) => place.test(one.place) && isFound(one))) missed.push(`${form} in ${place}`);
    };
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    await client.query('create table decoys (id integer, text text)');
    for (const { form, text, isText } of decoys) {
      const place = join(folder, form);
      mkdirSync(place);
      writeFileSync(join(place, 'file'), form === 'UTF-16' ? Buffer.from(text, 'latin1') : text);
      expectFound(fileSightings(place, 'folder'), /^folder: file$/, form);
      if (!isText) continue;

      const database = new Database(join(place, 'playground.sqlite'));
      database.exec('pragma journal_mode = wal; create table decoys (id integer, text text)');
      database.prepare('insert into decoys values (1, ?)').run(text);
      expectFound(sqliteSightings(place), /^row of decoys$/, form);
      expectFound(sqliteSightings(place), /^data folder: playground.sqlite-wal$/, form);
      database.exec('delete from decoys');
      expectFound(sqliteSightings(place), /^data folder: playground.sqlite-wal$/, form);
      database.close();

      await client.query('insert into decoys values (1, $1)', [text]);
    }
    const print = 'for (const text of process.argv.slice(1)) { console.log(text); console.error(text); }';
    const texts = textDecoys.map(({ text }) => text);
    const printed = spawnSync(process.execPath, ['-e', print, '--', ...texts], { encoding: 'utf8' });
    for (const stream of ['stdout', 'stderr'] as const) {
      const lines = printed[stream].split('\n');
      for (const [at, { form }] of textDecoys.entries())
        expectFound([{ place: stream, content: lines[at] ?? '' }], /^std/, form);
    }
    for (const { form, text } of textDecoys) {
      const { rows } = await client.query('select text from decoys where text = $1', [text]);
      expectFound([{ place: 'row', content: String(rows[0]?.text) }], /row/, form);
    }
    const stored = await postgresSightings(postgres.url);
    expect(stored.filter(({ place }) => place === 'row of decoys').filter(isFound)).toHaveLength(
      textDecoys.length,
    );
    await client.query('delete from decoys');
    expectFound(await postgresSightings(postgres.url), /^Postgres folder: base/, 'deleted');
    expectFound(await postgresSightings(postgres.url), /^Postgres folder: pg_wal/, 'logged');
    await client.end();
    expect(missed).toEqual([]);
  });
});

const stores = {
  SQLite: async () => ({
    env: {},
    alterOf: (dataDir: string) => alterSqlite(dataDir),
    read: async (dataDir: string) => sqliteSightings(dataDir),
    stop: async () => {},
  }),
  Postgres: async () => {
    const { url, stop } = await startPostgres();
    return {
      env: { DATABASE_URL: url },
      alterOf: () => alterPostgres(url),
      read: async (dataDir: string) => [
        ...(await postgresSightings(url)),
        ...fileSightings(dataDir, 'data folder'),
      ],
      stop,
    };
  },
} as const;

for (const [name, startStore] of Object.entries(stores)) {
  test(`no secret, password or token is anywhere but where it has to be, through use and failure (${name})`, async () => {
    const store = await started(startStore(), (one) => one.stop());
    const endpoint = await started(startReflectingEndpoint(canaries.accessToken.value), (one) => one.close());
    const browser = await started(startWatchedBrowser(), (one) => one.close());
    const dataDir = join(newFolder(), 'data');
    const app = await started(startApp({ dataDir, env: store.env }), (one) => one.stop());
    const setUpCode = { name: 'set-up code', value: new URL(app.setUpLink()).hash.slice(1) };

    const downloads = await walkThrough({ browser, app, endpoint });
    expect(downloads.length, 'files downloaded').toBe(9);
    const failures = await forceFailures({ app, endpoint, alter: store.alterOf(dataDir) });
    expect(failures.length).toBeGreaterThan(30);
    const succeeded = failures
      .filter(({ outcome }) => ['ok', 'token', 'cancelled'].includes(outcome))
      .map(({ name }) => name);
    // A token with the secret in it is given, with a mark in the secret's place.
    expect(succeeded.filter((name) => !name.startsWith('reflect-in-token'))).toEqual([]);

    const whileRunning = await store.read(dataDir);
    await app.stop();
    rmSync(join(dataDir, 'keys.json'));
    const keyless = await startApp({ dataDir, env: store.env }).then(() => 'started', String);
    expect(keyless, 'without its keys it does not start').toContain('did not start');
    const sightings = [
      ...browser.sightings(),
      ...downloads,
      ...(await browser.close()),
      ...failures.flatMap((failure) => failure.sightings),
      ...whileRunning,
      ...(await store.read(dataDir)),
      { place: 'server output', content: app.output() },
      { place: 'server output', content: keyless },
      ...fileSightings(buildFolder, 'build'),
    ];
    const tokens = issuedTokens(browser.wire.answersOf('generateToken'));
    const [demoSecret = ''] = browser.wire
      .answersOf('showDemoSecret')
      .flatMap((answer) => /p8e-[\w-]{43}/.exec(answer) ?? []);
    const [issuedSecret = ''] = browser.wire
      .answersOf('issueSandboxCredential')
      .flatMap((answer) => /p8e-[\w-]{43}/.exec(answer) ?? []);
    const [invitationCode = ''] = browser.wire
      .answersOf('inviteMember')
      .flatMap((answer) => /#([\w-]{43})/.exec(answer)?.[1] ?? []);
    const [cookie = ''] = sightings.flatMap(({ place, content }) =>
      place.startsWith('answer cookies') ? (/s2s=(\S{60,});/.exec(String(content))?.[1] ?? []) : [],
    );

    const planted = [
      ...Object.values(canaries),
      ...Object.values(accessCanaries),
      ...Object.values(deskCanaries),
      { name: 'issued secret', value: issuedSecret },
      { name: 'invitation code', value: invitationCode },
      setUpCode,
      { name: 'demo secret', value: demoSecret },
      { name: 'session cookie', value: cookie },
      ...tokens.map((value) => ({ name: canaries.accessToken.name, value })),
    ];
    const leaks = new CanaryScanner(planted).find(sightings);
    expect(
      leaks
        .filter((leak) => !isAllowed(leak))
        .map(({ canary, form, place }) => `${canary} | ${place} | ${form}`),
    ).toEqual([]);

    // Had nothing been typed or sent, nothing could have leaked.
    const seenIn = (canary: string) =>
      new Set(leaks.filter((leak) => leak.canary === canary).map(({ place }) => place));
    for (const one of [canaries.secret, canaries.basicSecret, canaries.refusedSecret])
      expect(seenIn(one.name)).toContain('request body of POST enterCredential');
    expect(seenIn(canaries.password.name)).toContain('request body of POST signIn');
    expect(seenIn(canaries.accessToken.name)).toContain('answer body of POST generateToken');
    expect(seenIn(canaries.accessToken.name)).toContain(`document ${moments.tokenShown}`);
    for (const one of [accessCanaries.setUpSecret, accessCanaries.importedSecret])
      expect(seenIn(one.name)).toContain('request body of POST createCredential');
    expect(seenIn(deskCanaries.pastedSecret.name)).toContain('request body of POST enterCredential');
    expect(seenIn(deskCanaries.deskToken.name)).toContain('answer body of POST generateToken');
    expect(seenIn(deskCanaries.inspectedToken.name)).toContain('request body of POST verifyPastedToken');
    expect(seenIn(deskCanaries.linkedSecret.name)).toContain('request address of GET /');
    expect(seenIn(deskCanaries.linkedToken.name)).toContain('request address of GET /inspect');
    expect(seenIn(deskCanaries.searchedToken.name)).toContain(
      `field search q the search, ${deskMoments.pasted}`,
    );
    for (const one of [
      deskCanaries.comparedSecret,
      deskCanaries.comparedToken,
      deskCanaries.sharedSecret,
      deskCanaries.fragmentToken,
    ])
      expect(seenIn(one.name).size, one.name).toBeGreaterThan(0);
    expect(seenIn('issued secret')).toContain(`document ${accessMoments.issued}`);
    expect(seenIn('invitation code')).toContain(`document ${accessMoments.invited}`);
    expect(seenIn('demo secret')).toContain(`document ${moments.demoShown}`);
    const told = new Set(endpoint.received().map(({ clientSecret }) => clientSecret));
    expect(told).toEqual(
      new Set([canaries.secret.value, canaries.basicSecret.value, canaries.failedSecret.value]),
    );
    expect(endpoint.strayRequests(), 'requests that followed a redirect').toBe(0);
    expect(tokens.length).toBeGreaterThan(1);
  });
}

/** The access tokens that the page got, ours and those of the sandbox. */
function issuedTokens(answers: readonly string[]): string[] {
  return [...new Set(answers.flatMap((answer) => answer.match(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g) ?? []))].concat(
    canaries.accessToken.value,
  );
}
