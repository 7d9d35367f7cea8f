import { findNearMisses } from '../catalogue/errors/near-miss';
import type { MemberChange } from '../token/compare-claims';
import type { ComparableRequest } from './comparable-request';
import { compareParameter, type ParameterValues, type RequestNote } from './compare-parameter';

/** One part of two requests. Texts as they may be shown: no secret is in them. */
export interface RequestRow {
  readonly part: 'method' | 'address' | 'sign-in' | 'parameter' | 'header';
  readonly name: string;
  readonly change: MemberChange;
  readonly left: string | null;
  readonly right: string | null;
  readonly notes: readonly RequestNote[];
}

export interface RequestComparison {
  readonly rows: readonly RequestRow[];
  /** The same parameters stand in another order, which no token endpoint looks at. */
  readonly isOtherOrder: boolean;
}

/** Headers that a token endpoint heeds; all others are left out. `Authorization` is told as the sign-in. */
const heeded = ['content-type', 'accept', 'x-api-key', 'x-gw-ims-org-id'];
const order: readonly MemberChange[] = ['changed', 'removed', 'added', 'same'];

/**
 * Compares two requests part by part: method, address, how the client signs in, parameters by name, the headers that matter. A misspelt name stands beside the
 * one that is meant. Order counts only among parameters of one name; scopes are compared as sets. Client secrets are compared and not shown.
 */
export function compareRequests(left: ComparableRequest, right: ComparableRequest): RequestComparison {
  const rows = [
    row('method', 'Method', left.method, right.method),
    row('address', 'Address', left.address, right.address),
    row('sign-in', 'Client authentication', left.signIn, right.signIn),
    ...parameterRows(left, right),
    ...heeded.flatMap((name) => headerRows(name, left, right)),
  ];
  const [before = [], after = []] = [left, right].map(({ parameters }) => parameters.map(({ name }) => name));
  const isSameSet = before.toSorted().join('\n') === after.toSorted().join('\n');
  return {
    rows: order.flatMap((change) => rows.filter((one) => one.change === change)),
    isOtherOrder: isSameSet && before.join('\n') !== after.join('\n'),
  };
}

function parameterRows(left: ComparableRequest, right: ComparableRequest): readonly RequestRow[] {
  const [ours, theirs] = [valuesByName(left), valuesByName(right)];
  const meant = new Map(
    [ours, theirs]
      .flatMap((values) => findNearMisses([...values.keys()]))
      .map((miss) => [miss.sent, miss.meant]),
  );
  const paired = new Set<string>();
  const rows = [...ours.keys()].map((name): RequestRow => {
    const same = theirs.has(name)
      ? name
      : [...theirs.keys()].find((other) => isMeant(meant, name, other, ours));
    if (same !== undefined) paired.add(same);
    return parameterRow(name, same ?? name, ours.get(name), theirs.get(same ?? name), meant);
  });
  const rest = [...theirs.keys()].filter((name) => !paired.has(name));
  return [...rows, ...rest.map((name) => parameterRow(name, name, undefined, theirs.get(name), meant))];
}

/** Whether `other` of the right is the left's `name` under its right name, or the other way round, and stands for nothing else. */
function isMeant(
  meant: ReadonlyMap<string, string>,
  name: string,
  other: string,
  left: ReadonlyMap<string, unknown>,
): boolean {
  return !left.has(other) && (meant.get(name) === other || meant.get(other) === name);
}

function parameterRow(
  name: string,
  rightName: string,
  left: ParameterValues | undefined,
  right: ParameterValues | undefined,
  meant: ReadonlyMap<string, string>,
): RequestRow {
  const isRenamed = name !== rightName;
  const compared = compareParameter(meant.get(name) ?? name, left ?? null, right ?? null);
  const misspelt = meant.get(name) ?? meant.get(rightName);
  return {
    part: 'parameter',
    name,
    left: compared.left,
    right: isRenamed ? `${rightName}=${compared.right}` : compared.right,
    change: isRenamed ? 'changed' : compared.change,
    notes: [...(misspelt ? [{ code: 'near-miss', meant: misspelt } as const] : []), ...compared.notes],
  };
}

/** Each name with its values in order. */
function valuesByName({ parameters }: ComparableRequest): ReadonlyMap<string, ParameterValues> {
  const byName = new Map<string, ParameterValues>();
  for (const { name, real, shown, place } of parameters) {
    const known = byName.get(name) ?? { real: [], shown: [], places: [] };
    byName.set(name, {
      real: [...known.real, real],
      shown: [...known.shown, shown],
      places: [...known.places, place],
    });
  }
  return byName;
}

function headerRows(name: string, left: ComparableRequest, right: ComparableRequest): readonly RequestRow[] {
  const [one, other] = [left, right].map(({ headers }) => headers.find((header) => header.name === name));
  if (one === undefined && other === undefined) return [];
  const compared = row('header', name, one?.shown ?? null, other?.shown ?? null);
  const isSame = isSameHeader(name, one?.real ?? null, other?.real ?? null);
  return [
    { ...compared, change: isSame ? 'same' : compared.change === 'same' ? 'changed' : compared.change },
  ];
}

/** Media types without their parameters; anything is accepted where nothing is said. */
function isSameHeader(name: string, left: string | null, right: string | null): boolean {
  const [one, other] = [left, right].map((value) => value?.split(';')[0]?.trim().toLowerCase());
  if (name === 'content-type') return one === other;
  const takesJson = (value = '*/*') => /(?:\*|application)\/\*|json/.test(value);
  if (name === 'accept') return one === other || (takesJson(one) && takesJson(other));
  return left === right;
}

function row(part: RequestRow['part'], name: string, left: string | null, right: string | null): RequestRow {
  const change = left === right ? 'same' : left === null ? 'added' : right === null ? 'removed' : 'changed';
  return { part, name, left, right, change, notes: [] };
}
