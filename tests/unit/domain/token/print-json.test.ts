import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '@/lib/domain/token/json';
import { printJson } from '@/lib/domain/token/print-json';
import { anyCharacter } from './any-text';

function print(text: string): string {
  const reading = readJson(text);
  if (!reading.ok) throw new Error(reading.fault);
  return printJson(reading.value);
}

test('order, equal names and the spelling of numbers and strings stay as in the source', () => {
  expect(print('{"2":9007199254740993,"1":[],"1":{},"s":"\\u0041é","l":[1.0,{"a":null}]}')).toBe(
    [
      '{',
      '  "2": 9007199254740993,',
      '  "1": [],',
      '  "1": {},',
      '  "s": "\\u0041é",',
      '  "l": [',
      '    1.0,',
      '    {',
      '      "a": null',
      '    }',
      '  ]',
      '}',
    ].join('\n'),
  );
});

test('for what JSON.stringify wrote, it prints what JSON.stringify would indent', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: anyCharacter, maxDepth: 2 }), (text) => {
      const value: unknown = JSON.parse(text);
      return print(JSON.stringify(value)) === JSON.stringify(value, null, 2);
    }),
    { seed: 8259 },
  );
});
