import { readJson } from '../token/json';
import { type Entry, entriesOf } from './entry';
import { membersOf } from './json-walk';

/** An entry of one IMS context. */
export interface ContextEntry extends Entry {
  readonly context: string;
}

const contextKey = /^AIO_ims_contexts_/i;

/**
 * The entries that a line `AIO_ims_contexts_<context>_<key>` stands for; none where it is no such line. One underscore divides, two stand for one:
 * `AIO_ims_contexts_my__app_client__id` is `client_id` of `my_app`. A whole context may be one JSON object.
 */
export function contextEntry({ name, values }: Entry): ContextEntry[] {
  const start = contextKey.exec(name)?.[0];
  if (start === undefined) return [];
  // A colon is no part of these names, so that it can keep the doubled underscores apart meanwhile.
  const [context = '', ...path] = name
    .slice(start.length)
    .replaceAll('__', ':')
    .split('_')
    .map((part) => part.replaceAll(':', '_'));
  if (path.length > 0) return [{ context, name: path.join('_'), values }];
  const json = readJson(values[0] ?? '');
  return json.ok ? entriesOf(membersOf(json.value)).map((entry) => ({ ...entry, context })) : [];
}
