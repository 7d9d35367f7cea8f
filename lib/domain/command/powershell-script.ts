import { shownName } from './known-programs';
import {
  expand,
  lookUp,
  newPowershellCursor,
  type PowershellCursor,
  readExpression,
  readPrimary,
  readString,
  refuseGroup,
  skipSpace,
  take,
} from './powershell-expression';
import { readVariable, skipGroup } from './powershell-text';
import { type Notes, refuse } from './reading';
import { type ScriptValue, textOf } from './script-value';

/** One argument: a value, and whether it was written bare, as a parameter's name is. */
export interface PowershellWord {
  readonly value: ScriptValue;
  readonly isBare: boolean;
}

export type PowershellReading =
  | { readonly ok: true; readonly commands: readonly (readonly PowershellWord[])[] }
  | { readonly ok: false; readonly at: number };

/**
 * Splits a PowerShell text into commands of arguments, and runs nothing. Strings, hashtables, lists and variables assigned from these are read; any other
 * expression is refused by name and unknown. Linear in the length.
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_parsing
 */
export function readPowershellScript(text: string, notes: Notes): PowershellReading {
  try {
    return { ok: true, commands: readCommands(newPowershellCursor(text, notes)) };
  } catch (fault) {
    // Inside, a quote that never ends is thrown as its bare offset.
    if (typeof fault !== 'number') throw fault;
    return { ok: false, at: fault };
  }
}

function readCommands(cursor: PowershellCursor): PowershellWord[][] {
  const commands: PowershellWord[][] = [];
  let words: PowershellWord[] = [];
  for (;;) {
    skipSpace(cursor, false);
    const character = cursor.text[cursor.at];
    if (character === undefined) break;
    if (words.length === 0 && character === '$' && readAssignment(cursor)) continue;
    if (/[\n;|&<>)}{]/.test(character)) {
      if (words.length > 0) cursor.notes.place = commands.push(words);
      words = [];
      readOperator(cursor, character, commands.length > 0);
    } else words.push(...readWord(cursor));
  }
  if (words.length > 0) commands.push(words);
  return commands;
}

/** Whether a value was given to a variable. An answer that is kept in one is a command all the same: the cursor then stands before it. */
function readAssignment(cursor: PowershellCursor): boolean {
  const assigned = take(cursor, /\$(?:\{?(?:env|script|global|local):)?[A-Za-z_]\w*\}?\s*=(?!=)/iy);
  if (assigned === '') return false;
  const name = /([A-Za-z_]\w*)\}?\s*=$/.exec(assigned)?.[1] ?? '';
  skipSpace(cursor, false);
  if (isRequestNext(cursor)) {
    cursor.variables.set(name.toLowerCase(), { kind: 'unknown' });
    take(cursor, /\(/y);
  } else cursor.variables.set(name.toLowerCase(), readExpression(cursor, 0));
  return true;
}

/** Whether a request begins here: plain, in parentheses, or in these behind what is piped into it. Looks no further than its 1000 next characters. */
function isRequestNext({ text, at }: PowershellCursor): boolean {
  const ahead = text.slice(at, at + 1000);
  if (/^\(?\s*(?:Invoke-|irm\b|iwr\b|curl)/i.test(ahead)) return true;
  return (
    ahead.startsWith('(') && /\|\s*(?:Invoke-|irm\b|iwr\b|curl)/i.test(ahead.slice(0, skipGroup(ahead, 0)))
  );
}

/** What ends a command, and a redirection with its file: named, and passed over. */
function readOperator(cursor: PowershellCursor, character: string, isAfterCommand: boolean): void {
  const { notes } = cursor;
  if (character === '<' || character === '>') {
    refuse(notes, character, character === '<' ? 'reads-file' : 'writes-file');
    cursor.at++;
    skipSpace(cursor, false);
    take(cursor, /[^\s;|&]+/y);
    return;
  }
  // A member of what stood in the parentheses, as in `(…).access_token`.
  if (take(cursor, /\)(?:\.[A-Za-z]\w*)+/y) !== '') return;
  const operator = take(cursor, /\|\||&&/y) || (take(cursor, /[\s\S]/y) && character);
  if (!/[|&]/.test(character) && !(character === ';' && isAfterCommand)) return;
  refuse(notes, operator, 'runs-program');
  if (operator === '&' && isAfterCommand) notes.oddities.add('ampersand-unquoted');
}

/** The arguments that one word stands for: several where it spreads a table. At least one character is passed. */
function readWord(cursor: PowershellCursor): PowershellWord[] {
  const start = cursor.at;
  const splat = take(cursor, /@\w+/y).slice(1);
  if (splat !== '') return spread(cursor, splat);
  const isValue = /^(?:'|"|@['"{(]|\$|\()/.test(cursor.text.slice(start, start + 2));
  const value = isValue ? readPrimary(cursor, 0) : null;
  const isWhole = value !== null && /[\s;|&]/.test(cursor.text[cursor.at] ?? ' ');
  const word = isWhole
    ? { value, isBare: false }
    : { value: readBare(cursor, value === null ? '' : textOf(value)), isBare: value === null };
  if (cursor.at === start) cursor.at++;
  return [word];
}

function spread(cursor: PowershellCursor, name: string): PowershellWord[] {
  const table = expand(cursor, name);
  if (table?.kind === 'table') {
    return table.members.flatMap(([member, value]): PowershellWord[] => [
      { value: { kind: 'text', text: `-${member}` }, isBare: true },
      { value, isBare: false },
    ]);
  }
  refuse(cursor.notes, `@${shownName(name, '…')}`, 'evaluates-code');
  return [];
}

/** A bare word goes on to the next white space; strings and variables in it are a part of it. `begun` is what was read of it. */
function readBare(cursor: PowershellCursor, begun: string): ScriptValue {
  const { text } = cursor;
  let value = begun;
  while (cursor.at < text.length && !/[\s;|&<>)}]/.test(text[cursor.at] ?? '')) {
    const character = text[cursor.at] ?? '';
    const found = character === '$' ? readVariable(text, cursor.at) : null;
    if (character === '`') {
      if (/^`[ \t]*\n/.test(text.slice(cursor.at, cursor.at + 200))) break;
      value += text[cursor.at + 1] ?? '';
      cursor.at += 2;
    } else if (/['"]/.test(character)) value += textOf(readString(cursor));
    else if (found) {
      value += lookUp(cursor, found.name);
      cursor.at = found.end;
    } else if (text.startsWith('$(', cursor.at)) {
      value += textOf(refuseGroup(cursor, '$(…)', cursor.at + 1));
    } else {
      value += character;
      cursor.at++;
    }
  }
  return { kind: 'text', text: value };
}
