/**
 * A JSON value as it stood in the text. `raw` is its source text without white space around it. Objects are lists of
 * members in source order: a JavaScript object would put `"1"` before `"a"`, keep one of two equal names and give
 * `__proto__` a meaning.
 */
export type JsonValue =
  | { readonly type: 'object'; readonly members: readonly JsonMember[]; readonly raw: string }
  | { readonly type: 'array'; readonly items: readonly JsonValue[]; readonly raw: string }
  | { readonly type: 'string'; readonly value: string; readonly raw: string }
  /** `exact` is false where `value` is not the number written: show `raw` then. */
  | { readonly type: 'number'; readonly value: number; readonly exact: boolean; readonly raw: string }
  | { readonly type: 'boolean'; readonly value: boolean; readonly raw: string }
  | { readonly type: 'null'; readonly raw: string };

export interface JsonMember {
  readonly name: string;
  readonly value: JsonValue;
}

export type JsonReading =
  | {
      readonly ok: true;
      readonly value: JsonValue;
      /** Names that stand twice in one object, at any depth, each once. */
      readonly duplicates: readonly string[];
      /** Nearest member names of the numbers that are not exact, each once. */
      readonly inexact: readonly string[];
    }
  | {
      readonly ok: false;
      readonly fault: 'syntax' | 'too-deep' /** Offset in UTF-16 code units. */;
      readonly at: number;
    };

/** Objects and arrays inside one another, at most; keeps the reader and whatever walks its answer off the end of the stack. */
export const jsonDepthMax = 64;

const numberText = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const literalText = /true|false|null/y;

/**
 * Reads a JSON text in one pass, in time linear in its length; accepts what `JSON.parse` accepts, down to `jsonDepthMax`
 * levels. Never throws.
 * @see RFC 8259
 */
export function readJson(text: string): JsonReading {
  const duplicates = new Set<string>();
  const inexact = new Set<string>();
  let at = 0;

  // Inside, a fault is thrown as its bare name and caught at the end of this function: an Error would only add bytes.

  function skipSpace(): void {
    for (let code = text.charCodeAt(at); code === 32 || (code > 8 && code < 11) || code === 13; ) {
      code = text.charCodeAt(++at);
    }
  }

  function take(character: string): boolean {
    skipSpace();
    const taken = text[at] === character;
    if (taken) at++;
    return taken;
  }

  function match(pattern: RegExp): string {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) throw 'syntax';
    at += found.length;
    return found;
  }

  function readString(): { value: string; raw: string } {
    const start = at++;
    while (text[at] !== '"') {
      if (at >= text.length) throw 'syntax';
      at += text[at] === '\\' ? 2 : 1;
    }
    const raw = text.slice(start, ++at);
    try {
      // Between two quotes JSON.parse can only answer a string; it refuses bare control characters and bad escapes.
      return { value: JSON.parse(raw) as string, raw };
    } catch {
      at = start;
      throw 'syntax';
    }
  }

  function readList(close: string, readOne: () => void): void {
    at++;
    if (take(close)) return;
    do {
      skipSpace();
      readOne();
    } while (take(','));
    if (!take(close)) throw 'syntax';
  }

  function readObject(depth: number): JsonMember[] {
    const members: JsonMember[] = [];
    const names = new Set<string>();
    readList('}', () => {
      if (text[at] !== '"') throw 'syntax';
      const name = readString().value;
      if (names.has(name)) duplicates.add(name);
      names.add(name);
      if (!take(':')) throw 'syntax';
      skipSpace();
      members.push({ name, value: readValue(depth, name) });
    });
    return members;
  }

  function readValue(depth: number, name: string): JsonValue {
    const start = at;
    const first = text[at];
    if (first === '"') return { type: 'string', ...readString() };
    if (first === '{' || first === '[') {
      if (depth === 0) throw 'too-deep';
      if (first === '{') {
        const members = readObject(depth - 1);
        return { type: 'object', members, raw: text.slice(start, at) };
      }
      const items: JsonValue[] = [];
      readList(']', () => items.push(readValue(depth - 1, name)));
      return { type: 'array', items, raw: text.slice(start, at) };
    }
    if (first === 't' || first === 'f' || first === 'n') {
      const raw = match(literalText);
      return raw === 'null' ? { type: 'null', raw } : { type: 'boolean', value: raw === 'true', raw };
    }
    const raw = match(numberText);
    const value = Number(raw);
    const exact = Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
    if (!exact) inexact.add(name);
    return { type: 'number', value, exact, raw };
  }

  try {
    skipSpace();
    const value = readValue(jsonDepthMax, '');
    skipSpace();
    if (at < text.length) throw 'syntax';
    return { ok: true, value, duplicates: [...duplicates], inexact: [...inexact] };
  } catch (fault) {
    if (fault !== 'syntax' && fault !== 'too-deep') throw fault;
    return { ok: false, fault, at };
  }
}

/** The member of that name, the last one of several (as most readers take it), or null. */
export function findMember(members: readonly JsonMember[], name: string): JsonMember | null {
  return members.findLast((member) => member.name === name) ?? null;
}

/** The string value of a member, or null where it is absent or of another type. */
export function findString(members: readonly JsonMember[], name: string): string | null {
  const value = findMember(members, name)?.value;
  return value?.type === 'string' ? value.value : null;
}
