import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldFaults } from '@/lib/server/web/field-faults';
import { arrayFields, formLimits, readForm } from '@/lib/server/web/form-record';

const form = (...entries: [string, string | Blob][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};
const arrays = new Set(['scope']);

describe('readForm', () => {
  it('reads texts, keeps lists where they are declared, and drops what the framework adds', () => {
    const read = readForm(form(['$ACTION_ID_x', ''], ['name', 'a'], ['scope', 'b'], ['scope', 'c']), arrays);
    expect({ ...read }).toEqual({ name: 'a', scope: ['b', 'c'] });
  });

  it('makes a list of one entry', () => expect(readForm(form(['scope', 'b']), arrays)?.scope).toEqual(['b']));

  it.each([
    ['a repeated field', form(['name', 'a'], ['name', 'b'])],
    ['a file', form(['name', new Blob(['x'])])],
    [
      'too many entries',
      form(...Array.from({ length: formLimits.entriesMax + 1 }, (): [string, string] => ['scope', 'a'])),
    ],
    ['too much text', form(['name', 'a'.repeat(formLimits.charactersMax)])],
    ['no form', 'name=a'],
    ['an object', { name: 'a' }],
    ['nothing', undefined],
    ['an iterable that pretends', [['name', 'a']]],
  ])('refuses %s', (_name, given) => expect(readForm(given, arrays)).toBeNull());

  it('takes __proto__ for an unknown field like any other', () => {
    const read = readForm(form(['__proto__', 'x'], ['constructor', 'y']), arrays);
    expect(Object.entries(read ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(z.strictObject({}).safeParse(read).success).toBe(false);
  });
});

describe('arrayFields', () => {
  it('finds lists through defaults, optionals, refinements, transforms and unions', () => {
    const list = z.array(z.string());
    const object = z.strictObject({
      a: list,
      b: list.default([]),
      c: list.max(3).optional(),
      d: z.string(),
      e: list.transform((all) => all.join()),
    });
    expect([...arrayFields(object)]).toEqual(['a', 'b', 'c', 'e']);
    expect([...arrayFields(object.refine(() => true).transform((all) => all.d))]).toEqual([
      'a',
      'b',
      'c',
      'e',
    ]);
    expect([...arrayFields(z.union([z.strictObject({ x: list }), z.strictObject({ y: list })]))]).toEqual([
      'x',
      'y',
    ]);
  });
});

describe('fieldFaults', () => {
  const faults = (schema: z.ZodType, input: unknown) =>
    fieldFaults(schema.safeParse(input, { reportInput: true }).error?.issues ?? []);

  it.each([
    ['missing', z.string(), undefined, 'required'],
    ['empty', z.string().min(1), '', 'required'],
    ['short', z.string().min(15), 'abc', 'too-short'],
    ['long', z.string().max(2), 'abc', 'too-long'],
    ['not of the list', z.enum(['a']), 'b', 'unknown-choice'],
    ['of another type', z.string(), ['a'], 'bad-format'],
    ['not of the form', z.string().regex(/a/), 'b', 'bad-format'],
    ['refused with a code as message', z.string().max(2, { error: 'bad-url' }), 'abc', 'bad-url'],
    [
      'refused with a code as parameter',
      z.string().refine(() => false, { params: { code: 'url-not-https' } }),
      'x',
      'url-not-https',
    ],
    [
      'refused with a message that is no code',
      z.string().refine(() => false, { error: 'no!' }),
      'x',
      'bad-format',
    ],
    ['a list with a bad member', z.array(z.string().max(1)), ['a', 'bb'], 'too-long'],
  ])('%s', (_name, field, value, code) =>
    expect(faults(z.strictObject({ field }), { field: value })).toEqual({ field: code }),
  );

  it('names no unknown field, because a name can be anything', () => {
    expect(faults(z.strictObject({}), { '<script>': 'x' })).toBeUndefined();
  });

  it('says the first fault of each field', () => {
    const schema = z.strictObject({ field: z.string().min(5).regex(/z/), other: z.string() });
    expect(faults(schema, { field: 'ab' })).toEqual({ field: 'too-short', other: 'required' });
  });
});
