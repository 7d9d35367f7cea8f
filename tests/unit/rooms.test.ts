import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Rooms by longest path prefix, and the floor each stands on (docs/architecture.md). */
const floors: readonly (readonly [prefix: string, floor: number])[] = [
  ['lib/domain/', 0],
  ['lib/server/env.ts', 1],
  ['lib/server/secret.ts', 1],
  ['lib/server/log.ts', 1],
  ...['http', 'vault', 'store'].map((room) => [`lib/server/${room}/`, 2] as const),
  ...['oauth', 'identity', 'sandbox'].map((room) => [`lib/server/${room}/`, 3] as const),
  ...['operations', 'web'].map((room) => [`lib/server/${room}/`, 4] as const),
  ['lib/cli/', 6],
  ['components/', 5],
  ['app/', 6],
  ['proxy.ts', 6],
  ['instrumentation.ts', 6],
];
const revealers = [
  'lib/server/vault/seal.ts',
  'lib/server/oauth/token-request.ts',
  'lib/server/identity/password.ts',
];

const files = globSync(['{app,components,lib}/**/*.{ts,tsx}', 'proxy.ts', 'instrumentation.ts']).sort();
const source = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const room = (file: string) => floors.find(([prefix]) => file.startsWith(prefix));
const resolved = (from: string, to: string) =>
  to.startsWith('@/') ? to.slice(2) : to.startsWith('.') ? normalize(join(dirname(from), to)) : null;
/** Comments and strings may speak of `fetch(`; code may not. */
const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
const offenders = (bad: (file: string, text: string) => boolean) =>
  files.filter((file) => bad(file, code(source.get(file) ?? '')));

describe('rooms', () => {
  it('finds the source and knows the room of every file', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => !room(file))).toEqual([]);
  });

  it.each(files)('%s imports its own room or a strictly lower floor', (file) => {
    const [ownPrefix, ownFloor] = room(file) ?? ['', -1];
    const bad = ts
      .preProcessFile(source.get(file) ?? '', true, true)
      .importedFiles.map(({ fileName }) => resolved(file, fileName))
      .filter((target) => target !== null)
      .filter((target) => {
        const [prefix, floor] = room(target) ?? room(`${target}.ts`) ?? room(`${target}/`) ?? ['?', 99];
        if (ownPrefix === 'components/' && prefix !== 'components/') return prefix !== 'lib/domain/';
        return prefix !== ownPrefix && floor >= ownFloor;
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

  it('reads the environment in one file', () => {
    expect(
      offenders(
        (file, text) =>
          /process\.env/.test(text) && file !== 'lib/server/env.ts' && !file.startsWith('lib/cli/'),
      ),
    ).toEqual([]);
  });

  it('sends outbound requests from one room, so that the guard cannot be passed by', () => {
    const browser = (file: string) => file.startsWith('components/');
    expect(
      offenders(
        (file, text) =>
          /(?<![.\w])fetch\(|from 'undici'|from 'node:(https?|net|tls|dns)/.test(text) &&
          !browser(file) &&
          !file.startsWith('lib/server/http/') &&
          !file.startsWith('lib/cli/'),
      ),
    ).toEqual([]);
    expect(offenders((file, text) => browser(file) && /(?<![.\w])fetch\(\s*[^`'"]/.test(text))).toEqual([]);
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
            (line) => !/^export const \w+ = defineAction\($|^export const \w+ = defineAction\(.*/.test(line),
          ),
      ),
    ).toEqual([]);
    expect(
      offenders((file, text) => text.includes('.bind(') && !file.startsWith('lib/server/http/')),
    ).toEqual([]);
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
