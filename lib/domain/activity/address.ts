import { type ActivityQuery, activityEvents, activityResults } from './activity';

const dayMs = 86_400_000;

/** What stands in an address: names with one value, several or none. */
export type AddressParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The query of the log's address. What cannot be read counts as left out. `from` and `until` are days, `YYYY-MM-DD` in UTC, both inclusive. Does not check
 * that the credential or the person exists.
 */
export function readActivityQuery(given: AddressParameters): ActivityQuery {
  const from = readDay(text(given.from));
  const until = readDay(text(given.until));
  return {
    credentialId: text(given.credential),
    event: word(activityEvents, text(given.event)),
    actorId: text(given.person),
    result: word(activityResults, text(given.result)),
    from,
    until: until === null ? null : until + dayMs,
    before: text(given.before),
    after: text(given.after),
  };
}

/** The address's parameters of a query, which `readActivityQuery` reads back. */
export function activityParameters(query: ActivityQuery): URLSearchParams {
  const all: readonly (readonly [string, string | null])[] = [
    ['credential', query.credentialId],
    ['event', query.event],
    ['person', query.actorId],
    ['result', query.result],
    ['from', dayText(query.from)],
    ['until', dayText(query.until === null ? null : query.until - dayMs)],
    ['before', query.before],
    ['after', query.after],
  ];
  return new URLSearchParams(all.filter((pair): pair is [string, string] => pair[1] !== null));
}

/** The day of an instant (epoch milliseconds) as `YYYY-MM-DD`, UTC; null for null. */
export function dayText(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().slice(0, 10);
}

/** The only value of a parameter that is there and not empty, or null. */
export function text(value: string | readonly string[] | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The word of a closed list that the text is, or null. */
export function word<Word extends string>(words: readonly Word[], value: string | null): Word | null {
  return words.find((known) => known === value) ?? null;
}

function readDay(value: string | null): number | null {
  if (value === null || !/^\d{4}-\d\d-\d\d$/.test(value)) return null;
  const at = Date.parse(`${value}T00:00:00Z`);
  // 31 February is refused by the parser of one engine and moved into March by another's.
  return Number.isNaN(at) || dayText(at) !== value ? null : at;
}
