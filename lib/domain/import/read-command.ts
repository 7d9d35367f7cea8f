import { readCurlArguments } from '../command/curl-arguments';
import { detectDialect, toolOf } from '../command/detect';
import { newNotes } from '../command/reading';
import { readShellCommands } from '../command/shell-commands';
import { readFormPairs } from './form-pairs';
import { placeOf } from './place';
import type { ImportRefusal } from './report';
import { readSentRequest, type SentRequest } from './sent-request';
import { draftOfRequest, type RequestReading } from './token-request-draft';

/** `curl` where a command can begin: at a line's start, after a prompt, a pipe, a parenthesis or an assignment. */
const curlStart = /(?:^|[|(;&])[ \t]*(?:[$>%][ \t]+)?curl(?:\.exe)?(?=[ \t\\^`])/m;
const powershellWords = /\b(?:Invoke-(?:RestMethod|WebRequest)|iwr|irm)\b|\$env:|`[ \t]*\n/i;

/** Whether the text is a command for curl; a comment that speaks of it does not make it one. */
export function isCurlCommand(text: string): boolean {
  return curlStart.test(text);
}

/** Whether the text is a PowerShell command that asks for a token or calls an API. */
export function isPowershellCommand(text: string): boolean {
  return /\b(?:Invoke-(?:RestMethod|WebRequest))\b/i.test(text);
}

/** Reads the first curl command of a text as data; nothing is run. Null where there is none after all, as in a comment. */
export function readCurlCommand(given: string): RequestReading | ImportRefusal | null {
  const text = given.replace(/^[ \t]*[$>%][ \t]+(?=curl)/m, '');
  const notes = newNotes();
  const shell = readShellCommands(text, detectDialect(text), notes);
  if (!shell.ok) {
    // The quotes of PowerShell and cmd follow other rules, so that theirs can seem to be open.
    if (powershellWords.test(text)) return { ok: false, code: 'powershell-command' };
    return { ok: false, code: 'malformed-command', place: placeOf(text, shell.at) };
  }
  for (const words of shell.commands) {
    const at = words.findIndex((word) => toolOf(word) === 'curl');
    if (at < 0) continue;
    const found = readCurlArguments(words.slice(at + 1), notes);
    // A variable of the environment leaves a stand-in in its place; what a file of settings holds leaves none.
    const isElsewhere =
      notes.refused.some(({ what, why }) => why === 'reads-settings' && !what.endsWith('variable')) &&
      !words.includes('-');
    return draftOfRequest(readSentRequest(found, isElsewhere ? ['--config'] : []));
  }
  return null;
}

/** `name=value&name=value` on one line, or a web address with a query. */
export function isFormBody(text: string): boolean {
  return /^(?:https?:\/\/[^\s?]+\?)?[\w.-]+=[^\s&]*&\S+$/.test(text);
}

/** Reads the body of a token request, or an address that carries it in its query. */
export function readFormBody(text: string): RequestReading {
  const isAddress = /^https?:\/\//.test(text);
  const questionAt = text.indexOf('?');
  const sent: SentRequest = {
    url: isAddress ? text.slice(0, questionAt) : null,
    query: isAddress ? readFormPairs(text.slice(questionAt + 1)) : [],
    body: isAddress ? [] : readFormPairs(text),
    headers: [],
    user: null,
    fromFiles: [],
  };
  return draftOfRequest(sent);
}
