import { placeholder } from './placeholder';

/** Variables that a text assigns itself. */
export interface Variables {
  /** Takes over `NAME=value` words, with or without `export` or `set` before them; false, and nothing taken, where a word is something else. */
  assign(words: readonly string[]): boolean;
  set(name: string, value: string): void;
  /** The value, or a stand-in by that name. */
  get(name: string): string;
}

/** Characters that variables may add in all: a few lines that double each other would fill the memory. */
const expandedMax = 65_536;

/** No variable yet. Names count with their letter case unless `ignoreCase`, as in the shells of Windows. */
export function newVariables({ ignoreCase = false } = {}): Variables {
  const values = new Map<string, string>();
  let expanded = 0;
  const keyOf = (name: string) => (ignoreCase ? name.toLowerCase() : name);
  const variables: Variables = {
    assign(words) {
      const assigned = /^(?:export|set)$/i.test(words[0] ?? '') ? words.slice(1) : words;
      if (assigned.length === 0 || !assigned.every((one) => /^[A-Za-z_]\w*=/.test(one))) return false;
      for (const one of assigned) {
        const equalsAt = one.indexOf('=');
        variables.set(one.slice(0, equalsAt), one.slice(equalsAt + 1));
      }
      return true;
    },
    set(name, value) {
      values.set(keyOf(name), value);
    },
    get(name) {
      const value = values.get(keyOf(name)) ?? placeholder(name);
      expanded += value.length;
      return expanded > expandedMax ? placeholder(name) : value;
    },
  };
  return variables;
}
