import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoCases } from '@/lib/domain/catalogue/demo-cases';
import {
  embedAddress,
  embedThemes,
  embedViews,
  findEmbeddedDemo,
  readEmbedOptions,
} from '@/lib/domain/embed/embed';
import { writeEmbedSnippet } from '@/lib/domain/embed/snippet';

describe('readEmbedOptions', () => {
  it.each([
    [{}, 'result', null],
    [{ view: 'command', theme: 'dark' }, 'command', 'dark'],
    [{ view: 'request', theme: 'light' }, 'request', 'light'],
    [{ view: 'Command', theme: 'DARK' }, 'result', null],
    [{ view: '', theme: '' }, 'result', null],
    [{ view: ['command', 'request'], theme: ['dark'] }, 'result', null],
    [{ view: '__proto__', theme: '"><script>' }, 'result', null],
    [{ other: 'x' }, 'result', null],
  ])('reads %j as %s, %s', (query, view, theme) => expect(readEmbedOptions(query)).toEqual({ view, theme }));
});

describe('embedAddress', () => {
  it('writes an address that reads as the same demo and options, the usual ones left out', () => {
    expect(embedAddress('working', { view: 'result', theme: null })).toBe('/embed/working');
    for (const { id } of demoCases) {
      for (const view of embedViews) {
        for (const theme of [...embedThemes, null]) {
          const url = new URL(embedAddress(id, { view, theme }), 'https://tokens.example.com');
          expect(findEmbeddedDemo(url.pathname)).toBe(id);
          expect(readEmbedOptions(Object.fromEntries(url.searchParams))).toEqual({ view, theme });
        }
      }
    }
  });
});

describe('writeEmbedSnippet', () => {
  it('writes what the guide says', () => {
    const snippet = writeEmbedSnippet('https://tokens.example.com', 'missing-scope', {
      view: 'result',
      theme: 'light',
    });
    expect(readFileSync('docs/embedding.md', 'utf8')).toContain(`\`\`\`html\n${snippet}\n\`\`\``);
  });

  it('leads to the demo, part and colours that were chosen, whatever the demo is called', () => {
    for (const { id } of demoCases) {
      for (const view of embedViews) {
        const snippet = writeEmbedSnippet('https://a.example', id, { view, theme: 'dark' });
        const address = /src="([^"]*)"/.exec(snippet)?.[1]?.replaceAll('&amp;', '&') ?? '';
        expect(address).toBe(`https://a.example${embedAddress(id, { view, theme: 'dark' })}`);
        expect(/title="[^"<>&]+"\n/.test(snippet), id).toBe(true);
      }
    }
  });
});

it('the guide for those who embed lists every demo, view and theme there is, and no other', () => {
  const guide = readFileSync('docs/embedding.md', 'utf8');
  const listed = [...guide.matchAll(/^\| `([\w-]+)` \| /gm)].map(([, name]) => name);
  expect(listed.filter((name) => !['title', 'height', 'sandbox'].includes(name ?? ''))).toEqual([
    ...demoCases.map(({ id }) => id),
    'view',
    'theme',
  ]);
  expect(guide).toContain(`| \`view\` | ${embedViews.map((view) => `\`${view}\``).join(', ')} |`);
  expect(guide).toContain(`| \`theme\` | ${embedThemes.map((theme) => `\`${theme}\``).join(', ')} |`);
});
