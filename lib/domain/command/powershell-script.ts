import { placeholder } from './placeholder';
import { readPowershellString, readVariable, skipGroup } from './powershell-text';
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

const unknown: ScriptValue = { kind: 'unknown' };
/** Tables and lists may hold each other this deep. */
const depthMax = 16;

/**
 * Splits a PowerShell text into commands of arguments, and runs nothing. Strings, hashtables, lists and variables assigned from these are read; any other
 * expression is refused by name and unknown. Linear in the length.
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_parsing
 */
export function readPowershellScript(text: string, notes: Notes): PowershellReading {
  const variables = new Map<string, ScriptValue>();
  const commands: PowershellWord[][] = [];
  let words: PowershellWord[] = [];
  let at = 0;
  let budget = 65_536;

  function lookup(name: string): string {
    const value = variables.get(name.toLowerCase());
    const found = value === undefined || value.kind === 'unknown' ? placeholder(name) : textOf(value);
    budget -= found.length;
    return budget < 0 ? placeholder(name) : found;
  }
  function skipSpace(withLines: boolean): void {
    for (;;) {
      const joint = /`([ \t]*)\n/y;
      joint.lastIndex = at;
      const found = joint.exec(text);
      if (found) {
        if (found[1] !== '') notes.oddities.add('space-after-continuation');
        at += found[0].length;
      } else if (/[ \t\r]/.test(text[at] ?? '') || (withLines && text[at] === '\n')) at++;
      else if (text[at] === '#') {
        while (at < text.length && text[at] !== '\n') at++;
      } else return;
    }
  }
  function readString(): ScriptValue {
    const read = readPowershellString(text, at, lookup, notes);
    if (read === null) throw at;
    at = read.end;
    return { kind: 'text', text: read.value };
  }
  function refuseGroup(what: string, from: number): ScriptValue {
    refuse(notes, what, 'evaluates-code');
    at = skipGroup(text, from);
    return unknown;
  }
  function readTable(depth: number): ScriptValue {
    const members: [string, ScriptValue][] = [];
    at += 2;
    for (;;) {
      skipSpace(true);
      while (text[at] === ';') {
        at++;
        skipSpace(true);
      }
      if (text[at] === undefined) throw at - 1;
      if (text[at] === '}') break;
      const start = at;
      const key = /['"]/.test(text[at] ?? '') ? textOf(readString()) : takeBare(/[^\s=;}'"]+/y);
      skipSpace(true);
      if (text[at] !== '=') {
        at = Math.max(start + 1, at);
        continue;
      }
      at++;
      skipSpace(true);
      members.push([key, readExpression(depth + 1)]);
    }
    at++;
    return { kind: 'table', members };
  }
  function readList(depth: number, close: string): ScriptValue {
    const items: ScriptValue[] = [];
    for (;;) {
      skipSpace(true);
      if (text[at] === undefined) throw at - 1;
      if (text[at] === close) break;
      const start = at;
      if (text[at] === ',' || text[at] === ';') at++;
      else items.push(readExpression(depth + 1));
      if (at === start) at++;
    }
    at++;
    return { kind: 'list', items };
  }
  function takeBare(pattern: RegExp): string {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  }
  function readPrimary(depth: number): ScriptValue {
    const two = text.slice(at, at + 2);
    if (depth > depthMax) return refuseGroup('( … )', at);
    if (two === '@{') return readTable(depth);
    if (two === '@(') {
      at += 2;
      return readList(depth, ')');
    }
    if (/^(?:'|"|@['"])/.test(two)) return readString();
    const cast = takeBare(/\[[\w.]+\](?!::)/y);
    if (cast !== '') {
      skipSpace(false);
      return readPrimary(depth + 1);
    }
    if (two === '$(') return refuseGroup('$(…)', at + 1);
    if (text[at] === '(') return readGroup(depth);
    const found = text[at] === '$' ? readVariable(text, at) : null;
    if (found) {
      at = found.end;
      return variables.get(found.name.toLowerCase()) ?? { kind: 'text', text: lookup(found.name) };
    }
    if (text[at] === '[') {
      const name = takeBare(/\[[\w.]+\]::\w+/y) || '[ … ]';
      refuse(notes, name.slice(0, 60), 'evaluates-code');
      at = text[at] === '(' || text[at] === '[' ? skipGroup(text, at) : at;
      return unknown;
    }
    return readBareValue();
  }
  /** A number; any other bare word where a value is wanted is a command. */
  function readBareValue(): ScriptValue {
    const bare = takeBare(/[^\s;,)}|'"(]+/y);
    if (bare === '' || /^-?\d/.test(bare)) return { kind: 'text', text: bare };
    refuse(notes, /^[\w.:\\/-]{1,60}$/.test(bare) ? bare : 'another command', 'runs-program');
    while (at < text.length && !/[\n;)}|]/.test(text[at] ?? '')) {
      at = /[([{]/.test(text[at] ?? '') ? skipGroup(text, at) : at + 1;
    }
    return unknown;
  }
  function readGroup(depth: number): ScriptValue {
    const start = at++;
    skipSpace(true);
    const inner = readExpression(depth + 1);
    skipSpace(true);
    const piped = takeBare(/\|\s*ConvertTo-Json\b[^)\n]*/iy);
    if (piped !== '') refuse(notes, 'ConvertTo-Json', 'not-a-form');
    if (text[at] !== ')') {
      at = start;
      return refuseGroup('( … )', at);
    }
    at++;
    return piped === '' || inner.kind !== 'table' ? inner : { kind: 'text', text: asJson(inner) };
  }
  function readExpression(depth: number): ScriptValue {
    let value = readPrimary(depth);
    for (;;) {
      skipSpace(false);
      const member = takeBare(/\.[A-Za-z]\w*/y);
      if (member !== '') {
        refuse(notes, member.slice(0, 40), 'evaluates-code');
        if (text[at] === '(') at = skipGroup(text, at);
        value = unknown;
        continue;
      }
      const join = takeBare(/-join\b/iy);
      if (join !== '') {
        skipSpace(true);
        const separator = textOf(readPrimary(depth));
        const items = value.kind === 'list' ? value.items : [value];
        value = { kind: 'text', text: items.map(textOf).join(separator) };
      } else if (text[at] === '+') {
        at++;
        skipSpace(true);
        value = { kind: 'text', text: textOf(value) + textOf(readPrimary(depth)) };
      } else return value;
    }
  }
  function readWord(): void {
    const two = text.slice(at, at + 2);
    const start = at;
    const splat = two.startsWith('@') && /\w/.test(two[1] ?? '') ? takeBare(/@\w+/y).slice(1) : '';
    if (splat !== '') {
      const table = variables.get(splat.toLowerCase());
      for (const [name, value] of table?.kind === 'table' ? table.members : []) {
        words.push({ value: { kind: 'text', text: `-${name}` }, isBare: true }, { value, isBare: false });
      }
      if (table?.kind !== 'table') refuse(notes, `@${splat.slice(0, 40)}`, 'evaluates-code');
    } else if (/^(?:'|"|@['"{(]|\$|\()/.test(two)) {
      words.push({ value: /^(?:\$|\()/.test(two) ? readPrimary(0) : readPrimary(0), isBare: false });
      if (!/[\s;|&]/.test(text[at] ?? ' ')) appendBare();
    } else {
      words.push({ value: { kind: 'text', text: '' }, isBare: true });
      appendBare();
    }
    if (at === start) at++;
  }
  /** A bare word goes on to the next white space; strings and variables in it are a part of it. */
  function appendBare(): void {
    const last = words.pop();
    let value = textOf(last?.value);
    while (at < text.length && !/[\s;|&<>)}]/.test(text[at] ?? '')) {
      const found = text[at] === '$' ? readVariable(text, at) : null;
      if (text[at] === '`') {
        if (/^`[ \t]*\n/.test(text.slice(at, at + 200))) break;
        value += text[at + 1] ?? '';
        at += 2;
      } else if (/['"]/.test(text[at] ?? '')) value += textOf(readString());
      else if (found) {
        value += lookup(found.name);
        at = found.end;
      } else if (text.startsWith('$(', at)) value += textOf(refuseGroup('$(…)', at + 1));
      else value += text[at++] ?? '';
    }
    words.push({ value: { kind: 'text', text: value }, isBare: last?.isBare ?? true });
  }
  function readStatement(): void {
    const assigned = takeBare(/\$(?:\{?(?:env|script|global|local):)?[A-Za-z_]\w*\}?\s*=(?!=)/iy);
    if (assigned === '') return;
    const name = /([A-Za-z_]\w*)\}?\s*=$/.exec(assigned)?.[1] ?? '';
    skipSpace(false);
    // An answer that is kept in a variable is a command all the same.
    if (/^(?:Invoke-|irm\b|iwr\b|curl)/i.test(text.slice(at, at + 8))) return;
    variables.set(name.toLowerCase(), readExpression(0));
  }

  try {
    while (at < text.length) {
      skipSpace(false);
      const character = text[at];
      if (character === undefined) break;
      if (words.length === 0 && character === '$') {
        const before = at;
        readStatement();
        if (at > before) continue;
      }
      if (/[\n;|&<>)}{]/.test(character)) {
        if (words.length > 0) commands.push(words);
        words = [];
        const next = text.slice(at, at + 2);
        if (character === '<' || character === '>') {
          refuse(notes, character, character === '<' ? 'reads-file' : 'writes-file');
          at++;
          skipSpace(false);
          takeBare(/[^\s;|&]+/y);
          continue;
        }
        if (/[|&]/.test(character) || (character === ';' && commands.length > 0)) {
          refuse(notes, next === '||' || next === '&&' ? next : character, 'runs-program');
          if (character === '&' && next !== '&&' && commands.length > 0)
            notes.oddities.add('ampersand-unquoted');
        }
        at += next === '||' || next === '&&' ? 2 : 1;
      } else readWord();
    }
    if (words.length > 0) commands.push(words);
    return { ok: true, commands };
  } catch (fault) {
    // Inside, a quote that never ends is thrown as its bare offset.
    if (typeof fault !== 'number') throw fault;
    return { ok: false, at: fault };
  }
}

function asJson(table: ScriptValue): string {
  const members = table.kind === 'table' ? table.members : [];
  return JSON.stringify(Object.fromEntries(members.map(([name, value]) => [name, textOf(value)])));
}
