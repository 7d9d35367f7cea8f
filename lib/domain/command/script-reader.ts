import { shownName } from './known-programs';
import { placeholder } from './placeholder';
import { skipGroup } from './powershell-text';
import { type Notes, refuse } from './reading';
import { readScriptString } from './script-text';
import { jsonOf, pairsOf, type ScriptValue, sizeOf, textOf } from './script-value';

/** Reads the expressions of a script one by one; `at` is the offset in UTF-16 code units and moves on. */
export interface ScriptReader {
  at: number;
  readonly variables: Map<string, ScriptValue>;
  skipSpace(): void;
  /** What a sticky pattern finds at `at`, which moves behind it; empty for nothing. */
  take(pattern: RegExp): string;
  readExpression(): ScriptValue;
  /** The arguments of a call whose opening parenthesis was just passed. Throws the bare offset where it never closes. */
  readArguments(): ScriptValue[];
}

const unknown: ScriptValue = { kind: 'unknown' };
const depthMax = 16;
const name = /[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)*/y;

/**
 * A reader of JavaScript's literals: strings, objects, lists, `new URLSearchParams(...)`, `JSON.stringify(...)`, `btoa(...)` and texts put together. Nothing is
 * evaluated: any other call is refused by name and its value unknown, a name that was not given a value before is a stand-in. Linear in the length.
 */
