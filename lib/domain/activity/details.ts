import { apiTargets } from '../api-probe/targets';
import { findErrorEntry } from '../catalogue/errors/explain';
import { findService } from '../catalogue/services';
import { getProviderProfile } from '../provider/profiles';
import { providerIds } from '../provider/provider';
import { formatDuration, formatInstant } from '../token/time';
import type { ActivityEntry } from './activity';

type Fact = ActivityEntry['detail'][string];

/** Words of closed lists, whichever fact holds them. */
const words: Readonly<Record<string, string>> = {
  admin: 'administrator',
  presets: 'known ones alone',
  list: 'known ones and a list',
  any: 'any public address',
  'set-up': 'the set-up flow',
  true: 'yes',
  false: 'no',
};
const inWords = (value: Fact) => {
  const text = String(value);
  return Object.hasOwn(words, text) ? (words[text] ?? text) : text;
};
const reuse = (value: Fact) =>
  value === null ? 'until it expires' : value === 0 ? 'never' : `for ${formatDuration(Number(value) * 1000)}`;

/** Facts that need more than their name and value. An empty text leaves the fact out. */
const readers: Readonly<Record<string, (value: Fact) => string>> = {
  provider: (value) => `Provider: ${providerLabel(String(value))}`,
  fingerprint: (value) => `Token fingerprint: ${value}`,
  expiresInSeconds: (value) => (value === null ? '' : `Valid for ${formatDuration(Number(value) * 1000)}`),
  scope: (value) =>
    value === null
      ? ''
      : `Scopes: ${String(value)
          .split(/[\s,]+/)
          .filter(Boolean)
          .join(', ')}`,
  explanation: (value) => `Cause: ${findErrorEntry(String(value))?.title ?? value}`,
  status: (value) => (value === null ? '' : `HTTP status: ${value}`),
  source: (value) => `By ${inWords(value)}`,
  api: (value) => `API: ${apiTargets.find(({ id }) => id === value)?.label ?? value}`,
  service: (value) => `Service: ${findService(String(value))?.name ?? value}`,
  from: (value) => `Role before: ${inWords(value)}`,
  to: (value) => `Role now: ${inWords(value)}`,
  expiresAt: (value) => `Works until ${formatInstant(Number(value))?.absolute ?? value}`,
  readable: (value) => `Data sets it can read: ${value}`,
  refused: (value) => `Data sets refused: ${value}`,
  format: (value) => `Format: ${String(value).toUpperCase()}`,
  endpointRuleBefore: (value) => `Token endpoints before: ${inWords(value)}`,
  endpointRule: (value) => `Token endpoints now: ${inWords(value)}`,
  guestsBefore: (value) => `Guests before: ${inWords(value)}`,
  guests: (value) => `Guests now: ${inWords(value)}`,
  tokenReuseSecondsMaxBefore: (value) => `Token reuse before: ${reuse(value)}`,
  tokenReuseSecondsMax: (value) => `Token reuse now: ${reuse(value)}`,
};

/** The facts of a record in words, one text for each that is known, in the order in which they were written. */
export function activityDetails(detail: ActivityEntry['detail']): string[] {
  return Object.entries(detail)
    .map(([name, value]) => {
      // A former name stands in the sentence; a former role is known by the new one beside it.
      if (name === 'from' && !Object.hasOwn(detail, 'to')) return '';
      const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
      if (reader) return reader(value);
      return value === null || value === '' ? '' : `${nameInWords(name)}: ${inWords(value)}`;
    })
    .filter((text) => text !== '');
}

/** `sessionsEnded` and `sessions-ended` as "Sessions ended". */
function nameInWords(name: string): string {
  const text = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function providerLabel(text: string): string {
  const id = providerIds.find((known) => known === text);
  return id ? getProviderProfile(id).label : text;
}
