import 'server-only';

/** An API's own code and words for what went wrong; null where it sent none. */
export interface ApiWords {
  readonly code: string | null;
  readonly message: string | null;
}

const codeNames = ['error_code', 'errorCode', 'code', 'error'];
const messageNames = ['message', 'error_description', 'errorDescription', 'error_message', 'detail', 'title'];

/** The code and the words of an error body, from the outermost object, else from its member `error`, or the first of its `errors`. */
export function readApiWords(members: ReadonlyMap<string, unknown>): ApiWords {
  const places = [members, membersOf(members.get('error')), membersOf(firstOf(members.get('errors')))];
  return { code: findText(places, codeNames), message: findText(places, messageNames) };
}

function findText(places: readonly ReadonlyMap<string, unknown>[], names: readonly string[]): string | null {
  for (const place of places) {
    for (const name of names) {
      const value = place.get(name);
      if (typeof value === 'string' && value !== '') return value;
      // Some APIs write the gateway's code as a number.
      if (Number.isSafeInteger(value)) return String(value);
    }
  }
  return null;
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}
