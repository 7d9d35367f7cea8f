import type { JsonValue } from '../token/json';
import type { Draft } from './draft';
import { type Entry, entriesOf } from './entry';
import { itemsOf, textAt, valueAt } from './json-walk';
import { readEntries } from './read-entries';
import type { FormatReading } from './reading';
import type { Dropped } from './report';
import { isServiceAccount } from './service-account';
import { shownName } from './shown-name';

/** Whether this is an environment as Postman writes it: a list of `key` and `value` under `values`. */
export function isPostmanEnvironment(value: JsonValue): boolean {
  return itemsOf(valueAt(value, 'values')).some((item) => valueAt(item, 'key') !== null);
}

/** Whether this is a collection: requests, not an environment. */
export function isPostmanCollection(value: JsonValue): boolean {
  return /getpostman\.com|postman/i.test(textAt(value, 'info', 'schema') ?? '');
}

/** Variables that are switched off count for nothing; Adobe's own environments have the scopes as a list. */
export function readPostmanEnvironment(value: JsonValue): FormatReading {
  const entries: Entry[] = [];
  const disabled: Dropped[] = [];
  for (const item of itemsOf(valueAt(value, 'values'))) {
    const name = textAt(item, 'key');
    const given = valueAt(item, 'value');
    if (name === null || given === null) continue;
    const enabled = valueAt(item, 'enabled');
    if (enabled?.type === 'boolean' && !enabled.value) {
      if (disabled.length < 20) disabled.push({ what: shownName(name) ?? 'unnamed entry', why: 'disabled' });
    } else entries.push(...entriesOf([{ name, value: given }]));
  }
  if (isServiceAccount(entries)) return { ok: false, code: 'service-account-jwt' };
  const { drafts, dropped } = readEntries(entries, isAdobeShape(entries));
  if (drafts.length === 0) return { ok: false, code: 'no-credential' };
  const name = textAt(value, 'name');
  const named = drafts.map((draft): Draft => {
    if (name === null || draft.fields.name) return draft;
    return { ...draft, fields: { ...draft.fields, name: { values: [name], from: 'name' } } };
  });
  return { ok: true, format: 'postman-environment', drafts: named, dropped: [...disabled, ...dropped] };
}

/** Names that only Adobe's environments have. */
function isAdobeShape(entries: readonly Entry[]): boolean {
  return entries.some(({ name }) => /^(?:IMS|IMS_ORG|TECHNICAL_ACCOUNT_ID)$/i.test(name));
}
