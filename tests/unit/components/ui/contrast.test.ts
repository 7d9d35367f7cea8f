import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../../app/globals.css', import.meta.url), 'utf8');
const pairs = new Map(
  [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((match) => [
    String(match[1]),
    { light: String(match[2]), dark: String(match[3]) },
  ]),
);

const grounds = ['paper', 'surface', 'sunken'];
/** Text needs 4.5:1 (WCAG 2.2, 1.4.3); what marks a control or the focus 3:1 (1.4.11). */
const rules: readonly { readonly front: string; readonly on: readonly string[]; readonly atLeast: number }[] =
  [
    {
      front: 'ink',
      on: [...grounds, 'hover', 'accent-soft', 'valid-soft', 'warning-soft', 'invalid-soft', 'info-soft'],
      atLeast: 7,
    },
    { front: 'muted', on: [...grounds, 'hover', 'accent-soft'], atLeast: 4.5 },
    { front: 'faint', on: [...grounds, 'hover'], atLeast: 4.5 },
    { front: 'accent', on: [...grounds, 'hover', 'accent-soft'], atLeast: 4.5 },
    { front: 'valid', on: [...grounds, 'valid-soft'], atLeast: 4.5 },
    { front: 'warning', on: [...grounds, 'warning-soft'], atLeast: 4.5 },
    { front: 'invalid', on: [...grounds, 'invalid-soft'], atLeast: 4.5 },
    { front: 'info', on: [...grounds, 'info-soft'], atLeast: 4.5 },
    { front: 'on-action', on: ['action', 'action-strong'], atLeast: 4.5 },
    { front: 'on-danger', on: ['danger', 'danger-strong'], atLeast: 4.5 },
    { front: 'on-accent', on: ['accent'], atLeast: 4.5 },
    { front: 'control', on: grounds, atLeast: 3 },
    { front: 'action', on: ['paper', 'surface'], atLeast: 3 },
    { front: 'danger', on: ['paper', 'surface'], atLeast: 3 },
    {
      front: 'focus',
      on: [...grounds, 'valid-soft', 'warning-soft', 'invalid-soft', 'info-soft'],
      atLeast: 3,
    },
  ];

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function colour(name: string, theme: 'light' | 'dark'): string {
  const pair = pairs.get(name);
  if (!pair) throw new Error(`globals.css has no colour ${name} as a light-dark() pair`);
  return pair[theme];
}

describe('the colours in globals.css', () => {
  it('measures black on white as 21:1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });

  for (const { front, on, atLeast } of rules) {
    for (const ground of on) {
      it.each(['light', 'dark'] as const)(
        `${front} stands out from ${ground} by ${atLeast}:1 in the %s theme`,
        (theme) => {
          expect(contrast(colour(front, theme), colour(ground, theme))).toBeGreaterThanOrEqual(atLeast);
        },
      );
    }
  }
});
