import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { EnvironmentError, env, forgetEnvironment, readEnvironment } from '@/lib/server/env';

const deployed = { APP_URL: 'https://tokens.example.com', KEYS: '{}' };

function faultsOf(source: Record<string, string | undefined>): readonly string[] {
  try {
    readEnvironment(source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.faults;
    throw error;
  }
  return [];
}

test('without any variable the application runs on loopback with its own data folder', () => {
  expect(readEnvironment({})).toEqual({
    mode: 'loopback',
    origins: ['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000'],
    origin: 'http://127.0.0.1:3000',
    port: 3000,
    dataDir: resolve('data'),
    databaseFile: join(resolve('data'), 'playground.sqlite'),
    databaseUrl: null,
    keysJson: null,
    guestsAllowed: true,
    trustedProxyHops: 0,
    embedOrigins: [],
    logLevel: 'info',
    cookieSecure: false,
  });
});

test('APP_URL makes it deployed: one origin, secure cookies, no guests', () => {
  const { mode, origins, origin, guestsAllowed, cookieSecure, keysJson } = readEnvironment(deployed);
  expect({ mode, origins, origin, guestsAllowed, cookieSecure, keysJson }).toEqual({
    mode: 'deployed',
    origins: ['https://tokens.example.com'],
    origin: 'https://tokens.example.com',
    guestsAllowed: false,
    cookieSecure: true,
    keysJson: '{}',
  });
});

test('an empty variable counts as not set, and an unknown one is ignored', () => {
  expect(readEnvironment({ APP_URL: '', KEYS: '', PORT: '', GUESTS: '', HOME: '/x' })).toEqual(
    readEnvironment({}),
  );
});

test('origins leave out the port that browsers leave out', () => {
  expect(readEnvironment({ PORT: '80' }).origins).toEqual([
    'http://127.0.0.1',
    'http://localhost',
    'http://[::1]',
  ]);
  expect(readEnvironment({ ...deployed, APP_URL: 'https://Tokens.Example.com:443/' }).origin).toBe(
    'https://tokens.example.com',
  );
});

test.each([
  ['on', {}, true],
  ['off', {}, false],
  ['on', deployed, true],
  ['off', deployed, false],
])('GUESTS=%s decides in either mode', (GUESTS, others, expected) => {
  expect(readEnvironment({ ...others, GUESTS }).guestsAllowed).toBe(expected);
});

describe('APP_URL has to be an https origin', () => {
  test.each([
    ['no URL', 'tokens.example.com', /^APP_URL is not an https URL\./],
    ['another scheme', 'ftp://tokens.example.com', /^APP_URL is not an https URL\./],
    ['javascript', 'javascript:alert(1)', /^APP_URL is not an https URL\./],
    ['a password', 'https://me:hunter2@tokens.example.com', /^APP_URL contains a user name or password\./],
    ['a path', 'https://tokens.example.com/app', /^APP_URL has a path,/],
    ['a query', 'https://tokens.example.com/?', /^APP_URL has a path,/],
    ['a fragment', 'https://tokens.example.com/#', /^APP_URL has a path,/],
    ['http', 'http://tokens.example.com', /^APP_URL is http\. Use https: tokens/],
    ['http on loopback', 'http://localhost:8080', /set ALLOW_INSECURE_APP_URL=on\.$/],
  ])('refuses %s', (_, APP_URL, expected) => {
    expect(faultsOf({ ...deployed, APP_URL })).toEqual([expect.stringMatching(expected)]);
  });

  test('http is taken for loopback hosts alone, when it is asked for by name', () => {
    const insecure = { ...deployed, ALLOW_INSECURE_APP_URL: 'on' };
    for (const origin of ['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080']) {
      expect(readEnvironment({ ...insecure, APP_URL: origin })).toMatchObject({
        origin,
        cookieSecure: false,
      });
    }
    for (const APP_URL of ['http://localhost.example.com', 'http://127.0.0.1.nip.io', 'http://10.0.0.1']) {
      expect(faultsOf({ ...insecure, APP_URL })).toHaveLength(1);
    }
  });
});

test.each([
  ['PORT', 'http', 'PORT is not a whole number. Give a number from 1 to 65535.'],
  ['PORT', '0', 'PORT is out of range. Give a number from 1 to 65535.'],
  ['PORT', '65536', 'PORT is out of range. Give a number from 1 to 65535.'],
  ['PORT', '-1', 'PORT is not a whole number. Give a number from 1 to 65535.'],
  ['TRUSTED_PROXY_HOPS', '11', 'TRUSTED_PROXY_HOPS is out of range. Give a number from 0 to 10.'],
  ['GUESTS', 'true', 'GUESTS is neither "on" nor "off". Write GUESTS=on or GUESTS=off.'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL is not a level we know. Write one of debug, info, warn, error, silent.'],
  [
    'DATABASE_URL',
    'mysql://root:hunter2@db/x',
    'DATABASE_URL is not a Postgres URL. Write postgres://user:password@host:5432/database, or leave it out to use SQLite.',
  ],
])('%s=%s is refused with what to do', (name, value, expected) => {
  expect(faultsOf({ [name]: value })).toEqual([expected]);
});

describe('EMBED_ORIGINS', () => {
  const originsOf = (EMBED_ORIGINS: string) => readEnvironment({ EMBED_ORIGINS }).embedOrigins;

  test('names the sites that may frame the embed; without it nobody may', () => {
    expect(originsOf('')).toEqual([]);
    expect(originsOf('https://docs.example.com')).toEqual(['https://docs.example.com']);
  });

  test('takes exact origins, http for this machine, each once and as browsers write them', () => {
    expect(
      originsOf(
        ' https://Docs.Example.com:443/ ,https://docs.example.com,https://wiki.example.com:8443, http://localhost:4000,http://127.0.0.1, https://bücher.example',
      ),
    ).toEqual([
      'https://docs.example.com',
      'https://wiki.example.com:8443',
      'http://localhost:4000',
      'http://127.0.0.1',
      'https://xn--bcher-kva.example',
    ]);
  });

  test.each([
    ['*', 'has a wildcard. Name each site: https://docs.example.com.'],
    ['https://*.hunter2.com', 'has a wildcard. Name each site: https://docs.example.com.'],
    ['hunter2.com', 'is not an https origin. Write the site alone: https://docs.example.com.'],
    ['https:hunter2.com', 'is not an https origin. Write the site alone: https://docs.example.com.'],
    ['https://', 'is not an https origin. Write the site alone: https://docs.example.com.'],
    ['null', 'is not an https origin. Write the site alone: https://docs.example.com.'],
    ["'self'", 'is not an https origin. Write the site alone: https://docs.example.com.'],
    ['data:hunter2', 'is not an https origin. Write the site alone: https://docs.example.com.'],
    ['chrome-extension://hunter2', 'is not an https origin. Write the site alone: https://docs.example.com.'],
    ['https://me:hunter2@docs.example.com', 'contains a user name or password. Remove it.'],
    [
      'https://hunter2.com/docs',
      'has a path, a query or a fragment. Write the site alone: https://docs.example.com.',
    ],
    [
      'https://hunter2.com?',
      'has a path, a query or a fragment. Write the site alone: https://docs.example.com.',
    ],
    [
      'https://hunter2.com#',
      'has a path, a query or a fragment. Write the site alone: https://docs.example.com.',
    ],
    [
      'https://hunter2.com\\',
      'has a path, a query or a fragment. Write the site alone: https://docs.example.com.',
    ],
    [
      'https://hunter2;script-src',
      'has a character that no host name has. Write the site alone: https://docs.example.com.',
    ],
    [
      "https://hunter2'.com",
      'has a character that no host name has. Write the site alone: https://docs.example.com.',
    ],
    ['https://[::1]', 'is an IPv6 address, which no Content Security Policy can name. Use a host name.'],
    ['http://hunter2.com', 'is http. Use https; http is for localhost and 127.0.0.1 alone.'],
    ['http://127.0.0.1.hunter2.com', 'is http. Use https; http is for localhost and 127.0.0.1 alone.'],
    ['http://localhost.hunter2.com', 'is http. Use https; http is for localhost and 127.0.0.1 alone.'],
    ['', 'is empty. Remove the comma too many.'],
  ])('refuses the entry %j by its place and without its words', (entry, fault) => {
    const told = faultsOf({ EMBED_ORIGINS: `https://docs.example.com,${entry}` });
    expect(told).toEqual([`EMBED_ORIGINS, entry 2, ${fault}`]);
  });

  test('takes twenty and not one more, and tells every faulty one at once', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `https://d${index}.example`);
    expect(originsOf(many(20).join())).toHaveLength(20);
    expect(faultsOf({ EMBED_ORIGINS: many(21).join() })).toEqual([
      'EMBED_ORIGINS names more than 20 origins. Remove some.',
    ]);
    expect(faultsOf({ EMBED_ORIGINS: 'x,https://a.example,http://b.example' })).toHaveLength(2);
  });
});

