import type { Script } from './script';
import type { SnippetForm, SnippetTarget } from './snippet';

const continuation: Readonly<Record<SnippetTarget, string>> = {
  posix: ' \\',
  'powershell-curl': ' `',
  'powershell-rest': ' `',
  cmd: ' ^',
};

const maxCharacters: Readonly<Record<SnippetTarget, number>> = {
  posix: 100_000,
  'powershell-curl': 28_000,
  'powershell-rest': 100_000,
  cmd: 7_000,
};

/** The command without what runs before it: one line, or one group of words per line with the shell's continuation mark. */
export function layOutCommand(script: Script, target: SnippetTarget, form: SnippetForm): string {
  return script.lines.join(form === 'single' ? ' ' : `${continuation[target]}\n  `);
}

/** The statements followed by `command`, on one line or one per line, with no line break at the end. */
export function layOutScript(
  script: Script,
  command: string,
  target: SnippetTarget,
  form: SnippetForm,
): string {
  if (form !== 'single') return [...script.statements, command].join('\n');
  return [...script.statements, command].join(target === 'posix' ? ' ' : '; ');
}

/**
 * Whether the shell takes a command of this length, with room for a secret of usual length. cmd reads 8,191 characters a line, Windows
 * starts a program with at most 32,767, Linux with 131,072 in one argument.
 * @see https://learn.microsoft.com/troubleshoot/windows-client/shell-experience/command-line-string-limitation
 */
export function isWithinLength(text: string, target: SnippetTarget): boolean {
  return text.length <= maxCharacters[target];
}
