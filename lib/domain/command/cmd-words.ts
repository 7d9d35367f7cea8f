import type { WordsReading } from './posix-words';
import { readProgramArguments } from './program-arguments';
import { type Notes, type RefusedReason, refuse } from './reading';
import { newVariables } from './variables';

const operators: Readonly<Record<string, RefusedReason>> = {
  '&': 'runs-program',
  '|': 'runs-program',
  '<': 'reads-file',
  '>': 'writes-file',
  '(': 'runs-program',
};
const variable = /%([A-Za-z_]\w*)(?::[^%\n]*)?%/y;

/**
 * Splits the text of a Windows command prompt into commands of words, and runs nothing: `^` keeps the next character plain, also a line's end, and `%NAME%`
 * stands for a variable; what is left is taken apart as a program does it, see `readProgramArguments`. Linear in the length.
 * @see https://learn.microsoft.com/windows-server/administration/windows-commands/cmd
 */
export function readCmdWords(text: string, notes: Notes): WordsReading {
  const commands: string[][] = [];
  const variables = newVariables({ ignoreCase: true });
  let line = '';
  let isQuoted = false;
  let isTarget = false;
  let at = 0;

  /** Without white space at the start, so that an empty line is told without looking through it. */
  function add(piece: string): void {
    line += line === '' ? piece.trimStart() : piece;
  }
  function endCommand(): void {
    const bare = line.trim();
    const assigned = /^set\s+"?([A-Za-z_]\w*)=(.*?)"?$/is.exec(bare);
    if (assigned) variables.set(assigned[1] ?? '', assigned[2] ?? '');
    else if (bare !== '' && !isTarget && !/^(?:rem\b|::)/i.test(bare)) {
      const words = readProgramArguments(bare, { singleQuotes: true });
      if (words.hadSingleQuotes) notes.oddities.add('single-quotes-in-cmd');
      notes.place = commands.push([...words.words]);
    }
    line = '';
    isQuoted = false;
    isTarget = false;
  }
  function readPercent(): void {
    variable.lastIndex = at;
    const found = variable.exec(text);
    const name = found?.[1] ?? '';
    if (text[at + 1] === '%') {
      add('%');
      at += 2;
    } else if (found && !isEscape(name)) {
      add(variables.get(name));
      at += found[0].length;
    } else {
      add('%');
      at++;
    }
  }
  function readCaret(): void {
    const skipped = text[at + 1] === '\n' ? 2 : 1;
    const next = text[at + skipped] ?? '';
    if (skipped === 2 && next !== '\n' && next !== '') {
      // A line that is continued: only a further line's end is kept plain by it.
      at += 2;
      return;
    }
    const trailing = /\^[ \t]+\n/y;
    trailing.lastIndex = at;
    const slip = trailing.exec(text);
    if (slip) {
      notes.oddities.add('space-after-continuation');
      add(' ');
      at += slip[0].length;
      return;
    }
    add(next);
    at += skipped + 1;
  }
  function readOperator(character: string): void {
    const isRedirection = character === '<' || character === '>';
    if (!isRedirection) endCommand();
    refuse(notes, character === '(' ? '( … )' : character, operators[character] ?? 'runs-program');
    if (character === '&') notes.oddities.add('ampersand-unquoted');
    at += text[at + 1] === character ? 2 : 1;
    if (!isRedirection) return;
    if (/^ \d$/.test(line.slice(-2))) line = line.slice(0, -1);
    const target = /[ \t]*(?:"[^"\n]*"|[^\s"<>|&]*)/y;
    target.lastIndex = text[at] === '&' ? at + 1 : at;
    at = target.lastIndex + (target.exec(text)?.[0].length ?? 0);
  }

  for (let character = text[at]; character !== undefined; character = text[at]) {
    if (character === '\n') {
      endCommand();
      at++;
    } else if (character === '%') readPercent();
    else if (character === '"') {
      isQuoted = !isQuoted;
      add(character);
      at++;
    } else if (!isQuoted && character === '^') readCaret();
    else if (!isQuoted && Object.hasOwn(operators, character) && (character !== '(' || line === '')) {
      readOperator(character);
    } else {
      add(character);
      at++;
    }
  }
  endCommand();
  return { ok: true, commands };
}

/** Whether what stands between two percent signs begins a percent escape, as in `%AB%CD`, rather than names a variable. */
function isEscape(name: string): boolean {
  return /^[0-9A-F]{2}(?![A-Z_])/i.test(name);
}
