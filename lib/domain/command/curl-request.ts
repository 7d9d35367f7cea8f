import type { FormPair } from '../import/form-pairs';
import { readAddress, withQuery } from './address';
import type { CurlArgument } from './curl-arguments';
import { encodeArgument } from './curl-encode';
import { basicHeader, hasHeader, readHeaderLine } from './headers';
import { placeholder } from './placeholder';
import { type BodyKind, ignore, type Notes, refuse, type SentRequest } from './reading';

/** What curl's options make of a request. What would come from a file or from standard input is refused by name and a stand-in takes its place. */
export function readCurlRequest(found: readonly CurlArgument[], notes: Notes): SentRequest {
  const data: string[] = [];
  const query: string[] = [];
  const parts: FormPair[] = [];
  const custom: FormPair[] = [];
  const added: FormPair[] = [];
  const removed: string[] = [];
  const sent: { kind: BodyKind } = { kind: 'none' };
  let address: string | null = null;
  let user: string | null = null;
  let method: string | null = null;
  let isGet = false;
  let isHead = false;
  let isLiteral = false;

  function content(value: string, written: string): string {
    if (!value.startsWith('@')) return value;
    refuse(notes, `${written} @`, value === '@-' ? 'reads-input' : 'reads-file');
    return placeholder('');
  }
  function addData(value: string, as: BodyKind): void {
    data.push(value);
    sent.kind = as;
  }
  function addPart(value: string, written: string, canRefer: boolean): void {
    refuse(notes, written, 'not-a-form');
    sent.kind = 'multipart';
    const equalsAt = value.indexOf('=');
    const [name, rest] = equalsAt < 0 ? [value, ''] : [value.slice(0, equalsAt), value.slice(equalsAt + 1)];
    if (canRefer && /^[@<]/.test(rest)) {
      refuse(notes, `${written} …${rest[0]}`, rest.slice(1) === '-' ? 'reads-input' : 'reads-file');
      parts.push([name, placeholder('')]);
    } else
      parts.push([
        name,
        canRefer ? rest.replace(/^"([^"]*)"(?:;.*)?$/s, '$1').replace(/;type=.*$/s, '') : rest,
      ]);
  }
  function addHeader(value: string, written: string): void {
    if (value.startsWith('@')) {
      refuse(notes, `${written} @`, value === '@-' ? 'reads-input' : 'reads-file');
      return;
    }
    const line = readHeaderLine(value);
    if (line === null) ignore(notes, written, 'output-only');
    else if (line.kind === 'removed') removed.push(line.name.toLowerCase());
    else if (line.name.toLowerCase() === 'host') refuse(notes, `${written} Host`, 'changes-connection');
    else custom.push([line.name, line.value]);
  }
  function addAddress(value: string): void {
    if (value === '') return;
    if (address === null) address = value;
    else {
      notes.oddities.add('several-requests');
      refuse(notes, 'a second address', 'another-request');
    }
  }

  for (const { action, value, written } of found) {
    if (action === 'url') addAddress(value);
    else if (action === 'data' || action === 'data-binary') addData(content(value, written), 'form');
    else if (action === 'data-raw') addData(value, 'form');
    else if (action === 'data-urlencode') addData(encodeArgument(value, written, notes), 'form');
    else if (action === 'json') {
      refuse(notes, written, 'not-a-form');
      addData(content(value, written), 'json');
    } else if (action === 'form' || action === 'form-string') addPart(value, written, action === 'form');
    else if (action === 'header') addHeader(value, written);
    else if (action === 'user') user = value;
    else if (action === 'oauth2-bearer') added.push(['Authorization', `Bearer ${value}`]);
    else if (action === 'user-agent') added.push(['User-Agent', value]);
    else if (action === 'referer') added.push(['Referer', value.replace(/;auto$/, '')]);
    else if (action === 'cookie') {
      if (value.includes('=')) added.push(['Cookie', value]);
      else refuse(notes, written, 'reads-file');
    } else if (action === 'range') added.push(['Range', `bytes=${value}`]);
    else if (action === 'compressed') ignore(notes, written, 'transport');
    else if (action === 'write-out') {
      if (value.startsWith('@')) refuse(notes, `${written} @`, 'reads-file');
      else if (value.includes('%output{')) refuse(notes, `${written} %output`, 'writes-file');
      else ignore(notes, written, 'output-only');
    } else if (action === 'url-query')
      query.push(value.startsWith('+') ? value.slice(1) : encodeArgument(value, written, notes));
    else if (action === 'request') method = value;
    else if (action === 'get') isGet = true;
    else if (action === 'head') isHead = true;
    else if (action === 'globoff') isLiteral = true;
    else if (action === 'next') {
      notes.oddities.add('several-requests');
      refuse(notes, written, 'another-request');
    }
  }
  const read = address === null ? null : readAddress(address, notes);
  if (!isLiteral && address !== null && isGlob(address))
    refuse(notes, '{…} or […] in the address', 'another-request');
  const body = isGet || data.length === 0 ? null : data.join(sent.kind === 'json' ? '' : '&');
  if (isGet) query.unshift(...data);
  const url = read === null ? null : withQuery(read.url, query.join('&'));
  user ??= read?.user ?? null;

  const headers = [
    ...added.filter(([name]) => !hasHeader(custom, name) && !removed.includes(name.toLowerCase())),
    ...custom,
  ];
  const add = (name: string, value: string) => {
    if (!hasHeader(headers, name) && !removed.includes(name.toLowerCase())) headers.push([name, value]);
  };
  if (user !== null) add('Authorization', basicHeader(user));
  if (sent.kind === 'json' && !isGet) {
    add('Content-Type', 'application/json');
    add('Accept', 'application/json');
  }
  if (body !== null) add('Content-Type', 'application/x-www-form-urlencoded');
  add('Accept', '*/*');
  const usual = isHead ? 'HEAD' : body !== null || (sent.kind === 'multipart' && !isGet) ? 'POST' : 'GET';
  return {
    method: method ?? usual,
    url,
    headers: headers.filter(([name, value]) => value !== '' || hasHeader(custom, name)),
    body,
    bodyKind: isGet
      ? 'none'
      : sent.kind === 'multipart'
        ? 'multipart'
        : bodyKindOf(sent.kind, body ?? '', headers),
    parts,
    user,
  };
}

/** JSON that was sent with `--data` is JSON by its header, whatever its text is; a text without any `=` is no form. */
function bodyKindOf(kind: BodyKind, body: string, headers: readonly FormPair[]): BodyKind {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  if (kind !== 'form') return kind;
  return /\bjson\b/i.test(type) ? 'json' : /[=\0]/.test(body) || body === '' ? 'form' : 'text';
}

/** Braces with a list or brackets with a range, for which curl would send several requests; a stand-in in braces and an IPv6 address are none. */
function isGlob(address: string): boolean {
  const holds = (open: string, close: string, mark: string) =>
    address
      .split(open)
      .slice(1)
      .some((part) => part.includes(close) && part.slice(0, part.indexOf(close)).includes(mark));
  return holds('{', '}', ',') || holds('[', ']', '-');
}
