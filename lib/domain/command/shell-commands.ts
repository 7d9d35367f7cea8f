import { readCmdWords } from './cmd-words';
import { nativeArgument } from './native-argument';
import { readPosixWords, type WordsReading } from './posix-words';
import { readPowershellScript } from './powershell-script';
import type { Dialect, Notes } from './reading';
import { textOf } from './script-value';

/** Splits a text into commands of words, by the rules of the shell, as a program gets them; nothing is run. A script is read as text of a POSIX shell. */
export function readShellCommands(text: string, dialect: Dialect, notes: Notes): WordsReading {
  if (dialect === 'cmd') return readCmdWords(text, notes);
  if (dialect !== 'powershell') return readPosixWords(text, notes);
  const read = readPowershellScript(text, notes);
  if (!read.ok) return read;
  return {
    ok: true,
    commands: read.commands.map((words) => words.map(({ value }) => nativeArgument(textOf(value), notes))),
  };
}
