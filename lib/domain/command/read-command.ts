import { cleanText, isBinary } from '../import/clean-text';
import { readCmdWords } from './cmd-words';
import { readCurlArguments } from './curl-arguments';
import { readCurlRequest } from './curl-request';
import { detectDialect, toolOf } from './detect';
import { readFetch } from './fetch-call';
import { readHttpie } from './httpie';
import { shownProgram } from './known-programs';
import { nativeArgument } from './native-argument';
import { placeholderNames } from './placeholder';
import { readPosixWords } from './posix-words';
import { type PowershellWord, readPowershellScript } from './powershell-script';
import {
  type CommandReading,
  commandCharactersMax,
  type Dialect,
  type Notes,
  newNotes,
  refuse,
  refusedInOrder,
  type SentRequest,
  type Tool,
} from './reading';
import { textOf } from './script-value';
import { readWebRequest } from './web-request';

type Found =
  | { readonly ok: true; readonly tool: Tool; readonly request: SentRequest }
  | { readonly ok: false; readonly at: number | null };

/** A shell's prompt before the command. */
const prompt =
  /^[ \t]*(?:PS [^\n>]{0,200}> ?|[A-Za-z]:\\[^\n>]{0,200}> ?|[$%>] +|# +(?=(?:curl|https?)\b))(?=\S)/gm;

/**
 * Reads a pasted command as data: curl and HTTPie in the quoting of bash, zsh, PowerShell or cmd, `Invoke-RestMethod` and `Invoke-WebRequest`, and a browser's
 * `fetch`. Nothing is run, read or looked up; each part that would is named. Linear in the length, at most `commandCharactersMax`.
 * @param as whose rules to read by; told from the text where left out
 */
export function readCommand(text: string, as: Dialect | null = null): CommandReading {
  const notes = newNotes();
  if (text.trim() === '') return { ok: false, code: 'empty', refused: [] };
  if (text.length > commandCharactersMax) return { ok: false, code: 'too-long', refused: [] };
  if (isBinary(text)) return { ok: false, code: 'not-text', refused: [] };
  const plain = plainText(text, notes);
  const dialect = as ?? detectDialect(plain);
  const found = findRequest(plain, dialect, notes);
  const { ignored, oddities } = notes;
  const refused = refusedInOrder(notes);
  if (!found.ok) {
    if (found.at === null) return { ok: false, code: 'no-command', refused };
    return { ok: false, code: 'open-quote', line: plain.slice(0, found.at).split('\n').length, refused };
  }
  const { request, tool } = found;
  const texts = [
    request.url ?? '',
    request.body ?? '',
    request.user ?? '',
    ...request.headers.flat(),
    ...request.parts.flat(),
  ];
  return {
    ok: true,
    tool,
    dialect,
    request,
    refused,
    ignored,
    oddities: [...oddities],
    placeholders: [...new Set(texts.flatMap(placeholderNames))],
  };
}

/** What a document, a chat or a terminal added to the text is taken off, and noted. */
function plainText(text: string, notes: Notes): string {
  const cleaned = cleanText(text.replace(/\r\n?/g, '\n'));
  if (cleaned.notices.length > 0 || text.includes('\u00a0')) notes.oddities.add('invisible-characters');
  const straight = cleaned.text.replace(/[\u201c-\u201f]/g, '"').replace(/[\u2018-\u201b]/g, "'");
  if (straight !== cleaned.text) notes.oddities.add('typographic-quotes');
  const bare = straight.replace(prompt, '');
  if (bare !== straight) notes.oddities.add('prompt');
  return bare;
}

function findRequest(text: string, dialect: Dialect, notes: Notes): Found {
  if (dialect === 'javascript') {
    const read = readFetch(text, notes);
    if (!read.ok) return read;
    return read.request ? { ok: true, tool: 'fetch', request: read.request } : { ok: false, at: null };
  }
  if (dialect === 'powershell') {
    const read = readPowershellScript(text, notes);
    return read.ok ? findIn(read.commands, (word) => textOf(word.value), notes) : read;
  }
  const read = dialect === 'cmd' ? readCmdWords(text, notes) : readPosixWords(text, notes);
  return read.ok ? findIn(read.commands, (word) => word, notes) : read;
}

/** The first command that a tool runs; every other is named. */
function findIn<Word extends string | PowershellWord>(
  commands: readonly (readonly Word[])[],
  textOfWord: (word: Word) => string,
  notes: Notes,
): Found {
  let found: Found = { ok: false, at: null };
  for (const [index, command] of commands.entries()) {
    notes.place = index + 0.5;
    const words = command.map(textOfWord);
    const at = words.findIndex((word) => toolOf(word) !== null);
    const tool = at < 0 ? null : toolOf(words[at] ?? '');
    if (tool === null) refuse(notes, shownProgram(words[0] ?? ''), 'runs-program');
    else if (found.ok) {
      notes.oddities.add('several-requests');
      refuse(notes, `a second ${shownProgram(words[at] ?? '')}`, 'another-request');
    } else {
      noteBefore(words.slice(0, at), notes);
      const rest = command.slice(at + 1);
      found = { ok: true, ...requestOf(tool, words[at] ?? '', rest, words.slice(at + 1), notes) };
    }
  }
  return found;
}

function requestOf<Word extends string | PowershellWord>(
  tool: Tool,
  program: string,
  rest: readonly Word[],
  words: readonly string[],
  notes: Notes,
): { readonly tool: Tool; readonly request: SentRequest } {
  const typed = rest.filter((word): word is Word & PowershellWord => typeof word !== 'string');
  const isPowershell = typed.length > 0;
  const isAlias =
    tool === 'curl' && isPowershell && words.some((word) => /^-(?:uri|method|headers|body)$/i.test(word));
  if (isPowershell && tool === 'curl' && !/\.exe$/i.test(program))
    notes.oddities.add('powershell-curl-alias');
  if (tool === 'web-request' || isAlias)
    return { tool: 'web-request', request: readWebRequest(typed, notes) };
  const passed = isPowershell ? words.map((word) => nativeArgument(word, notes)) : words;
  if (tool === 'httpie') {
    return { tool, request: readHttpie(passed, /https(?:\.exe)?$/i.test(program) ? 'https' : 'http', notes) };
  }
  return { tool, request: readCurlRequest(readCurlArguments(passed, notes), notes) };
}

/** What stands before the tool in its command: settings for it alone, or a program that runs it. */
function noteBefore(words: readonly string[], notes: Notes): void {
  const isSetting = (word: string) => /^[A-Za-z_]\w*=/.test(word);
  for (const word of words.filter(isSetting)) {
    refuse(notes, `${word.slice(0, Math.min(40, word.indexOf('=')))}=`, 'changes-environment');
  }
  const program = words.find((word) => !isSetting(word));
  if (program !== undefined) refuse(notes, shownProgram(program), 'runs-program');
}
