import type { ActionText } from '@/components/ui/action-texts';
import type { CommandReading, Dialect, Tool } from '@/lib/domain/command/reading';

type ReadingCode = Extract<CommandReading, { readonly ok: false }>['code'];

/** Why a text was not read. */
export const readingTexts: Readonly<Record<ReadingCode, ActionText>> = {
  empty: {
    what: 'Nothing to read',
    why: 'The field is empty.',
    next: 'Paste the command and read it again.',
  },
  'too-long': {
    what: 'Too long to be a command',
    why: 'The text has more than 65,536 characters.',
    next: 'Paste the command alone, without what was printed around it.',
  },
  'not-text': {
    what: 'This is not text',
    why: 'It has characters that no command has, as when a file was copied instead of what is in it.',
    next: 'Copy the command again.',
  },
  'open-quote': {
    what: 'A quotation mark or bracket is never closed',
    why: 'The command was cut off, or it is written for another shell than the one it was read for.',
    next: 'Copy all of it, or choose what it is written for.',
  },
  'no-command': {
    what: 'No command that sends a request',
    why: 'curl, HTTPie, Invoke-RestMethod, Invoke-WebRequest and fetch are known.',
    next: 'Paste the command from its first word on. For an error, an answer or a token, use Inspect.',
  },
};

/** What a command is written for. */
export const dialectLabels: Readonly<Record<Dialect, string>> = {
  posix: 'bash or zsh',
  powershell: 'PowerShell',
  cmd: 'Windows command prompt (cmd)',
  javascript: 'JavaScript (fetch)',
};

/** What would have sent the request. */
export const toolLabels: Readonly<Record<Tool, string>> = {
  curl: 'cURL',
  'web-request': 'Invoke-RestMethod',
  httpie: 'HTTPie',
  fetch: 'fetch',
};
