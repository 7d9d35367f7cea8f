import type { JsonMember, JsonValue } from '../token/json';
import type { Draft } from './draft';
import { type Entry, entriesOf } from './entry';
import { type EntryKind, readEntryName } from './field-names';
import { itemsOf, membersOf } from './json-walk';
import { readEntries } from './read-entries';
import type { FormatReading } from './reading';
import { type Dropped, type ImportRefusalCode, importLimits } from './report';
import { isServiceAccount } from './service-account';

/** In other objects these words stand for other things than this client's. */
const ownKinds: readonly (EntryKind | undefined)[] = ['name', 'secret', 'apiKey', 'clientId'];

/**
 * The credential's own JSON as Adobe Developer Console offers it, and any other JSON that holds clients: every object with a client ID, completed by
 * what stands beside it anywhere in the file where there is only one.
 */
export function readCredentialJson(value: JsonValue): FormatReading {
  const objects = objectsIn(value).map(entriesOf);
  const all = objects.flat();
  const refusal = refusalOf(all);
  if (refusal) return { ok: false, code: refusal };
  const isAdobe = all.some(({ name }) => /^(?:client_?secrets|technical_?account_?id)$/i.test(name));
  const holders = holdersAmong(objects);
  if (holders.length > 1) return readSeveral(holders, isAdobe);

  const [holder = []] = holders;
  const others = objects
    .filter((entries) => entries !== holder)
    .flat()
    .filter(({ name }) => !ownKinds.includes(readEntryName(name)?.kind));
  const { drafts, dropped } = readEntries([...others, ...holder], isAdobe);
  if (drafts.length === 0) return { ok: false, code: 'nothing-recognised' };
  return { ok: true, format: 'credential-json', drafts, dropped };
}

function readSeveral(holders: readonly (readonly Entry[])[], isAdobe: boolean): FormatReading {
  const drafts: Draft[] = [];
  const dropped: Dropped[] = [];
  for (const entries of holders) {
    const read = readEntries(entries, isAdobe);
    drafts.push(...read.drafts);
    dropped.push(...read.dropped.filter(({ what }) => !dropped.some((one) => one.what === what)));
  }
  return { ok: true, format: 'credential-json', drafts, dropped };
}

/** The objects that hold a client, one more than can be read at most. */
function holdersAmong(objects: readonly (readonly Entry[])[]): (readonly Entry[])[] {
  const holders: (readonly Entry[])[] = [];
  for (const entries of objects) {
    if (holders.length > importLimits.credentialsMax) break;
    if (readEntries(entries, false).drafts.length > 0) holders.push(entries);
  }
  return holders;
}

/** All objects of a value, outer ones first. The value is at most 16 levels deep. */
function objectsIn(value: JsonValue): (readonly JsonMember[])[] {
  const members = membersOf(value);
  const inner = [...members.map((member) => member.value), ...itemsOf(value)].flatMap(objectsIn);
  return members.length > 0 ? [members, ...inner] : inner;
}

/** What the file is where it is known and no client with a secret. */
function refusalOf(entries: readonly Entry[]): ImportRefusalCode | null {
  if (isServiceAccount(entries)) return 'service-account-jwt';
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (has(/^client_?secrets?$/i)) return null;
  if (has(/^private_?key$/i)) return 'private-key';
  if (has(/^(?:access|id|refresh)_?token$/i)) return 'token-response';
  return has(/^error(?:_code)?$/) ? 'error-response' : null;
}