test('KEYS and APP_URL go together', () => {
  expect(faultsOf({ APP_URL: 'https://a.example' })).toEqual([expect.stringMatching(/^KEYS is missing\./)]);
  expect(faultsOf({ KEYS: '{}' })).toEqual([expect.stringMatching(/^KEYS is set although APP_URL is not\./)]);
});

test('all faults are told at once, and no message repeats a value', () => {
  const source = {
    APP_URL: 'https://me:hunter2@a.example',
    PORT: 'hunter2',
    DATABASE_URL: 'hunter2',
    GUESTS: 'hunter2',
    TRUSTED_PROXY_HOPS: 'hunter2',
    LOG_LEVEL: 'hunter2',
    EMBED_ORIGINS: 'hunter2',
    ALLOW_INSECURE_APP_URL: 'hunter2',
  };
  const faults = faultsOf(source);
  expect(faults.map((fault) => fault.split(/[ ,]/)[0]).toSorted()).toEqual(
    [...Object.keys(source), 'KEYS'].toSorted(),
  );
  expect(new EnvironmentError(faults).message).not.toContain('hunter2');
  expect(new EnvironmentError(faults).message).toMatch(/^The environment has 9 faults:\n- /);
});

describe('env()', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    forgetEnvironment();
  });

  test('reads the process once, and refuses at every call while it is faulty', () => {
    vi.stubEnv('PORT', 'x');
    forgetEnvironment();
    expect(() => env()).toThrow(EnvironmentError);
    expect(() => env()).toThrow(EnvironmentError);
    vi.stubEnv('PORT', '4000');
    const first = env();
    vi.stubEnv('PORT', '5000');
    expect(env()).toBe(first);
    expect(first.port).toBe(4000);
  });
});
