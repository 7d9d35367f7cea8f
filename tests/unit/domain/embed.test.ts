import { describe, expect, it } from 'vitest';
import { demoCases } from '@/lib/domain/catalogue/demo-cases';
import {
  embedAddress,
  embedThemes,
  embedViews,
  findEmbeddedDemo,
  readEmbedOptions,
} from '@/lib/domain/embed';

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
