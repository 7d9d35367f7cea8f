import type { FormPair } from '../import/form-pairs';
import { readAddress, withQuery } from './address';
import { shownOption, shownUnknown } from './curl-arguments';
import { basicHeader, hasHeader } from './headers';
import { readHttpieItem } from './httpie-item';
import { findHttpieOption, type HttpieAction } from './httpie-options';
import { placeholder } from './placeholder';
import { ignore, type Notes, refuse, type SentRequest } from './reading';
import { encodeForm } from './script-value';
import { kindOf } from './web-request';

const methodForm = /^[A-Za-z]{1,20}$/;

/**
 * What `http` or `https` of HTTPie sends for its arguments.
 * @see https://httpie.io/docs/cli/request-items
 */
export function readHttpie(words: readonly string[], scheme: 'http' | 'https', notes: Notes): SentRequest {
  const given = new Map<HttpieAction, string>();
  const positional: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') {
      positional.push(...words.slice(at + 1));
      break;
    }
    if (!/^-[^=:@]/.test(word)) {
      positional.push(word);
      continue;
    }
    at += takeOption(word, words[at + 1] ?? '', given, notes);
  }
  const hasMethod = positional.length > 1 && methodForm.test(positional[0] ?? '');
  const [address, ...texts] = positional.slice(hasMethod ? 1 : 0);
  const items = texts.map((text) => readHttpieItem(text, notes)).filter((item) => item !== null);
  const data = items.filter(({ kind }) => kind === 'data').map(({ pair }) => pair);
  const query = items.filter(({ kind }) => kind === 'query').map(({ pair }) => pair);
  const headers: FormPair[] = items.filter(({ kind }) => kind === 'header').map(({ pair }) => pair);
  const read = address === undefined ? null : readAddress(completed(address), notes, scheme);
  const isForm = given.has('form');
  const raw = given.get('raw');
  const body =
    raw ?? (data.length === 0 ? null : isForm ? encodeForm(data) : JSON.stringify(Object.fromEntries(data)));
  if (body !== null && !isForm && raw === undefined) refuse(notes, 'name=value without --form', 'not-a-form');

  const auth = given.get('auth');
  const type = given.get('auth-type') ?? 'basic';
  if (!['basic', 'bearer'].includes(type)) refuse(notes, '--auth-type', 'changes-sign-in');
  const user = type === 'bearer' ? null : (auth ?? read?.user ?? null);
  const add = (name: string, value: string) => {
    if (!hasHeader(headers, name)) headers.push([name, value]);
  };
  if (user !== null) add('Authorization', basicHeader(user));
  else if (auth !== undefined) add('Authorization', `Bearer ${auth}`);
  if (isForm && body !== null) add('Content-Type', 'application/x-www-form-urlencoded; charset=utf-8');
  else if (body !== null) add('Content-Type', 'application/json');
  add('Accept', isForm || body === null ? '*/*' : 'application/json, */*;q=0.5');
  return {
    method: hasMethod ? (positional[0] ?? '').toUpperCase() : body === null ? 'GET' : 'POST',
    url: read && withQuery(read.url, encodeForm(query)),
    headers,
    body,
    bodyKind: kindOf(body, headers),
    parts: [],
    user,
  };
}

/** Reads one option; answers how many words its value took besides its own. */
function takeOption(word: string, next: string, given: Map<HttpieAction, string>, notes: Notes): number {
  const [, long = word, glued] = /^(--[^=]+|-[^-=])=(.*)$/s.exec(word) ?? [];
  // Short options without a value may stand together, the last one may bring its own: `-fa`, `-aclient:secret`.
  const letters = /^-[^-]./s.test(long) && findHttpieOption(long) === null ? long.slice(1) : null;
  let taken = 0;
  for (const [index, letter] of [...(letters ?? '-')].entries()) {
    const name = letters === null ? long : `-${letter}`;
    const option = findHttpieOption(name);
    if (option === null) {
      refuse(notes, shownUnknown(name), 'unknown-option');
      break;
    }
    const rest = letters?.slice(index + 1).replace(/^=/, '') ?? '';
    const value = option.takesValue ? (glued ?? (rest || next)) : '';
    if ('refused' in option.does) {
      if (!(name === '--verify' && /^(?:yes|true)$/i.test(value)))
        refuse(notes, shownOption(name), option.does.refused);
    } else if ('ignored' in option.does) ignore(notes, shownOption(name), option.does.ignored);
    else if (option.does.action === 'raw' && value.startsWith('@')) {
      refuse(notes, '--raw @', 'reads-file');
      given.set('raw', placeholder(''));
    } else given.set(option.does.action, value);
    if (!option.takesValue) continue;
    taken = glued === undefined && rest === '' ? 1 : 0;
    break;
  }
  return taken;
}

/** `:3000/path` is this machine. */
function completed(address: string): string {
  return /^:\d*(?:\/|$)/.test(address) ? `localhost${address.replace(/^:(?!\d)/, '')}` : address;
}
