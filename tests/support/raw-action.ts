import type { ActionRefusal } from '@/lib/domain/action-state';
import { type BuiltAction, listBuiltActions } from './built-app';
import { type RawAnswer, sendRaw } from './raw-request';

/** A field of a form; a value that is no text is sent as a file. */
export type RawField = readonly [name: string, value: string | { readonly file: string }];

/** A form: pairs in their order, or texts by name. */
export type RawFields = readonly RawField[] | Readonly<Record<string, string>>;

/** What a call carries beside the action's id. What is left out is what our own page would send. */
export interface RawCall {
  readonly fields?: RawFields;
  /** `Cookie` header; none by default. */
  readonly cookie?: string;
  /** `Origin` header; the application's own by default, null for none. */
  readonly origin?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** The whole body in place of the form. */
  readonly body?: { readonly type: string; readonly content: string | Buffer };
}

export type RawResult = { readonly ok: true; readonly [name: string]: unknown } | ActionRefusal;

export interface RawActionAnswer extends RawAnswer {
  /** What the action answered, or null where it was not run. */
  readonly result: RawResult | null;
}

const boundary = '----raw-action-boundary';

/** The action by this name in the build. */
export function getAction(name: string): BuiltAction {
  const action = listBuiltActions().find((one) => one.name === name);
  if (!action) throw new Error(`The build has no action ${name}.`);
  return action;
}

/** Calls an action the way React does, with everything about the call in the caller's hands. */
export async function callAction(
  port: number,
  action: BuiltAction | string,
  call: RawCall = {},
): Promise<RawActionAnswer> {
  const { id, page } = typeof action === 'string' ? getAction(action) : action;
  const { origin = `http://127.0.0.1:${port}`, cookie, fields = [] } = call;
  const body = call.body ?? {
    type: `multipart/form-data; boundary=${boundary}`,
    content: encodeForm(fields),
  };
  const answer = await sendRaw(port, {
    method: 'POST',
    path: page,
    headers: {
      accept: 'text/x-component',
      'next-action': id,
      'content-type': body.type,
      ...(origin === null ? {} : { origin }),
      ...(cookie === undefined ? {} : { cookie }),
      ...call.headers,
    },
    body: body.content,
  });
  return { ...answer, result: readResult(answer) };
}

/** One FormData as the only argument, in React's encoding: the form's fields under the prefix `_1_`, then the arguments. */
export function encodeForm(fields: RawFields): string {
  const pairs = isPairs(fields) ? fields : Object.entries(fields);
  const parts = pairs.map(([name, value]) => part(`_1_${name}`, value));
  return [...parts, part('0', '["$K1"]'), `--${boundary}--\r\n`].join('');
}

function isPairs(fields: RawFields): fields is readonly RawField[] {
  return Array.isArray(fields);
}

/** The `Cookie` header that a browser would send after this answer, or null where it set none. */
export function cookieOf(answer: RawAnswer): string | null {
  const pairs = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';', 1)[0] ?? '');
  return pairs.length > 0 ? pairs.join('; ') : null;
}

function part(name: string, value: RawField[1]): string {
  const file = typeof value === 'string' ? '' : '; filename="file.txt"\r\nContent-Type: text/plain';
  const text = typeof value === 'string' ? value : value.file;
  return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${text}\r\n`;
}

/** Row 1 of the answer is what the action returned; row 0 only points to it. Long texts stand in rows of their own and stay references. */
function readResult({ headers, body }: RawAnswer): RawResult | null {
  if (!headers['content-type']?.startsWith('text/x-component')) return null;
  const row = rowsOf(Buffer.from(body)).get('1');
  const value: unknown = row?.startsWith('{') ? JSON.parse(row) : null;
  return typeof value === 'object' && value !== null && 'ok' in value ? (value as RawResult) : null;
}

/** Rows by id: `id:T<length in hex>,` and that many bytes, or everything up to the line's end. */
function rowsOf(bytes: Buffer): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  let at = 0;
  while (at < bytes.length) {
    const [head = '', id = '', length] =
      /^([0-9a-f]*):(?:T([0-9a-f]+),)?/.exec(bytes.toString('latin1', at, at + 32)) ?? [];
    if (head === '') break;
    const start = at + head.length;
    const lineEnd = bytes.indexOf('\n', start);
    const end =
      length === undefined ? (lineEnd < 0 ? bytes.length : lineEnd) : start + Number.parseInt(length, 16);
    rows.set(id, bytes.toString('utf8', start, end));
    at = length === undefined ? end + 1 : end;
  }
  return rows;
}
