import 'server-only';

/** A member of the outermost object, and where its value stands in the text. */
export interface JsonMember {
  readonly name: string;
  /** Index of the value's first character. */
  readonly start: number;
  /** Index after the value's last character. */
  readonly end: number;
}

/**
 * The members of the outermost object of `json`, repeated names included, in order: what `JSON.parse` hides. Empty where the outermost value
 * is no object. `json` has to be text that `JSON.parse` accepts; nothing is checked here. Depth costs nothing: no recursion.
 */
export function listMembers(json: string): readonly JsonMember[] {
  const members: JsonMember[] = [];
  let depth = 0;
  let name: string | null = null;
  let valueStart = 0;
  let lastString: readonly [start: number, end: number] = [0, 0];
  const close = (end: number) => {
    if (depth !== 1) return;
    if (name !== null) members.push({ name, ...trimmed(json, valueStart, end) });
    name = null;
  };

  for (let i = 0; i < json.length; i += 1) {
    switch (json[i]) {
      case '"': {
        const end = endOfString(json, i);
        lastString = [i, end];
        i = end - 1;
        break;
      }
      case '{':
      case '[':
        if (depth === 0 && json[i] === '[') return [];
        depth += 1;
        break;
      case '}':
      case ']':
        close(i);
        depth -= 1;
        break;
      case ',':
        close(i);
        break;
      case ':':
        if (depth !== 1) break;
        name = String(JSON.parse(json.slice(...lastString)));
        valueStart = i + 1;
        break;
    }
  }
  return members;
}

function endOfString(json: string, start: number): number {
  let i = start + 1;
  while (i < json.length && json[i] !== '"') i += json[i] === '\\' ? 2 : 1;
  return i + 1;
}

function trimmed(json: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && isSpace(json[start])) start += 1;
  while (end > start && isSpace(json[end - 1])) end -= 1;
  return { start, end };
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}
