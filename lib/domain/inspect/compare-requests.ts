import { findNearMisses } from '../catalogue/errors/near-miss';
import { assessRequest } from '../command/assess';
import { readAuthorization } from '../command/client-authentication';
import type { SentRequest } from '../command/reading';
import { pairsOfRequest } from '../command/request-pairs';
import { shownRequest, type WireRequest } from '../command/wire-request';
import type { MemberChange } from '../token/compare-claims';
import { compareParameter, type RequestNote } from './compare-parameter';

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
 * Compares two requests part by part: method, address, how the client signs in, parameters by name, the headers that matter. Order counts only among
 * parameters of one name; scopes are compared as sets. Client secrets are compared and not shown.
 */
export function compareRequests(left: SentRequest, right: SentRequest): RequestComparison {
  const [one, other] = [shown(left), shown(right)];
  const rows = [
    row('method', 'Method', one.method, other.method),
    row('address', 'Address', one.address, other.address),
    row('sign-in', 'Client authentication', signInOf(left), signInOf(right)),
    ...parameterRows(left, right),
    ...headerRows(one, other),
  ];
  const names = [left, right].map((request) => pairsOfRequest(request).map(({ name }) => name));
  const [before = [], after = []] = names;
  const isSameSet = before.toSorted().join('\n') === after.toSorted().join('\n');
  return {
    rows: order.flatMap((change) => rows.filter((one) => one.change === change)),
    isOtherOrder: isSameSet && before.join('\n') !== after.join('\n'),
  };
}

function shown(request: SentRequest): WireRequest {
  return shownRequest(request, assessRequest(request, []).sentSecret);
}

function parameterRows(left: SentRequest, right: SentRequest): readonly RequestRow[] {
  const [one, other] = [valuesByName(left), valuesByName(right)];
  const names = [...new Set([...one.keys(), ...other.keys()])];
  const misses = [one, other].flatMap((values) => findNearMisses([...values.keys()]));
  return names.map((name) => {
    const meant = misses.find(({ sent }) => sent === name)?.meant;
    const compared = compareParameter(name, one.get(name) ?? null, other.get(name) ?? null);
    const notes: readonly RequestNote[] = meant === undefined ? [] : [{ code: 'near-miss', meant }];
    return { part: 'parameter', name, ...compared, notes: [...notes, ...compared.notes] };
  });
}

/** Each name with its values in order: what they are, and as they may be shown. */
function valuesByName(request: SentRequest) {
  const visible = shown(request).parameters;
  const byName = new Map<string, { real: string[]; shown: string[]; places: string[] }>();
  for (const [index, { name, value, place }] of pairsOfRequest(request).entries()) {
    const values = byName.get(name) ?? { real: [], shown: [], places: [] };
    values.real.push(value);
    values.shown.push(visible[index]?.[1] ?? '');
    values.places.push(place);
    byName.set(name, values);
  }
  return byName;
}

/** How the client proves itself; the client ID with it where the header alone has it. */
function signInOf(request: SentRequest): string {
  const authorization = readAuthorization(request);
  const names = pairsOfRequest(request).map(({ name }) => name);
  const inForm = names.includes('client_secret') ? 'client_secret in the form' : null;
  const asserted = names.includes('client_assertion') ? 'a signed assertion' : null;
  const inHeader =
    authorization.kind === 'basic'
      ? `HTTP Basic, client ID ${authorization.user.clientId.replaceAll('\0', '')}`
      : authorization.kind === 'none'
        ? null
        : { bearer: 'a bearer token', other: 'another scheme', 'basic-unreadable': 'HTTP Basic, unreadable' }[
            authorization.kind
          ];
  return [inHeader, inForm, asserted].filter(Boolean).join(' and ') || 'none';
}

function headerRows(left: WireRequest, right: WireRequest): readonly RequestRow[] {
  return heeded.flatMap((name) => {
    const [one = null, other = null] = [left, right].map(
      ({ headers }) => headers.find(([header]) => header === name)?.[1] ?? null,
    );
    return one === null && other === null ? [] : [row('header', name, one, other)];
  });
}

function row(part: RequestRow['part'], name: string, left: string | null, right: string | null): RequestRow {
  const change = left === right ? 'same' : left === null ? 'added' : right === null ? 'removed' : 'changed';
  return { part, name, left, right, change, notes: [] };
}
