import 'server-only';
import { isUtf8 } from 'node:buffer';
import type { AnswerShape } from '@/lib/domain/catalogue/errors/facts';
import { listMembers } from './json-members';
import { findHeader, type Headers } from './response-headers';

/** An answer's body, read as far as it can be. */
export interface ResponseBody {
  readonly text: string;
  readonly shape: AnswerShape;
  readonly hasByteOrderMark: boolean;
  readonly isUtf8: boolean;
  /** Outermost members of a JSON object, or the fields of a form-encoded answer; empty for everything else. The last of two of one name counts. */
  readonly members: ReadonlyMap<string, unknown>;
  /** Names that occur more than once, at most ten. */
  readonly duplicates: readonly string[];
}

/** Reads `bytes` as UTF-8 (or UTF-16 with a byte order mark), unreadable bytes as U+FFFD; tells JSON, form, HTML and text apart by what they are. Never throws. */
export function readBody(status: number, headers: Headers, bytes: Uint8Array): ResponseBody {
  const { text, hasByteOrderMark } = decode(bytes);
  const facts = { text, hasByteOrderMark, isUtf8: isUtf8(bytes) };
  const contentType = findHeader(headers, 'content-type')?.toLowerCase() ?? '';
  const shapeUnless3xx = (shape: AnswerShape) => (status >= 300 && status < 400 ? 'redirect' : shape);

  if (text.trim() === '')
    return { ...facts, shape: shapeUnless3xx('empty'), members: new Map(), duplicates: [] };
  const json = parseJson(text);
  if (json !== undefined) return { ...facts, shape: shapeUnless3xx('json'), ...membersOf(json.value, text) };
  if (contentType.startsWith('application/x-www-form-urlencoded') || /^(?:access_token|error)=/.test(text)) {
    return { ...facts, shape: shapeUnless3xx('text'), ...fieldsOf(text) };
  }
  const isHtml = contentType.includes('html') || /^\s*<(?:!doctype|html|head|body|h1|\?xml|!--)/i.test(text);
  return { ...facts, shape: shapeUnless3xx(isHtml ? 'html' : 'text'), members: new Map(), duplicates: [] };
}

function decode(bytes: Uint8Array): { text: string; hasByteOrderMark: boolean } {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), hasByteOrderMark: true };
  }
  const hasByteOrderMark = first === 0xef && second === 0xbb && third === 0xbf;
  return { text: new TextDecoder().decode(bytes), hasByteOrderMark };
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // The parser's message quotes the text; that it is no JSON is all there is to know.
    return undefined;
  }
}

function membersOf(value: unknown, text: string): Pick<ResponseBody, 'members' | 'duplicates'> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { members: new Map(), duplicates: [] };
  return {
    members: new Map(Object.entries(value)),
    duplicates: repeated(listMembers(text.trim()).map(({ name }) => name)),
  };
}

function fieldsOf(text: string): Pick<ResponseBody, 'members' | 'duplicates'> {
  const fields = new URLSearchParams(text.trim());
  return { members: new Map(fields), duplicates: repeated([...fields.keys()]) };
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) (seen.has(name) ? twice : seen).add(name);
  return [...twice].slice(0, 10);
}
