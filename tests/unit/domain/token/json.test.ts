import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMember, findString, type JsonReading, jsonDepthMax, readJson } from '@/lib/domain/token/json';
import { anyCharacter } from './any-text';
import { toPlain } from './tokens';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function read(text: string): Extract<JsonReading, { ok: true }> {
  const reading = readJson(text);
  if (!reading.ok) throw new Error(`${reading.fault} at ${reading.at}`);
  return reading;
}

function members(text: string) {
  const { value } = read(text);
  if (value.type !== 'object') throw new Error('not an object');
  return value.members;
}

test('members keep the order of the source, names that look like integers too', () => {
  expect(members('{"b":1,"2":1,"a":1,"1":1,"10":1}').map(({ name }) => name)).toEqual([
    'b',
    '2',
    'a',
    '1',
    '10',
  ]);
});

test('equal names are all kept, reported once, and the last one is found', () => {
  const reading = read('{"a":1,"b":{"c":1,"c":2,"c":3},"a":2}');
  expect(reading.duplicates).toEqual(['c', 'a']);
  if (reading.value.type !== 'object') throw new Error('not an object');
  expect(reading.value.members.map(({ name }) => name)).toEqual(['a', 'b', 'a']);
  expect(findMember(reading.value.members, 'a')?.value).toMatchObject({ value: 2 });
});

test('names that differ only in how they are escaped are equal names', () => {
  expect(read('{"\\u0061":1,"a":2}').duplicates).toEqual(['a']);
});

test('__proto__ and constructor are ordinary members and change no prototype', () => {
  const list = members('{"__proto__":{"polluted":true},"constructor":1,"toString":2}');
  expect(list.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'toString']);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(findString(members('{"a":1}'), 'constructor')).toBeNull();
});

test.each([
  ['9007199254740991', true],
  ['9007199254740993', false],
  ['-9007199254740993', false],
  ['12345678901234567890', false],
  ['1e400', false],
  ['1e300', false],
  ['0.1', true],
  ['-0', true],
  ['1300819380', true],
])('the number %s is kept as written; exact: %s', (text, exact) => {
  const reading = read(`{"n":${text}}`);
  expect(reading.inexact).toEqual(exact ? [] : ['n']);
  expect(members(`{"n":${text}}`)[0]?.value).toMatchObject({ type: 'number', exact, raw: text });
});

test('raw is the source text of each value, without the white space around it', () => {
  const list = members('{ "a" : [ 1 , "x\\u0041" ] , "b":{ "c" : null } , "d" :\ttrue\r\n}');
  expect(list.map(({ value }) => value.raw)).toEqual(['[ 1 , "x\\u0041" ]', '{ "c" : null }', 'true']);
  expect(list[0]?.value).toMatchObject({ items: [{ raw: '1' }, { raw: '"x\\u0041"', value: 'xA' }] });
});

test.each([
  ['', 0],
  ['   ', 3],
  ['{"a":1,}', 7],
  ['[1,]', 3],
  ['{"a" 1}', 5],
  ['{a:1}', 1],
  ['[01]', 2],
  ['[1.]', 2],
  ['[+1]', 1],
  ['"\u0001"', 0],
  ['"\\x"', 0],
  ['"\\u12"', 0],
  ['"open', 5],
  ['"open\\', 7],
  ['nul', 0],
  ['{} {}', 3],
  ['\ufeff{}', 0],
])('%j is refused where it goes wrong', (text, at) => {
  expect(parses(text)).toBe(false);
  expect(readJson(text)).toEqual({ ok: false, fault: 'syntax', at });
});

test('nesting is read down to the bound and refused below it, without overflowing the stack', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  expect(readJson(nested(jsonDepthMax)).ok).toBe(true);
  expect(readJson(nested(jsonDepthMax + 1))).toEqual({ ok: false, fault: 'too-deep', at: jsonDepthMax });
  expect(readJson('{"a":'.repeat(50_000))).toMatchObject({ ok: false, fault: 'too-deep' });
});

test('every JSON text is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ stringUnit: anyCharacter, maxDepth: 3 }),
      fc.constantFrom(0, 1, 2),
      (made, indent) => {
        const text = JSON.stringify(made);
        const spaced = JSON.stringify(made, null, indent);
        const { value } = read(spaced);
        return JSON.stringify(toPlain(value)) === text && value.raw === spaced;
      },
    ),
    { numRuns: 500, seed: 8259 },
  );
});

test('a text is accepted when, and only when, JSON.parse accepts it', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '"a"',
    '0',
    '1',
    '-',
    '.',
    'e',
    '+',
    'true',
    'null',
    ' ',
    '\n',
    '\\u00',
    '\u0000',
    '\u2028',
  ];
  const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((list) => list.join(''));
  const damaged = fc
    .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.nat(2), fc.constantFrom(...pieces))
    .map(
      ([text, at, drop, piece]) =>
        text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + drop),
    );
  let accepted = 0;
  fc.assert(
    fc.property(fc.oneof(soup, damaged), (text) => {
      const ok = readJson(text).ok;
      if (ok) accepted++;
      return ok === parses(text);
    }),
    { numRuns: 5000, seed: 7519 },
  );
  expect(accepted).toBeGreaterThan(100);
});

/** A string that counts how many of its characters are looked at one by one. */
function counted(content: string): { text: string; reads: () => number } {
  let reads = 0;
  const proxy = new Proxy(Object(content), {
    get(_target, key) {
      if (key === Symbol.toPrimitive || key === 'toString') return () => content;
      if (key === 'length') return content.length;
      if (key === 'slice') return (from: number, to: number) => content.slice(from, to);
      reads++;
      if (key === 'charCodeAt') return (at: number) => content.charCodeAt(at);
      if (typeof key === 'string' && /^\d+$/.test(key)) return content[Number(key)];
      throw new Error(`uncounted use of ${String(key)}`);
    },
  });
  return { text: proxy, reads: () => reads };
}

test.each<[string, (size: number) => string]>([
  ['one long string', (size) => `"${'x'.repeat(size)}"`],
  ['escapes', (size) => `"${'\\n'.repeat(size)}"`],
  [
    'many members',
    (size) => `{${Array.from({ length: size }, (_, index) => `"k${index % 1000}":1`).join(',')}}`,
  ],
  ['equal names', (size) => `{${'"a":1,'.repeat(size)}"a":1}`],
  ['numbers', (size) => `[${'1,'.repeat(size)}1]`],
  ['white space', (size) => `${' '.repeat(size)}1${' '.repeat(size)}`],
  ['nesting', (size) => `[${`${'['.repeat(50)}${']'.repeat(50)},`.repeat(size / 50)}1]`],
  ['an open string', (size) => `"${'x'.repeat(size)}`],
])('twice the text takes twice the reads: %s', (_name, make) => {
  const [once, twice] = [make(4000), make(8000)].map((content) => {
    const { text, reads } = counted(content);
    readJson(text);
    return { reads: reads(), length: content.length };
  });
  if (!once || !twice) throw new Error('not measured');
  expect(twice.reads / once.reads).toBeLessThan(2.1);
  expect(twice.reads).toBeLessThan(twice.length * 6);
  expect(twice.reads).toBeGreaterThan(twice.length / 8);
});
