import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLiteralSearch } from '@/lib/server/oauth/literal-search';
import { readPlain } from '@/lib/server/oauth/loose-text';

/** Where one literal stands, without overlapping itself, by the engine's own search. */
function placesOf(literal: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length))
    places.push(at);
  return places;
}

it('finds each literal wherever the engine’s own search does, and nowhere else', () => {
  const word = (maxLength: number, minLength = 0) =>
    fc.string({ unit: fc.constantFrom('a', 'b', '\ud83d', '\uffff'), minLength, maxLength });
  fc.assert(
    fc.property(fc.uniqueArray(word(80, 1), { minLength: 1, maxLength: 6 }), word(400), (literals, noise) => {
      const text = noise + literals.join('') + noise;
      const found = createLiteralSearch(literals.map((literal) => readPlain(literal).units))(readPlain(text));
      for (const [index, literal] of literals.entries()) {
        const starts = found.filter((one) => one.literal === index).map(({ start }) => start);
        expect(starts).toEqual(placesOf(literal, text));
      }
    }),
    { numRuns: 1_000, seed: 1987 },
  );
});

it('finds nothing where there is nothing to look for or in', () => {
  expect(createLiteralSearch([])(readPlain('text'))).toEqual([]);
  expect(createLiteralSearch([readPlain('ab').units])(readPlain(''))).toEqual([]);
  expect(createLiteralSearch([readPlain('ab').units])(readPlain('a'))).toEqual([]);
});
