import type { Draft, DraftField } from './draft';
import type { Entry } from './entry';
import { type EntryKind, type EntryName, readEntryName } from './field-names';
import { type Dropped, type DropReason, importLimits } from './report';
import { shownName } from './shown-name';

const droppedMax = 40;

interface NamedEntry extends Entry, EntryName {}

/** What a flat list of names and values holds: credentials, and what belongs to none. */
export interface EntriesReading {
  readonly drafts: readonly Draft[];
  readonly dropped: readonly Dropped[];
}

const plainFields = [
  'name',
  'tokenEndpoint',
  'issuer',
  'scopes',
  'imsOrgId',
  'technicalAccountId',
  'technicalAccountEmail',
] as const;
const droppedKinds: Readonly<Partial<Record<EntryKind, DropReason>>> = {
  token: 'access-token',
  privateKey: 'private-key',
  metascopes: 'not-needed',
  publicKeys: 'not-needed',
  apiKey: 'another-secret',
  secret: 'another-secret',
};

/**
 * Finds credentials in names and values: one for each prefix that has a client ID (`STAGE_CLIENT_ID`, `PROD_CLIENT_ID`), completed by what has no
 * prefix. `API_KEY` counts as a client ID, and a bare `SECRET` as its secret, only where they stand together. Empty values count as absent.
 */
export function readEntries(entries: readonly Entry[], isAdobe: boolean): EntriesReading {
  const named: NamedEntry[] = [];
  const dropped: Dropped[] = [];
  const drop = ({ name }: Entry, why: DropReason) => {
    if (dropped.length >= droppedMax) return;
    const what = shownName(name) ?? 'unnamed entry';
    const isThere = dropped.some((one) => one.what === what && one.why === why);
    if (!isThere) dropped.push({ what, why });
  };
  for (const entry of entries) {
    if (entry.values.every((value) => value.trim() === '')) continue;
    const name = readEntryName(entry.name);
    if (name) named.push({ ...entry, ...name });
    else drop(entry, isAnotherSecret(entry.name) ? 'another-secret' : 'not-needed');
  }
  // One more than can be read tells the caller that there are too many, without the time that all of them would take.
  const prefixes = clientPrefixes(named).slice(0, importLimits.credentialsMax + 1);
  if (prefixes.length > importLimits.credentialsMax) {
    return { drafts: prefixes.map(() => ({ fields: {}, isAdobe })), dropped: [] };
  }
  const used = new Set<NamedEntry>();
  const drafts = prefixes.map((prefix) =>
    readOne(named, prefix, { isAdobe, isOnly: prefixes.length === 1, used }),
  );
  for (const entry of named) if (!used.has(entry)) drop(entry, droppedKinds[entry.kind] ?? 'not-needed');
  return { drafts, dropped };
}

/** The prefixes under which a client stands, in the order of the file. */
function clientPrefixes(named: readonly NamedEntry[]): string[] {
  const kindsOf = new Map<string, Set<EntryKind>>();
  for (const { prefix, kind } of named) kindsOf.set(prefix, (kindsOf.get(prefix) ?? new Set()).add(kind));
  const prefixes = [...kindsOf.keys()];
  const has = (prefix: string, kind: EntryKind) => kindsOf.get(prefix)?.has(kind) === true;
  const isKeyPair = (prefix: string) =>
    has(prefix, 'apiKey') && (prefix === '' || has(prefix, 'clientSecret') || has(prefix, 'secret'));

  const clients = prefixes.filter((prefix) => has(prefix, 'clientId') || isKeyPair(prefix));
  // A client secret without its ID is worth a form in which the ID can be typed.
  return clients.length > 0 ? clients : prefixes.filter((prefix) => has(prefix, 'clientSecret'));
}

function readOne(
  named: readonly NamedEntry[],
  prefix: string,
  { isAdobe, isOnly, used }: { isAdobe: boolean; isOnly: boolean; used: Set<NamedEntry> },
): Draft {
  const fields: Partial<Record<DraftField, { values: readonly string[]; from: string }>> = {};
  const find = (kind: EntryKind, where: (one: string) => boolean) =>
    named.findLast((entry) => entry.kind === kind && where(entry.prefix));
  const put = (field: DraftField, entry: NamedEntry | undefined) => {
    if (!entry) return;
    used.add(entry);
    fields[field] = { values: entry.values, from: shownName(entry.name) ?? field };
  };
  const isOwn = (one: string) => one === prefix;
  const isAbove = (one: string) => one === '' || prefix.startsWith(`${one}_`);
  const nearest = (kind: EntryKind) =>
    find(kind, isOwn) ?? find(kind, isAbove) ?? (isOnly ? find(kind, () => true) : undefined);

  const apiKey = find('apiKey', isOwn);
  put('clientId', find('clientId', isOwn) ?? apiKey);
  // The same value under both names, as Postman's collections want it, is nothing to speak of.
  if (apiKey && apiKey.values[0] === fields.clientId?.values[0]) used.add(apiKey);
  put('clientSecret', nearest('clientSecret') ?? find('secret', isOwn));
  for (const field of plainFields) put(field, nearest(field));
  const host = nearest('imsHost');
  if (fields.tokenEndpoint === undefined) put('tokenEndpoint', host);
  else if (host) used.add(host);
  const parameters = (['audience', 'resource'] as const).flatMap((kind): [string, string][] => {
    const entry = nearest(kind);
    if (!entry) return [];
    used.add(entry);
    return entry.values.map((value) => [kind, value]);
  });
  const byPrefix =
    prefix !== '' && !isOnly ? { name: { values: [prefix.replaceAll('_', ' ')], from: 'prefix' } } : {};
  return { fields: { ...byPrefix, ...fields }, isAdobe, parameters };
}

function isAnotherSecret(name: string): boolean {
  return /secret|passw|token|auth$|(?:^|[_.-])key$|apikey|credential/i.test(name);
}
