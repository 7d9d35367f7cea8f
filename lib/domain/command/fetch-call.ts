import type { FormPair } from '../import/form-pairs';
import { readAddress } from './address';
import { hasHeader } from './headers';
import { shownName } from './known-programs';
import { type IgnoredReason, ignore, type Notes, refuse, type SentRequest } from './reading';
import { newScriptReader, type ScriptReader } from './script-reader';
import { pairsOf, type ScriptValue, textOf } from './script-value';
import { kindOf } from './web-request';

export type FetchReading =
  | { readonly ok: true; readonly request: SentRequest | null }
  | { readonly ok: false; readonly at: number };

const ignoredMembers: Readonly<Record<string, IgnoredReason>> = {
  mode: 'transport',
  credentials: 'transport',
  cache: 'transport',
  referrer: 'transport',
  referrerPolicy: 'transport',
  integrity: 'transport',
  keepalive: 'transport',
  priority: 'transport',
  signal: 'time-limit',
};

/**
 * Reads the first `fetch(...)` of a script, with the constants that were written down before it. Nothing is evaluated.
 * @see https://fetch.spec.whatwg.org/#fetch-method
 */
export function readFetch(text: string, notes: Notes): FetchReading {
  const reader = newScriptReader(text, notes);
  try {
    for (;;) {
      reader.skipSpace();
      if (reader.at >= text.length) return { ok: true, request: null };
      const start = reader.at;
      if (isFetch(reader)) {
        const [url, options] = reader.readArguments();
        noteRest(text.slice(reader.at), notes);
        return { ok: true, request: requestOf(url, options, notes) };
      }
      if (!readDeclaration(reader) && !readAppend(reader)) {
        const skipped = reader.take(/[^\n;{}()]*[\n;{}()]?/y);
        const word = /^[\w.$]+/.exec(skipped.trim())?.[0];
        if (word && !/^(?:async|function|try|return|const|let|var)$/.test(word))
          refuse(notes, statements.includes(word) ? word : 'another statement', 'evaluates-code');
      }
      if (reader.at === start) reader.at++;
    }
  } catch (fault) {
    // Inside, a quote or bracket that never ends is thrown as its bare offset.
    if (typeof fault !== 'number') throw fault;
    return { ok: false, at: fault };
  }
}

function isFetch(reader: ScriptReader): boolean {
  const before =
    /(?:(?:const|let|var)\s+[\w$]+\s*=\s*|return\s+|await\s+|\(\s*){0,8}(?:window\.|global\w*\.|self\.)?fetch\s*\(/y;
  return reader.take(before) !== '';
}

function readDeclaration(reader: ScriptReader): boolean {
  const declared = reader.take(/(?:(?:const|let|var)\s+)?[A-Za-z_$][\w$]*\s*(?::\s*[\w<>]+\s*)?=(?![=>])/y);
  if (declared === '') return false;
  const name = /([A-Za-z_$][\w$]*)\s*(?::[^=]*)?=$/.exec(declared)?.[1] ?? '';
  reader.variables.set(name, reader.readExpression());
  return true;
}

/** Words that are named where a script would go on with them. A text before the request may as well be a secret on a line of its own. */
const statements: readonly string[] = [
  'import',
  'export',
  'require',
  'if',
  'for',
  'while',
  'throw',
  'await',
  'eval',
  'console.log',
  'console.error',
];

/** `form.append('name', 'value')`, also `set`. */
function readAppend(reader: ScriptReader): boolean {
  const called = reader.take(/[A-Za-z_$][\w$]*\.(?:append|set)\s*\(/y);
  if (called === '') return false;
  const name = called.slice(0, called.indexOf('.'));
  const [key, value] = reader.readArguments();
  const known = reader.variables.get(name);
  const pair: FormPair = [textOf(key), textOf(value)];
  if (known?.kind === 'table') {
    reader.variables.set(name, {
      kind: 'table',
      members: [...known.members, [pair[0], { kind: 'text', text: pair[1] }]],
    });
  } else if (known?.kind === 'form') {
    reader.variables.set(name, { kind: 'form', pairs: [...known.pairs, pair] });
  }
  return true;
}

function requestOf(
  url: ScriptValue | undefined,
  options: ScriptValue | undefined,
  notes: Notes,
): SentRequest {
  const members = new Map(options?.kind === 'table' ? options.members : []);
  if (options && options.kind !== 'table') refuse(notes, 'the options of fetch', 'evaluates-code');
  for (const [name, value] of members) {
    const shown = shownName(name, 'a member');
    if (name === 'redirect') {
      if (textOf(value) === 'follow') refuse(notes, 'redirect', 'follows-redirects');
      else ignore(notes, shown, 'default-anyway');
    } else if (Object.hasOwn(ignoredMembers, name)) ignore(notes, shown, ignoredMembers[name] ?? 'transport');
    else if (['agent', 'dispatcher', 'proxy', 'duplex'].includes(name))
      refuse(notes, shown, 'changes-connection');
    else if (!['method', 'headers', 'body'].includes(name)) refuse(notes, shown, 'unknown-option');
  }
  const body = members.get('body');
  const isNone = body === undefined || (body.kind === 'text' && /^(?:null|undefined)$/.test(body.text));
  const headers: FormPair[] = [...(pairsOf(members.get('headers')) ?? [])];
  if (!isNone && !hasHeader(headers, 'Content-Type')) {
    const type = body.kind === 'form' ? 'application/x-www-form-urlencoded' : 'text/plain';
    headers.push(['Content-Type', `${type};charset=UTF-8`]);
  }
  const address = url === undefined ? null : readAddress(textOf(url), notes, 'https');
  const sent = isNone ? null : textOf(body);
  return {
    method: members.has('method') ? textOf(members.get('method')).toUpperCase() : 'GET',
    url: address?.url ?? null,
    headers,
    body: sent,
    bodyKind: kindOf(sent, headers),
    parts: [],
    user: null,
  };
}

/** What is done with the answer makes no difference to the request; another request would. */
function noteRest(rest: string, notes: Notes): void {
  if (/\bfetch\s*\(/.test(rest)) {
    notes.oddities.add('several-requests');
    refuse(notes, 'a second fetch', 'another-request');
  }
  const called = /\.(then|catch|finally|json|text)\b/.exec(rest)?.[1];
  if (called) ignore(notes, `.${called}(…)`, 'output-only');
  for (const [word] of rest.matchAll(/\b(?:eval|require|import|exec|execSync|spawn|Function)\b(?=\s*\()/g)) {
    refuse(notes, `${word}(…)`, 'evaluates-code');
  }
}
