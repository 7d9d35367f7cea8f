import { expect, it } from 'vitest';
import { drawnClaims, drawnJson } from '@/components/token/drawn-claims';
import { type JsonMember, readJson } from '@/lib/domain/token/json';
import { printJson } from '@/lib/domain/token/print-json';

function membersOf(json: string): readonly JsonMember[] {
  const read = readJson(json);
  if (!read.ok || read.value.type !== 'object') throw new Error('no object');
  return read.value.members;
}
const drawn = (json: string) => drawnClaims(membersOf(json), { dialect: 'generic', now: 0 });
const claims = (count: number) =>
  `{${Array.from({ length: count }, (_, at) => `"claim-${at}":${at}`).join()}}`;
/** Lists in lists in lists: what is indented for each of them comes to sixty times the text. */
const nested = `{"a":${'['.repeat(60)}${'1,'.repeat(90_000)}1${']'.repeat(60)},"b":[1,2]}`;

it('draws all of a usual token', () => {
  const { rows, more } = drawn('{"a":[1,2],"b":{"c":3},"d":[4]}');
  expect(more).toBe(0);
  expect(rows.map(({ nested: part }) => part)).toEqual([
    { text: '[\n  1,\n  2\n]', leftOut: 0 },
    { text: '{\n  "c": 3\n}', leftOut: 0 },
    null,
  ]);
});

it('draws five hundred claims of many, and knows how many more there are', () => {
  expect(drawn(claims(500))).toMatchObject({ more: 0, rows: { length: 500 } });
  expect(drawn(claims(16_000))).toMatchObject({ more: 15_500, rows: { length: 500 } });
});

it('draws so much of lists and objects, of all claims together', () => {
  const list = `[${'1,'.repeat(500)}1]`;
  const lists = `{${Array.from({ length: 40 }, (_, at) => `"${at}":${list}`).join()}}`;
  for (const json of [nested.replace('[[', '[0,['), lists]) {
    const parts = drawn(json).rows.map(({ nested: part }) => part);
    const text = parts.map((part) => part?.text ?? '').join('\n');
    expect(text.length).toBeLessThan(200_100);
    expect(text.split('\n').length).toBeLessThan(2_100);
    expect(parts.some((part) => part !== null && part.leftOut > 0)).toBe(true);
  }
});

it('draws so much of a huge token’s JSON, and says how much is left', () => {
  const json = printJson({ type: 'object', members: membersOf(nested), raw: '{}' });
  expect(json.length).toBeGreaterThan(10_000_000);
  const { text, leftOut } = drawnJson(json);
  expect(text.length).toBeLessThanOrEqual(200_000);
  expect(json.startsWith(text)).toBe(true);
  expect(text.length + 1 + leftOut).toBe(json.length);
});
