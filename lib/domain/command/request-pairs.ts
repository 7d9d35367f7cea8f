import { entriesOf } from '../import/entry';
import { readFormPairs } from '../import/form-pairs';
import { readJson } from '../token/json';
import { queryOf } from './address';
import type { SentRequest } from './reading';

/** A parameter as a server would read it. */
export interface RequestPair {
  readonly name: string;
  readonly value: string;
  /** The value as it stands in the body or address, still encoded; null where it is not sent as a form. */
  readonly raw: string | null;
  readonly place: 'query' | 'body';
}

/** The parameters of a request in order, the query's first; those of JSON and multipart too, though a token endpoint would not find them. */
export function pairsOfRequest(request: SentRequest): RequestPair[] {
  return [...formPairs(queryOf(request.url ?? ''), 'query'), ...bodyPairs(request)];
}

/** Whether a pair only stands for parameters of the body that a file, a program or a variable brings along. */
export function isUntold({ name, raw, place }: RequestPair): boolean {
  return place === 'body' && raw === '' && /^(?:\0[^\0]*\0)+$/.test(name);
}

function bodyPairs({ body, bodyKind, parts }: SentRequest): RequestPair[] {
  const inBody = (name: string, value: string): RequestPair => ({ name, value, raw: null, place: 'body' });
  if (bodyKind === 'multipart') return parts.map(([name, value]) => inBody(name, value));
  if (bodyKind === 'form') return formPairs(body ?? '', 'body');
  if (bodyKind !== 'json') return [];
  const json = readJson(body ?? '');
  if (json.ok && json.value.type === 'object') {
    return entriesOf(json.value.members).map(({ name, values }) => inBody(name, values.join(' ')));
  }
  // A form under a header that says JSON.
  return /^[\w.-]+=/.test(body ?? '') ? formPairs(body ?? '', 'body') : [];
}

function formPairs(text: string, place: RequestPair['place']): RequestPair[] {
  return text
    .split('&', 1000)
    .filter((part) => part !== '')
    .map((part) => {
      const [[name, value] = ['', '']] = readFormPairs(part);
      const equalsAt = part.indexOf('=');
      return { name, value, raw: equalsAt < 0 ? '' : part.slice(equalsAt + 1), place };
    });
}
