import { errorWords } from '../inspect/error-words';
import type { OutboundCode } from '../trace/outbound-code';
import { curlExitCodes } from './curl-exit-codes';
import type { AnswerShape } from './errors/facts';
import { type NetworkWords, networkWords, vagueNetworkWords } from './network-words';
import { findStatuses } from './status-words';
import { hasWords } from './whole-words';

/** What a pasted text tells of an answer, or of why there was none. */
export interface AnswerClues {
  /** The words that speak of the error, in lower case. */
  readonly text: string;
  /** HTTP statuses; those that refuse, where there are any. */
  readonly statuses: readonly number[];
  /** Ways in which a request ends without an answer, the most certain first. */
  readonly outbound: readonly OutboundCode[];
  /** Null where the text does not show it. */
  readonly shape: AnswerShape | null;
  /** The answer names an error, whichever it is. */
  readonly hasError: boolean;
  /** The answer describes its error in a member of its own. */
  readonly hasDescription: boolean;
  readonly hasRetryAfter: boolean;
}

/** Reads a text as people paste it: an error's words, an answer with or without its status and headers, what a program printed. Linear in its length; never throws. */
export function readAnswerClues(paste: string): AnswerClues {
  const text = errorWords(paste).toLowerCase();
  const statuses = findStatuses(text);
  return {
    text,
    statuses,
    outbound: findOutbound(text),
    shape: shapeOf(text, paste, statuses),
    hasError: /\berror\\?["']\s{0,9}:\s{0,9}\\?["'][^"'\\]/i.test(paste),
    hasDescription:
      /\b(?:error_description|errorSummary|message|detail)\\?["']\s{0,9}:\s{0,9}\\?["'][^"'\\]/i.test(paste),
    hasRetryAfter: /\bretry-after\\?["']?\s{0,9}[:=]/i.test(paste),
  };
}

function findOutbound(text: string): OutboundCode[] {
  const numbers = [
    ...text.matchAll(/\bcurl(?:: |[ _-](?:error|exit (?:code|status)):?\s?)\(?(\d{1,3})(?![\d.])/g),
  ];
  return [
    ...new Set([
      ...codesIn(text, networkWords),
      ...numbers.flatMap(([, number = '']) => curlExitCodes[number] ?? []),
      ...codesIn(text, vagueNetworkWords),
    ]),
  ];
}

function codesIn(text: string, list: readonly NetworkWords[]): OutboundCode[] {
  return list
    .filter(({ words }) => words.some((part) => hasWords(text, part.toLowerCase())))
    .map(({ outbound }) => outbound);
}

function shapeOf(text: string, paste: string, statuses: readonly number[]): AnswerShape | null {
  if (statuses.some((status) => status >= 300 && status < 400)) return 'redirect';
  if (/<(?:!doctype html|html|head|body|title|h1)\b/i.test(paste)) return 'html';
  if (/[[{]\s{0,99}\\?"/.test(paste)) return 'json';
  if (/^content-length:\s{0,9}0\s{0,9}$/m.test(text)) return 'empty';
  return /^content-type:\s{0,9}text\/plain\b/m.test(text) ? 'text' : null;
}
