import { findNearMisses } from '../catalogue/errors/near-miss';
import type { WireRequest } from './wire-request';

/** How a part of the command's request and of the one that was sent relate. `no-matter`: they differ, and no token endpoint looks at it. */
export type DifferenceKind = 'same' | 'different' | 'only-command' | 'only-sent' | 'no-matter';

export interface Difference {
  readonly part: 'method' | 'address' | 'parameter' | 'header';
  /** The parameter's or header's name as the command has it; the place too where it is not the body. */
  readonly name: string;
  readonly command: string | null;
  readonly sent: string | null;
  readonly kind: DifferenceKind;
}

/** Headers that a token endpoint has to heed. */
const heeded = ['content-type', 'authorization'];

/**
 * The two requests part by part: method, address, parameters, headers. `isSecretSame` says whether the client secrets are the same text, which
 * the requests themselves do not tell; null where the command has none.
 */
export function compareRequests(
  command: WireRequest,
  sent: WireRequest,
  isSecretSame: boolean | null,
): readonly Difference[] {
  return [
    row('method', 'Method', command.method, sent.method),
    row('address', 'Address', command.address, sent.address),
    ...compareParameters(command, sent, isSecretSame),
    ...compareHeaders(command, sent),
  ];
}

function compareParameters(
  command: WireRequest,
  sent: WireRequest,
  isSecretSame: boolean | null,
): Difference[] {
  const misses = findNearMisses(command.parameters.map(([name]) => name));
  const open = [...sent.parameters];
  const rows = command.parameters.map(([name, value, place]): Difference => {
    const meant = misses.find((miss) => miss.sent === name)?.meant ?? name;
    const at = open.findIndex(([one]) => one === meant);
    const [found] = at < 0 ? [] : open.splice(at, 1);
    const shown = place === 'query' ? `${name} (in the address)` : name;
    if (found === undefined)
      return { part: 'parameter', name: shown, command: value, sent: null, kind: 'only-command' };
    const [sentName, sentValue, sentPlace] = found;
    const isSecret = meant === 'client_secret' && value === sentValue;
    const isSame =
      name === sentName &&
      place === sentPlace &&
      value === sentValue &&
      !(isSecret && isSecretSame === false);
    const label = name === sentName ? sentValue : `${sentName}=${sentValue}`;
    return {
      part: 'parameter',
      name: shown,
      command: value,
      sent: label,
      kind: isSame ? 'same' : 'different',
    };
  });
  const added = open.map(
    ([name, value]): Difference => ({
      part: 'parameter',
      name,
      command: null,
      sent: value,
      kind: 'only-sent',
    }),
  );
  return [...rows, ...added];
}

function compareHeaders(command: WireRequest, sent: WireRequest): Difference[] {
  const names = new Set([...command.headers, ...sent.headers].map(([name]) => name));
  return [...names]
    .filter((name) => name !== 'host' && name !== 'connection')
    .map((name) => {
      const [theirs = null, ours = null] = [command, sent].map(
        ({ headers }) => headers.find(([one]) => one === name)?.[1] ?? null,
      );
      const difference = row('header', name, theirs, ours, isSameType);
      return heeded.includes(name) || difference.kind === 'same'
        ? difference
        : { ...difference, kind: 'no-matter' };
    });
}

/** The same media type, whatever the character set says. */
function isSameType(left: string, right: string): boolean {
  return (
    left === right || left.split(';')[0]?.trim().toLowerCase() === right.split(';')[0]?.trim().toLowerCase()
  );
}

function row(
  part: Difference['part'],
  name: string,
  command: string | null,
  sent: string | null,
  isSame = (left: string, right: string) => left === right,
): Difference {
  if (command === null) return { part, name, command, sent, kind: 'only-sent' };
  if (sent === null) return { part, name, command, sent, kind: 'only-command' };
  return { part, name, command, sent, kind: isSame(command, sent) ? 'same' : 'different' };
}
