import type { Notes } from './reading';

/** A word of PowerShell as a program gets it: before 7.3 double quotes inside are lost unless a backslash stands before each. */
export function nativeArgument(word: string, notes: Notes): string {
  if (!word.includes('"')) return word;
  if (word.includes('\\"')) return word.replaceAll('\\"', '"');
  notes.oddities.add('powershell-quotes-lost');
  return word;
}
