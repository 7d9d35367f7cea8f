import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listMembers } from '@/lib/server/oauth/json-members';

const found = (json: string) =>
  listMembers(json).map(({ name, start, end }) => [name, json.slice(start, end)]);

describe('listMembers', () => {
  it('gives each member of the outermost object with the text of its value, repeated ones too', () => {
    expect(found('{ "a" : 1 , "b":{"c":[2,{"a":3}]},"a":"x,}:\\"y" ,"":[ ], "\\u0061": null }')).toEqual([
      ['a', '1'],
      ['b', '{"c":[2,{"a":3}]}'],
      ['a', '"x,}:\\"y"'],
      ['', '[ ]'],
      ['a', 'null'],
    ]);
  });

  it.each(['null', '1', '"a:{}"', '[{"a":1}]', '{}', ' { } '])('gives none for %s', (json) => {
    expect(found(json)).toEqual([]);
  });

  it('agrees with JSON.parse on every object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(0, 1, 2), (value, indent) => {
        const json = JSON.stringify(value, null, indent);
        const rebuilt = found(json).map(([name = '', text = '']) => [name, JSON.parse(text)]);
        expect(rebuilt).toEqual(Object.entries(JSON.parse(json)));
      }),
      { numRuns: 500, seed: 11 },
    );
  });

  it('goes as deep as a text can', () => {
    const json = `{"a":${'['.repeat(130_000)}${']'.repeat(130_000)},"b":1}`;
    expect(listMembers(json).map(({ name }) => name)).toEqual(['a', 'b']);
  });
});
