import { placeholder } from './placeholder';
import { readAnsiCString } from './posix-ansi-c';
import { readExpansion } from './posix-expansion';
import { skipHereDocuments } from './posix-here';
import { readOperator } from './posix-operator';
import { type Notes, refuse } from './reading';
import { newVariables } from './variables';

/** A shell's text as commands of words, or the offset at which a quote or parenthesis begins that never ends. */
export type WordsReading =
  | { readonly ok: true; readonly commands: readonly (readonly string[])[] }
  | { readonly ok: false; readonly at: number };

/** A backslash at a line's end; white space between the two is a slip of copying that is forgiven. */
const continued = /\\([ \t]*)\n/y;
/** What a command of assignments alone is made of. */
const assignment = /^(?:export$|[A-Za-z_]\w*=)/;
/** Longest word that can begin a `NAME=$(…)`; a limit keeps the reading linear. */
const nameCharactersMax = 100;

/**
 * Splits the text of a POSIX shell into commands of words as bash does, and runs nothing. Variables that were assigned before in the same text have
 * their value, others are stand-ins; what would run a program, read or write a file is named in `notes` and left out. A command inside `NAME=$(…)` is read as
 * one of its own, because that is how scripts ask for a token. Linear in the length.
 * @see https://www.gnu.org/software/bash/manual/html_node/Quoting.html
 */
export function readPosixWords(text: string, notes: Notes): WordsReading {
  const commands: string[][] = [];
  const variables = newVariables();
  const hereEnds: string[] = [];
  let words: string[] = [];
  let word: string | null = null;
  let isTarget = false;
  let onlyAssigns = true;
  let at = 0;

  const add = (piece: string) => {
    word = (word ?? '') + piece;
  };
  function endWord(): void {
    if (word !== null && !isTarget) {
      words.push(word);
      onlyAssigns &&= assignment.test(word);
    }
    if (word !== null) isTarget = false;
    word = null;
  }
  function endCommand(): boolean {
    endWord();
    isTarget = false;
    const wasAssignment = words.length > 0 && variables.assign(words);
    if (words.length > 0 && !wasAssignment) notes.place = commands.push(words);
    words = [];
    onlyAssigns = true;
    return wasAssignment;
  }

  /** Goes on inside the parentheses of `NAME=$(`; the one that closes ends the command. False, and nothing done, where something else stands here. */
  function enterSubstitution(): boolean {
    const isStart = /^\$\((?!\()/.test(text.slice(at, at + 3)) && onlyAssigns && !isTarget;
    if (!isStart || word === null || word.length > nameCharactersMax) return false;
    const name = /^([A-Za-z_]\w*)=$/.exec(word)?.[1];
    if (name === undefined) return false;
    refuse(notes, '$(…)', 'runs-program');
    word = null;
    words = words.filter((one) => one !== 'export');
    endCommand();
    variables.set(name, placeholder(name));
    at += 2;
    return true;
  }
  function readDollar(): void {
    const found = readExpansion(text, at);
    if (found === null) throw at;
    const source = text.slice(at, found.end);
    if (/\$\(|`/.test(source)) refuse(notes, '$(…)', 'runs-program');
    at = found.end;
    add(
      found.kind === 'variable' ? variables.get(found.name) : found.kind === 'plain' ? '$' : placeholder(''),
    );
  }
  function readBackticks(): void {
    const end = text.indexOf('`', at + 1);
    if (end < 0) throw at;
    refuse(notes, '`…`', 'runs-program');
    at = end + 1;
    add(placeholder(''));
  }
  function readSingle(): void {
    const end = text.indexOf("'", at + 1);
    if (end < 0) throw at;
    add(text.slice(at + 1, end));
    at = end + 1;
  }
  function readAnsiC(): void {
    const read = readAnsiCString(text, at);
    if (read === null) throw at;
    add(read.value);
    at = read.end;
  }
  function readDouble(): void {
    const start = at++;
    add('');
    for (let character = text[at]; character !== '"'; character = text[at]) {
      if (character === undefined) throw start;
      if (character === '$') readDollar();
      else if (character === '`') readBackticks();
      else if (character === '\\') {
        const next = text[at + 1] ?? '';
        add(next === '\n' ? '' : '$`"\\'.includes(next) ? next : `\\${next}`);
        at += 2;
      } else {
        add(character);
        at++;
      }
    }
    at++;
  }
  function readBackslash(): void {
    continued.lastIndex = at;
    const joint = continued.exec(text);
    if (joint) {
      if (joint[1] !== '') notes.oddities.add('space-after-continuation');
      at += joint[0].length;
      return;
    }
    add(text[at + 1] ?? '');
    at += 2;
  }
  function readOther(character: string): void {
    if (character === '#' && word === null) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else if (character === '\n') {
      endCommand();
      at = skipHereDocuments(text, at + 1, hereEnds);
    } else if (/[;|&<>()]/.test(character)) {
      const operator = readOperator(text, at);
      at += operator.length;
      if (operator.isRedirection && word !== null && /^\d$/.test(word)) word = null;
      endWord();
      if (operator.isRedirection) isTarget = true;
      const wasAssignment = operator.isRedirection ? false : endCommand();
      if (operator.hereEnd !== null) hereEnds.push(operator.hereEnd);
      if (operator.why && !(wasAssignment && /^[;&]/.test(operator.what))) {
        refuse(notes, operator.what, operator.why);
        if (operator.what === '&') notes.oddities.add('ampersand-unquoted');
      }
    } else if (character === ' ' || character === '\t' || character === '\r') {
      endWord();
      at++;
    } else {
      add(character);
      at++;
    }
  }

  try {
    for (let character = text[at]; character !== undefined; character = text[at]) {
      if (character === "'") readSingle();
      else if (character === '"') readDouble();
      else if (character === '$' && text[at + 1] === "'") readAnsiC();
      else if (character === '$' && text[at + 1] === '"') at++;
      else if (character === '$') {
        if (!enterSubstitution()) readDollar();
      } else if (character === '`') readBackticks();
      else if (character === '\\') readBackslash();
      else readOther(character);
    }
    endCommand();
    return { ok: true, commands };
  } catch (fault) {
    // Inside, a quote that never ends is thrown as its bare offset.
    if (typeof fault !== 'number') throw fault;
    return { ok: false, at: fault };
  }
}
