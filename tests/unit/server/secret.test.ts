import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { format, inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Secret } from '@/lib/server/secret';

const value = 'p8e-canary-value';
const secret = new Secret(value);

test('a secret gives its value to reveal() alone', () => {
  expect(secret.reveal()).toBe(value);
});

test.each<[string, () => unknown]>([
  ['String()', () => String(secret)],
  ['a template', () => `${secret}`],
  ['joining', () => [secret, secret].join()],
  ['JSON', () => JSON.stringify({ secret, list: [secret] })],
  ['inspect', () => inspect({ secret }, { depth: 9, showHidden: true, getters: true })],
  ['format', () => format('%s %o %O %j %d', secret, secret, secret, secret, secret)],
  ['an error', () => new Error(`${secret}`, { cause: secret }).stack],
  ['spreading', () => JSON.stringify({ ...secret })],
  ['assigning', () => JSON.stringify(Object.assign({}, secret))],
  ['a structured clone', () => JSON.stringify(structuredClone(secret))],
  ['form encoding', () => new URLSearchParams({ secret: String(secret) }).toString()],
  ['own property names', () => Reflect.ownKeys(secret).join()],
])('%s does not show it', (_, show) => {
  expect(show()).not.toContain(value);
});

test('a secret is found in a text as it is, with white space around it, and percent-encoded; a short one never is', () => {
  for (const text of [value, `x${value}y`, `https://a.example/?x=${value}`])
    expect(secret.isIn(text)).toBe(true);
  expect(new Secret(` ${value}\n`).isIn(`client_secret=${value}`)).toBe(true);
  expect(new Secret('a+b/c d&e').isIn('x=a%2Bb%2Fc%20d%26e')).toBe(true);
  expect(secret.isIn('p8e-another-value')).toBe(false);
  expect(new Secret('seven77').isIn('seven77')).toBe(false);
  expect(new Secret('').isIn('anything')).toBe(false);
});

test('a secret has no own keys to be copied by, and no toJSON, which would make React willing to send it', () => {
  expect(Object.keys(secret)).toEqual([]);
  expect(Reflect.ownKeys(secret)).toEqual([]);
  expect('toJSON' in secret).toBe(false);
  expect(Object.getPrototypeOf(secret)).not.toBe(Object.prototype);
});

test('React refuses to send a secret to a browser, as a prop or inside an action result', () => {
  // The server half of React answers only under this condition, which a running process cannot change: hence one of its own.
  const script = `
    import { createRequire } from 'node:module';
    import { Secret } from '@/lib/server/secret';
    const require = createRequire(process.cwd() + '/package.json');
    const { renderToReadableStream } = require('next/dist/compiled/react-server-dom-webpack/server.node');
    class Careless extends Secret { toJSON() { return this.reveal(); } }
    async function send(model) {
      const faults = [];
      const stream = renderToReadableStream(model, {}, { onError: (error) => { faults.push(error.message); return 'refused'; } });
      const text = await new Response(stream).text().catch(() => '');
      return { faults, leaked: text.includes('${value}') };
    }
    console.log(JSON.stringify([
      await send({ ok: true, nested: [{ secret: new Secret('${value}') }] }),
      await send({ careless: new Careless('${value}') }),
    ]));`;
  const hooks = fileURLToPath(new URL('../../support/typescript-hooks.mjs', import.meta.url));
  const flags = ['--conditions=react-server', '--import', hooks, '--input-type=module', '--eval', script];
  const output = execFileSync(process.execPath, flags, {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [ours, careless] = JSON.parse(output);
  expect(ours.leaked).toBe(false);
  expect(ours.faults).toHaveLength(1);
  expect(ours.faults[0]).toContain('Classes or null prototypes are not supported');
  expect(careless, 'shows that the check can fail').toMatchObject({ leaked: true });
});
