import { readCommand } from './read-command';
import { type CommandReading, commandCharactersMax, type SentRequest } from './reading';

export type RequestRefusal = Extract<CommandReading, { readonly ok: false }>['code'];

/** A pasted request. It may hold a secret: never for state, a log or a view. */
export type PastedRequest =
  | { readonly ok: true; readonly request: SentRequest }
  | { readonly ok: false; readonly code: RequestRefusal };

/** The text of a request as a browser's or proxy's log has it: request line, headers, an empty line, the body. */
const requestLine = /^([A-Z]{3,10})[ \t]+(\S+)(?:[ \t]+HTTP\/[\d.]+)?[ \t]*$/;

/**
 * Reads a request as data: a command of curl, PowerShell, HTTPie or `fetch`; an HTTP message; a form body; an address with a query. Sends, runs and looks up
 * nothing, and takes time linear in the length.
 */
export function readRequest(text: string): PastedRequest {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, code: 'empty' };
  if (trimmed.length > commandCharactersMax) return { ok: false, code: 'too-long' };
  const plain = readMessage(trimmed) ?? readForm(trimmed);
  if (plain !== null) return { ok: true, request: plain };
  const command = readCommand(text);
  return command.ok ? { ok: true, request: command.request } : { ok: false, code: command.code };
}

function readMessage(text: string): SentRequest | null {
  const [first = '', ...lines] = text.split(/\r?\n/);
  const [, method, target] = requestLine.exec(first.trim()) ?? [];
  if (method === undefined || target === undefined || !/^(?:\/|https?:\/\/)/i.test(target)) return null;
  const gapAt = lines.findIndex((line) => line.trim() === '');
  const head = gapAt < 0 ? lines : lines.slice(0, gapAt);
  const body = gapAt < 0 ? '' : lines.slice(gapAt + 1).join('\n');
  const headers = head.flatMap((line) => {
    const colonAt = line.indexOf(':');
    return colonAt < 1 ? [] : [[line.slice(0, colonAt).trim(), line.slice(colonAt + 1).trim()] as const];
  });
  const host = headers.find(([name]) => name.toLowerCase() === 'host')?.[1];
  const url = target.startsWith('/') ? `https://${host ?? 'host-not-given'}${target}` : target;
  return { ...formOf(body.trim()), method, url, headers };
}

function readForm(text: string): SentRequest | null {
  if (/\s/.test(text)) return null;
  if (/^https?:\/\/\S+$/i.test(text)) return { ...formOf(''), url: text.split('#', 1)[0] ?? '' };
  return /^[\w.-]+=/.test(text) ? formOf(text) : null;
}

function formOf(body: string): SentRequest {
  const isJson = /^[[{]/.test(body);
  return {
    method: body === '' ? 'GET' : 'POST',
    url: null,
    headers: [],
    body: body === '' ? null : body,
    bodyKind: body === '' ? 'none' : isJson ? 'json' : 'form',
    parts: [],
    user: null,
  };
}
