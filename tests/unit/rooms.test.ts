import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Rooms and the floor each stands on (docs/architecture.md). */
const rooms: readonly (readonly [room: RegExp, floor: number])[] = [
  [/^lib\/domain\//, 0],
  [/^lib\/server\/(env|secret|log)(\.ts)?$/, 1],
  ...['http', 'vault', 'store'].map((name) => [new RegExp(`^lib/server/${name}/`), 2] as const),
  ...['oauth', 'identity', 'sandbox'].map((name) => [new RegExp(`^lib/server/${name}/`), 3] as const),
  ...['operations', 'web'].map((name) => [new RegExp(`^lib/server/${name}/`), 4] as const),
  [/^components\//, 5],
  [/^app\/|^(proxy|instrumentation)\.ts$/, 6],
  [/^lib\/cli\//, 6],
];
/** Who may see what a `Secret` holds: the seal, the request, the password's hash, the sandbox's own key, and the person's token. */
const revealers = [
  'lib/server/vault/seal.ts',
  'lib/server/oauth/token-request.ts',
  'lib/server/identity/password.ts',
  'lib/server/sandbox/signing-key.ts',
  'lib/server/operations/generation/token-cache.ts',
];
/** The one request that a page sends by itself: cancel (docs/decisions/0004). */
const browserFetch = 'components/playground/use-generation.ts';

const files = globSync(['{app,components,lib}/**/*.{ts,tsx}', 'proxy.ts', 'instrumentation.ts']).sort();
const source = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const roomOf = (file: string) => rooms.find(([room]) => room.test(file));
const resolved = (from: string, to: string) =>
  to.startsWith('@/') ? to.slice(2) : to.startsWith('.') ? normalize(join(dirname(from), to)) : null;
/** Comments and strings may speak of `fetch(`; code may not. */
const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
const offenders = (bad: (file: string, text: string) => boolean) =>
  files.filter((file) => bad(file, code(source.get(file) ?? '')));

describe('rooms', () => {
  it('finds the source and knows the room of every file', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => !roomOf(file))).toEqual([]);
  });

  it.each(files)('%s imports its own room or a strictly lower floor', (file) => {
    const [own, ownFloor] = roomOf(file) ?? [null, -1];
    const bad = ts
      .preProcessFile(source.get(file) ?? '', true, true)
      .importedFiles.map(({ fileName }) => resolved(file, fileName))
      .filter((target) => target !== null)
      .filter((target) => {
        const [room, floor] = roomOf(target) ?? [null, 99];
        if (ownFloor === 5 && room !== own) return floor !== 0;
        return room !== own && floor >= ownFloor;
      });
    expect(bad).toEqual([]);
  });

  it('keeps the server out of the browser: server-only is the first line of every lib/server file', () => {
    expect(
      files.filter(
        (file) => file.startsWith('lib/server/') && !source.get(file)?.startsWith("import 'server-only';\n"),
      ),
    ).toEqual([]);
  });

  it('reads the environment in one file, apart from the start command', () => {
    const readers = ['lib/server/env.ts', 'lib/cli/start.ts'];
    const framework = /process\.env\.NEXT_RUNTIME/g;
    expect(
      offenders(
        (file, text) => text.replace(framework, '').includes('process.env') && !readers.includes(file),
      ),
    ).toEqual([]);
  });

  it('sends outbound requests from one room, so that the guard cannot be passed by', () => {
    const sends = /(?<![.\w])fetch\(|from 'undici'|from 'node:(https?|net|tls|dns)[/']/;
    const isSender = (file: string) => /^lib\/(server\/http|cli)\//.test(file) || file === browserFetch;
    const onlyTypes = /import type .*|import \{ (isIP|isIPv4|isIPv6|BlockList|, )+ \} from 'node:net'/g;
    expect(offenders((file, text) => sends.test(text.replace(onlyTypes, '')) && !isSender(file))).toEqual([]);
  });

  it('keeps lib/domain pure: no framework, no Node, no clock, no chance, and zod in schema files only', () => {
    const impure = /from '(?!\.|@\/|zod')|Date\.now\(|new Date\(\)|Math\.random|globalThis/;
    const inDomain = (file: string) => file.startsWith('lib/domain/');
    expect(offenders((file, text) => inDomain(file) && impure.test(text))).toEqual([]);
    expect(
      offenders((file, text) => inDomain(file) && text.includes("'zod'") && !file.endsWith('-schema.ts')),
    ).toEqual([]);
  });

  it('reveals a secret in the named files only', () => {
    expect(offenders((file, text) => text.includes('.reveal(') && !revealers.includes(file))).toEqual([]);
  });

  it('has server actions only as defineAction(...) exports of app/**/actions.ts', () => {
    const actionFile = (file: string) => /^app\/.*\/actions\.ts$/.test(file) || file === 'app/actions.ts';
    expect(
      offenders(
        (file, text) =>
          /['"]use server['"]/.test(text) && !(actionFile(file) && text.startsWith("'use server';\n")),
      ),
    ).toEqual([]);
    expect(
      offenders(
        (file, text) =>
          actionFile(file) &&
          (text.match(/^export .*$/gm) ?? []).some(
            (line) => !/^export const \w+ = defineAction\(/.test(line),
          ),
      ),
    ).toEqual([]);
    expect(offenders((_, text) => text.includes('.bind('))).toEqual([]);
  });

  it('keeps files short and has no barrels', () => {
    const lengths = files.map((file) => (source.get(file) ?? '').split('\n').length).sort((a, b) => a - b);
    expect(lengths[lengths.length >> 1]).toBeLessThan(80);
    expect(files.filter((file) => (source.get(file) ?? '').split('\n').length > 300)).toEqual([]);
    expect(files.filter((file) => /\/index\.tsx?$/.test(file))).toEqual([]);
  });

  it('has nothing at the top level that the design does not list', () => {
    const listed =
      'app components lib tests public docs .ci next.config.js package.json package-lock.json tsconfig.json proxy.ts instrumentation.ts biome.json README.md SECURITY.md CONTRIBUTING.md CHANGELOG.md LICENSE Dockerfile compose.yaml .gitignore .dockerignore'.split(
        ' ',
      );
    const made = [
      'node_modules',
      '.next',
      'next-env.d.ts',
      'data',
      '.git',
      'test-results',
      'tsconfig.tsbuildinfo',
    ];
    expect(globSync('{*,.*}').filter((name) => !listed.includes(name) && !made.includes(name))).toEqual([]);
  });
});