export function newScriptReader(text: string, notes: Notes): ScriptReader {
  let depth = 0;
  /** Characters that names may still expand to, all together. */
  let budget = 65_536;
  /** No comment that begins here or further on is ever closed. */
  let unclosedFrom = Number.POSITIVE_INFINITY;
  const reader: ScriptReader = {
    at: 0,
    variables: new Map(),
    skipSpace,
    take,
    readExpression,
    readArguments,
  };

  function skipSpace(): void {
    for (;;) {
      take(/(?:\s+|\/\/[^\n]*)+/y);
      if (reader.at >= unclosedFrom || !text.startsWith('/*', reader.at)) return;
      const end = text.indexOf('*/', reader.at + 2);
      if (end < 0) unclosedFrom = reader.at;
      else reader.at = end + 2;
    }
  }
  function take(pattern: RegExp): string {
    pattern.lastIndex = reader.at;
    const found = pattern.exec(text)?.[0] ?? '';
    reader.at += found.length;
    return found;
  }
  function readList(close: string): ScriptValue[] {
    const items: ScriptValue[] = [];
    for (;;) {
      skipSpace();
      if (reader.at >= text.length) throw reader.at - 1;
      if (text[reader.at] === close) break;
      const start = reader.at;
      if (text[reader.at] === ',') reader.at++;
      else items.push(readExpression());
      if (reader.at === start) skipUnknown();
      // A bracket of another kind closes nothing here and is passed over.
      if (reader.at === start) reader.at++;
    }
    reader.at++;
    return items;
  }
  function readArguments(): ScriptValue[] {
    return readList(')');
  }
  function skipUnknown(): ScriptValue {
    refuse(notes, 'an expression', 'evaluates-code');
    while (reader.at < text.length && !/[,)}\];\n]/.test(text[reader.at] ?? '')) {
      reader.at = '([{'.includes(text[reader.at] ?? ' ') ? skipGroup(text, reader.at) : reader.at + 1;
    }
    return unknown;
  }
  function readObject(): ScriptValue {
    const members: [string, ScriptValue][] = [];
    reader.at++;
    for (;;) {
      skipSpace();
      const character = text[reader.at];
      if (character === undefined) throw reader.at - 1;
      if (character === '}') break;
      const start = reader.at;
      if (character === ',') reader.at++;
      else if (take(/\.\.\./y) !== '') skipUnknown();
      else {
        const key = /['"`]/.test(character) ? textOf(readString()) : take(/[\w$]+/y);
        skipSpace();
        if (take(/:/y) !== '') members.push([key, readExpression()]);
        else if (key !== '' && /[,}]/.test(text[reader.at] ?? '')) members.push([key, namedValue(key)]);
        else skipUnknown();
      }
      if (reader.at === start) reader.at++;
    }
    reader.at++;
    return { kind: 'table', members };
  }
  function readString(): ScriptValue {
    const read = readScriptString(text, reader.at);
    if (read === null) throw reader.at;
    reader.at = read.end;
    const pieces = read.pieces.map((piece) => {
      if (typeof piece === 'string') return piece;
      const source = text.slice(piece.from, piece.to).trim();
      if (/^[A-Za-z_$][\w$.]*$/.test(source)) return textOf(namedValue(source));
      refuse(notes, 'an expression', 'evaluates-code');
      return placeholder('');
    });
    return { kind: 'text', text: pieces.join('') };
  }
  function namedValue(path: string): ScriptValue {
    const known = reader.variables.get(path);
    const last = path.split('.').at(-1) ?? path;
    if (known === undefined) return { kind: 'text', text: placeholder(last) };
    return spend(sizeOf(known)) ? known : unknown;
  }
  /** Whether so many characters more may be written out. Where they may not, none may any more. */
  function spend(characters: number): boolean {
    if (budget >= 0) budget -= characters;
    return budget >= 0;
  }
  /** What escapes make longer; escaped again and again it would double each time. */
  function escaped(from: ScriptValue | undefined, to: string): ScriptValue {
    return spend(Math.max(0, to.length - sizeOf(from ?? unknown))) ? { kind: 'text', text: to } : unknown;
  }
  function readNamed(path: string): ScriptValue {
    if (/^(?:true|false|null)$/.test(path)) return { kind: 'text', text: path, isBare: true };
    skipSpace();
    if (text[reader.at] !== '(') return namedValue(path);
    reader.at++;
    const [first] = readArguments();
    if (path.endsWith('.toString')) return namedValue(path.slice(0, -'.toString'.length));
    if (path === 'JSON.stringify') return escaped(first, jsonOf(first));
    if (path === 'btoa' || path === 'window.btoa') return escaped(first, asBase64(textOf(first)));
    if (path === 'encodeURIComponent') return escaped(first, encode(textOf(first)));
    if (path === 'String') return first ?? unknown;
    if (path === 'Buffer.from' && take(/\s*\.toString\(\s*(['"])base64\1\s*\)/y) !== '') {
      return escaped(first, asBase64(textOf(first)));
    }
    refuse(notes, `${shownName(path, 'a function')}(…)`, 'evaluates-code');
    return unknown;
  }
  function readNew(): ScriptValue {
    const constructed = take(/[A-Za-z_$][\w$.]*/y);
    skipSpace();
    const values = take(/\(/y) === '' ? [] : readArguments();
    const [first] = values;
    if (/URLSearchParams$/.test(constructed)) {
      // A text is taken apart and written anew, in the spelling of forms.
      if (first?.kind === 'text') return { kind: 'form', pairs: [...new URLSearchParams(first.text)] };
      return { kind: 'form', pairs: pairsOf(first) ?? [] };
    }
    if (/^(?:\w+\.)?Headers$/.test(constructed)) return first ?? { kind: 'table', members: [] };
    if (/^(?:\w+\.)?URL$/.test(constructed) && values.length === 1) return first ?? unknown;
    refuse(
      notes,
      `new ${shownName(constructed, 'object')}(…)`,
      constructed === 'FormData' ? 'not-a-form' : 'evaluates-code',
    );
    return unknown;
  }
  function readPrimary(): ScriptValue {
    skipSpace();
    take(/await\s+/y);
    const character = text[reader.at] ?? '';
    if (depth > depthMax) return skipUnknown();
    if (/['"`]/.test(character)) return readString();
    if (character === '{') return readObject();
    if (character === '[') {
      reader.at++;
      return { kind: 'list', items: readList(']') };
    }
    if (character === '(') {
      reader.at++;
      return readArguments().at(-1) ?? unknown;
    }
    const number = take(/-?\d[\d.]*/y);
    if (number !== '') {
      return isJsonNumber(number)
        ? { kind: 'text', text: number, isBare: true }
        : { kind: 'text', text: number };
    }
    if (take(/new\s+/y) !== '') return readNew();
    const path = take(name);
    return path === '' ? skipUnknown() : readNamed(path);
  }
  function readExpression(): ScriptValue {
    depth++;
    let value = readPrimary();
    for (;;) {
      skipSpace();
      if (take(/\.toString\(\s*\)/y) !== '') continue;
      if (take(/\+(?![+=])/y) !== '') value = { kind: 'text', text: textOf(value) + textOf(readPrimary()) };
      else if (/[.(?:=<>*/&|[-]/.test(text[reader.at] ?? ' ') && !text.startsWith('=>', reader.at)) {
        if (text[reader.at] === ':') break;
        value = skipUnknown();
        break;
      } else break;
    }
    depth--;
    return value;
  }
  return reader;
}

function asBase64(text: string): string {
  if (text.includes('\0')) return placeholder('');
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function encode(text: string): string {
  return text
    .split(/(\0[^\0]*\0)/)
    .map((piece) => (piece.startsWith('\0') ? piece : encodeURIComponent(piece.toWellFormed())))
    .join('');
}

function isJsonNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text);
}
