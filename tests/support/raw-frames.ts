import { encodeForm, type RawFields } from './raw-action';

const multipart = 'multipart/form-data; boundary=----raw-action-boundary';
const text = 'text/plain;charset=UTF-8';
const manyFields = Array.from({ length: 3_000 }, (_, at) => [`f${at}`, 'x'] as const);

/** Bodies of a call that no page of ours sends, by what is wrong with them: of another type, cut, endless, or pointing where nothing is. */
export const brokenFrames: Readonly<Record<string, { readonly type: string; readonly content: string }>> = {
  'a text': { type: text, content: '["x"]' },
  null: { type: text, content: '[null]' },
  'no argument': { type: text, content: '[]' },
  'an object': { type: text, content: '[{"credentialId":"x"}]' },
  nothing: { type: text, content: '' },
  'deep nesting': { type: text, content: '['.repeat(50_000) + ']'.repeat(50_000) },
  'a huge number': { type: text, content: `["$n${'9'.repeat(5_000)}"]` },
  'a path into the prototype': { type: text, content: '["$1:__proto__:constructor"]' },
  'another encoding': { type: 'application/x-www-form-urlencoded', content: 'credentialId=x' },
  bytes: { type: 'application/octet-stream', content: 'x' },
  'no boundary': { type: 'multipart/form-data', content: encodeForm([]) },
  'a cut form': { type: multipart, content: encodeForm({ name: 'x' }).slice(0, 90) },
  'no form at all': { type: multipart, content: 'x' },
  'broken arguments': { type: multipart, content: encodeForm([]).replace('["$K1"]', '["$K1"') },
  'deep arguments': { type: multipart, content: encodeForm([]).replace('"$K1"', '['.repeat(50_000)) },
  'a missing part': { type: multipart, content: encodeForm([]).replace('$K1', '$2') },
  'the prototype': { type: multipart, content: encodeForm([]).replace('$K1', '$1:__proto__:constructor') },
  'a server function': { type: multipart, content: encodeForm([]).replace('$K1', '$h2') },
  'a promise': { type: multipart, content: encodeForm([]).replace('$K1', '$@2') },
  'a map': { type: multipart, content: encodeForm([]).replace('$K1', '$Q2') },
  'thousands of fields': { type: multipart, content: encodeForm(manyFields) },
  'two megabytes': { type: multipart, content: encodeForm({ name: 'x'.repeat(2_000_000) }) },
};

/** The body with which a page without script would run the action, in the same multipart as `encodeForm` makes. */
export function scriptlessForm(
  actionId: string,
  fields: Readonly<Record<string, string>>,
): { type: string; content: string } {
  const content = encodeForm(fields)
    .replaceAll('name="_1_', 'name="')
    .replace('name="0"\r\n\r\n["$K1"]', `name="$ACTION_ID_${actionId}"\r\n\r\n`);
  return { type: multipart, content };
}

/** `good` with one fault each, by what it is: a field missing, doubled, endless or a file, or one that no form has. */
export function faultyForms(good: Readonly<Record<string, string>>): Readonly<Record<string, RawFields>> {
  const pairs = Object.entries(good);
  const others = (name: string) => pairs.filter(([field]) => field !== name);
  const faults = pairs.flatMap(([name, value]): [string, RawFields][] => [
    [`${name} doubled`, [...pairs, [name, value]]],
    [`${name} as a file`, [...others(name), [name, { file: value }]]],
    [`${name} endless`, [...others(name), [name, 'x'.repeat(100_000)]]],
    [`${name} missing`, others(name)],
  ]);
  const unknown: [string, RawFields][] = ['role', '__proto__', 'constructor', 'organisationId'].map(
    (name) => [`unknown ${name}`, [...pairs, [name, 'admin']]],
  );
  return Object.fromEntries([...faults, ...unknown]);
}
