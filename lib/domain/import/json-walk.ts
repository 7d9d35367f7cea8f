import type { JsonMember, JsonValue } from '../token/json';

/** The members of an object, none for any other value. */
export function membersOf(value: JsonValue | null | undefined): readonly JsonMember[] {
  return value?.type === 'object' ? value.members : [];
}

/** The items of an array, none for any other value. */
export function itemsOf(value: JsonValue | null | undefined): readonly JsonValue[] {
  return value?.type === 'array' ? value.items : [];
}

/** What stands under a path of member names, compared without letter case and separators, the last of equal ones; null where a step is missing. */
export function valueAt(value: JsonValue | null | undefined, ...path: readonly string[]): JsonValue | null {
  let found: JsonValue | null | undefined = value;
  for (const name of path)
    found = membersOf(found).findLast((member) => plainName(member.name) === name)?.value;
  return found ?? null;
}

/** The text under a path, a number as it was written; null where there is none, or an empty one. */
export function textAt(value: JsonValue | null | undefined, ...path: readonly string[]): string | null {
  const found = valueAt(value, ...path);
  const text = found?.type === 'string' ? found.value.trim() : found?.type === 'number' ? found.raw : '';
  return text === '' ? null : text;
}

/** A member name as paths have it: `CLIENT_ID` and `clientId` are both `clientid`. */
export function plainName(name: string): string {
  return name.length > 128 ? name : name.toLowerCase().replace(/[_\- ]/g, '');
}
