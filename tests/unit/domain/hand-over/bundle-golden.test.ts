import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type BundleSource, bundleFormats } from '@/lib/domain/hand-over/bundle/bundle';
import { supportBundleFile } from '@/lib/domain/hand-over/bundle/file';
import { aCallSource, apiCallCases } from './api-call-cases';
import { aSource, bundleCases } from './bundle-cases';

const folder = fileURLToPath(new URL('../../../golden/hand-over/', import.meta.url));
const updating = process.env.UPDATE_GOLDEN === '1';

const sources: readonly (readonly [string, (masked: boolean) => BundleSource])[] = [
  ...Object.entries(bundleCases).map(
    ([name, view]) => [name, (masked: boolean) => aSource(view, masked)] as const,
  ),
  ...Object.entries(apiCallCases).map(
    ([name, view]) => [name, (masked: boolean) => aCallSource(view, masked)] as const,
  ),
];
const golden = sources
  .flatMap(([name, sourceOf]) =>
    bundleFormats.flatMap((format) =>
      [false, true].map((masked): [string, string] => {
        const { fileName, text } = supportBundleFile(sourceOf(masked), format);
        const ending = fileName.slice(fileName.lastIndexOf('.'));
        return [`bundle.${name}${masked ? '.masked' : ''}${ending}`, text];
      }),
    ),
  )
  .filter(([name]) => !name.includes('.masked') || /^bundle\.(?:token|api-profile)/.test(name));

if (updating) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of golden) writeFileSync(folder + name, text);
}

test.each(golden)('%s is the reviewed text', (name, text) => {
  expect(text).toBe(readFileSync(folder + name, 'utf8'));
});

test('there is no golden file of a bundle that nothing writes', () => {
  const files = readdirSync(folder).filter((name) => name.startsWith('bundle.'));
  expect(files.sort()).toEqual(golden.map(([name]) => name).sort());
});
