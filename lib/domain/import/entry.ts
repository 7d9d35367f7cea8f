import { textFaults } from '../lint/text-faults';
import type { JsonMember, JsonValue } from '../token/json';
import { readJson } from '../token/json';

/** One name with its values, whatever the file's format is. */
export interface Entry {
  readonly name: string;
  /** More than one where the file has a list. */
  readonly values: readonly string[];
}

/** Stands in a value where a shell would put a variable or a command's output; no text that is read can hold it. */
export const expansionMark = '\0';

const placeholderFault = textFaults.find(({ code }) => code === 'placeholder');

/** Whether a value only stands for one: `$CLIENT_SECRET`, `{{CLIENT_ID}}`, `<your secret>`. */
export function isStandIn(value: string): boolean {
  return (
    value.includes(expansionMark) || /^\$\{[^}]*\}$/.test(value) || placeholderFault?.isFound(value) === true
  );
}

/** The values of an entry that may hold a list as JSON text (`["a","b"]`, as App Builder writes it), else as they are. */
export function listedValues(values: readonly string[]): readonly string[] {
  const [only = ''] = values;
  if (values.length !== 1 || !only.trimStart().startsWith('[')) return values;
  const json = readJson(only);
  return json.ok && json.value.type === 'array' ? json.value.items.flatMap(valuesOf) : values;
}

/** The members of an object with their text or lists of text; one that holds an object has its name alone. */
export function entriesOf(members: readonly JsonMember[]): Entry[] {
  return members.map(({ name, value }) => ({
    name,
    values: value.type === 'object' ? [] : valuesOf(value),
  }));
}

/** A value as texts; of an object in a list only a secret's own member counts, as the API for client secrets answers them. */
function valuesOf(value: JsonValue): string[] {
  if (value.type === 'string') return [value.value];
  if (value.type === 'array') return value.items.flatMap(valuesOf);
  if (value.type === 'object') {
    const secret = value.members.find(({ name }) => /^(?:client_?)?secret$/i.test(name))?.value;
    return secret?.type === 'string' ? [secret.value] : [];
  }
  return value.type === 'null' ? [] : [value.raw];
}
