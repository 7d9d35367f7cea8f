import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { authMethods } from '@/lib/domain/credential';
import { apiSnippet } from '@/lib/domain/snippet/api-snippet';
import { captureSnippet } from '@/lib/domain/snippet/capture-snippet';
import { formsOfTarget, type Snippet, snippetTargets } from '@/lib/domain/snippet/snippet';
import { tokenSnippet } from '@/lib/domain/snippet/token-snippet';
import { adobeRequest } from './example-requests';

const folder = fileURLToPath(new URL('../../../golden/snippet/', import.meta.url));
const updating = process.env.UPDATE_GOLDEN === '1';

function written(snippet: Snippet): string {
  if (!snippet.ok) return `refused: ${snippet.code} at ${snippet.at}\n`;
  const { text, setUp, setUpPrompt, notes } = snippet;
  return `${text}\n\n[set up]\n${setUp}\n${setUpPrompt}\n\n[notes]\n${notes.join('\n')}\n`;
}

const call = {
  url: 'https://platform.adobe.io/data/foundation/catalog/dataSets?limit=1',
  method: 'GET',
  clientId: '0a1b2c3d-4e5f',
  imsOrgId: '0123456789ABCDEF01234567@AdobeOrg',
} as const;

const golden = snippetTargets.flatMap((target) =>
  formsOfTarget[target].flatMap((form): [string, string][] => [
    ...authMethods.map((authMethod): [string, string] => [
      `token.${target}.${form}.${authMethod}.txt`,
      written(tokenSnippet(adobeRequest(authMethod), { target, form })),
    ]),
    [
      `capture.${target}.${form}.txt`,
      written(captureSnippet(adobeRequest('client_secret_post'), { target, form })),
    ],
    [`api.${target}.${form}.txt`, written(apiSnippet(call, { target, form }))],
  ]),
);

if (updating) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of golden) writeFileSync(folder + name, text);
}

test.each(golden)('%s is the reviewed text', (name, text) => {
  expect(text).toBe(readFileSync(folder + name, 'utf8'));
});

test('there is no golden file without a snippet', () => {
  expect(readdirSync(folder).sort()).toEqual(golden.map(([name]) => name).sort());
});
