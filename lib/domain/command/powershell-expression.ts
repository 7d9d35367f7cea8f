import { shownName, shownProgram } from './known-programs';
import { placeholder } from './placeholder';
import { readPowershellString, readVariable, skipGroup } from './powershell-text';
import { type Notes, refuse } from './reading';
import { type ScriptValue, sizeOf, textOf } from './script-value';

/** A PowerShell text and how far it is read; `at` is an offset in UTF-16 code units and moves on. */
export interface PowershellCursor {
  readonly text: string;
  readonly notes: Notes;
  /** Values given in the text before `at`, by name in lower case. */
  readonly variables: Map<string, ScriptValue>;
  at: number;
  /** Characters that variables may still expand to, all together. */
  budget: number;
}

const unknown: ScriptValue = { kind: 'unknown' };
/** Tables and lists may hold each other this deep. */
const depthMax = 16;

/** The start of a text, with nothing known. */
export function newPowershellCursor(text: string, notes: Notes): PowershellCursor {
  return { text, notes, variables: new Map(), at: 0, budget: 65_536 };
}

/** What a sticky pattern finds at the cursor, which moves behind it; empty for nothing. */
export function take(cursor: PowershellCursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0] ?? '';
  cursor.at += found.length;
  return found;
}

/** Moves over white space, comments and continued lines; with `withLines` over ends of lines too. */
export function skipSpace(cursor: PowershellCursor, withLines: boolean): void {
  const space = withLines ? /(?:[ \t\r\n]|#[^\n]*)+/y : /(?:[ \t\r]|#[^\n]*)+/y;
  for (;;) {
    const joint = take(cursor, /`[ \t]*\n/y);
    if (joint.length > 2) cursor.notes.oddities.add('space-after-continuation');
    if (joint === '' && take(cursor, space) === '') return;
  }
}

/** What a variable stands for as text, a stand-in where the text does not tell or it grows too long. */
export function lookUp(cursor: PowershellCursor, name: string): string {
  const value = expand(cursor, name);
  return value === null || value.kind === 'unknown' ? placeholder(name) : textOf(value);
}

/** The value that was given to a variable; null where there is none, and where all that was expanded would grow too long. */
export function expand(cursor: PowershellCursor, name: string): ScriptValue | null {
  const value = cursor.variables.get(name.toLowerCase());
  return value !== undefined && spend(cursor, sizeOf(value)) ? value : null;
}

/** Whether so many characters more may be written out. Where they may not, none may any more. */
function spend(cursor: PowershellCursor, characters: number): boolean {
  if (cursor.budget >= 0) cursor.budget -= characters;
  return cursor.budget >= 0;
}

/** The string that begins at the cursor. Throws the bare offset where it never ends. */
export function readString(cursor: PowershellCursor): ScriptValue {
  const { text, at, notes } = cursor;
  const read = readPowershellString(text, at, (name) => lookUp(cursor, name), notes);
  if (read === null) throw at;
  cursor.at = read.end;
  return { kind: 'text', text: read.value };
}

/** Names a group that would be run, and passes over it. */
export function refuseGroup(cursor: PowershellCursor, what: string, from: number): ScriptValue {
  refuse(cursor.notes, what, 'evaluates-code');
  cursor.at = skipGroup(cursor.text, from);
  return unknown;
}

/** A value with what is joined to it by `+` and `-join`; members of it are refused by name. */
export function readExpression(cursor: PowershellCursor, depth: number): ScriptValue {
  let value = readPrimary(cursor, depth);
  for (;;) {
    skipSpace(cursor, false);
    const member = take(cursor, /\.[A-Za-z]\w*/y);
    if (member !== '') {
      refuse(cursor.notes, shownName(member, 'a member'), 'evaluates-code');
      if (cursor.text[cursor.at] === '(') cursor.at = skipGroup(cursor.text, cursor.at);
      value = unknown;
    } else if (take(cursor, /-join\b/iy) !== '') {
      skipSpace(cursor, true);
      const separator = textOf(readPrimary(cursor, depth));
      const items = value.kind === 'list' ? value.items : [value];
      value = spend(cursor, (items.length - 1) * separator.length)
        ? { kind: 'text', text: items.map(textOf).join(separator) }
        : unknown;
    } else if (take(cursor, /\+/y) !== '') {
      skipSpace(cursor, true);
      value = { kind: 'text', text: textOf(value) + textOf(readPrimary(cursor, depth)) };
    } else return value;
  }
}

/** One value: a string, table, list, variable, number or group. */
export function readPrimary(cursor: PowershellCursor, depth: number): ScriptValue {
  const { text } = cursor;
  if (depth > depthMax) return refuseGroup(cursor, '( … )', cursor.at);
  if (take(cursor, /@\{/y) !== '') return readTable(cursor, depth);
  if (take(cursor, /@\(/y) !== '') return readList(cursor, depth);
  if (/^(?:'|"|@['"])/.test(text.slice(cursor.at, cursor.at + 2))) return readString(cursor);
  if (take(cursor, /\[[\w.]+\](?!::)/y) !== '') {
    skipSpace(cursor, false);
    return readPrimary(cursor, depth + 1);
  }
  if (text.startsWith('$(', cursor.at)) return refuseGroup(cursor, '$(…)', cursor.at + 1);
  if (text[cursor.at] === '(') return readGroup(cursor, depth);
  const found = text[cursor.at] === '$' ? readVariable(text, cursor.at) : null;
  if (found) {
    cursor.at = found.end;
    return expand(cursor, found.name) ?? { kind: 'text', text: placeholder(found.name) };
  }
  return text[cursor.at] === '[' ? readStaticMember(cursor) : readBareValue(cursor);
}

/** The rest of a table whose `@{` was passed. */
function readTable(cursor: PowershellCursor, depth: number): ScriptValue {
  const members: [string, ScriptValue][] = [];
  for (;;) {
    do skipSpace(cursor, true);
    while (take(cursor, /;+/y) !== '');
    const character = cursor.text[cursor.at];
    if (character === undefined) throw cursor.at - 1;
    if (character === '}') break;
    const start = cursor.at;
    const key = /['"]/.test(character) ? textOf(readString(cursor)) : take(cursor, /[^\s=;}'"]+/y);
    skipSpace(cursor, true);
    if (take(cursor, /=/y) === '') {
      cursor.at = Math.max(start + 1, cursor.at);
      continue;
    }
    skipSpace(cursor, true);
    members.push([key, readExpression(cursor, depth + 1)]);
  }
  cursor.at++;
  return { kind: 'table', members };
}

/** The rest of a list whose `@(` was passed. */
function readList(cursor: PowershellCursor, depth: number): ScriptValue {
  const items: ScriptValue[] = [];
  for (;;) {
    skipSpace(cursor, true);
    const start = cursor.at;
    const character = cursor.text[start];
    if (character === undefined) throw start - 1;
    if (character === ')') break;
    if (take(cursor, /[,;]/y) === '') items.push(readExpression(cursor, depth + 1));
    if (cursor.at === start) cursor.at++;
  }
  cursor.at++;
  return { kind: 'list', items };
}

/** `( value )`, also piped into `ConvertTo-Json`; any other group is refused. */
function readGroup(cursor: PowershellCursor, depth: number): ScriptValue {
  const start = cursor.at++;
  skipSpace(cursor, true);
  const inner = readExpression(cursor, depth + 1);
  skipSpace(cursor, true);
  const isJson = take(cursor, /\|\s*ConvertTo-Json\b[^)\n]*/iy) !== '';
  if (isJson) refuse(cursor.notes, 'ConvertTo-Json', 'not-a-form');
  if (take(cursor, /\)/y) === '') return refuseGroup(cursor, '( … )', start);
  if (!isJson || inner.kind !== 'table') return inner;
  const json = asJson(inner.members);
  // Escaped again and again it would double each time.
  return spend(cursor, Math.max(0, json.length - sizeOf(inner))) ? { kind: 'text', text: json } : unknown;
}

/** `[type]::Member`, which only a running script could tell. */
function readStaticMember(cursor: PowershellCursor): ScriptValue {
  const { text, notes } = cursor;
  const name = take(cursor, /\[[\w.]+\]::\w+/y);
  refuse(notes, /^\[[A-Za-z.]{1,40}\]::[A-Za-z]{1,40}$/.test(name) ? name : '[ … ]', 'evaluates-code');
  if (/[([]/.test(text[cursor.at] ?? '')) cursor.at = skipGroup(text, cursor.at);
  return unknown;
}

/** A number; any other bare word where a value is wanted is a command. */
function readBareValue(cursor: PowershellCursor): ScriptValue {
  const { text, notes } = cursor;
  const bare = take(cursor, /[^\s;,)}|'"(]+/y);
  if (bare === '' || /^-?\d/.test(bare)) return { kind: 'text', text: bare };
  refuse(notes, shownProgram(bare), 'runs-program');
  while (cursor.at < text.length && !/[\n;)}|]/.test(text[cursor.at] ?? '')) {
    cursor.at = /[([{]/.test(text[cursor.at] ?? '') ? skipGroup(text, cursor.at) : cursor.at + 1;
  }
  return unknown;
}

function asJson(members: readonly (readonly [string, ScriptValue])[]): string {
  return JSON.stringify(Object.fromEntries(members.map(([name, value]) => [name, textOf(value)])));
}
