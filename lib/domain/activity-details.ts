import type { ActivityEntry } from './activity';
import { findErrorEntry } from './catalogue/errors/explain';
import { findService } from './catalogue/services';
import { getProviderProfile } from './provider/profiles';
import { providerIds } from './provider/provider';
import { formatDuration } from './token/time';

type Fact = ActivityEntry['detail'][string];

const roleWords: Readonly<Record<string, string>> = {
  admin: 'administrator',
  developer: 'developer',
  support: 'support',
};
const sourceWords: Readonly<Record<string, string>> = { 'set-up': 'set-up', import: 'import' };

/** Facts that need more than their name and value; the others are written as they are. An empty text leaves the fact out. */
const readers: Readonly<Record<string, (value: Exclude<Fact, null>) => string>> = {
  provider: (value) => `Provider: ${providerLabel(String(value))}`,
  fingerprint: (value) => `Token fingerprint: ${value}`,
  expiresInSeconds: (value) => `Valid for ${formatDuration(Number(value) * 1000)}`,
  scope: (value) =>
    `Scopes: ${String(value)
      .split(/[\s,]+/)
      .filter(Boolean)
      .join(', ')}`,
  explanation: (value) => `Cause: ${findErrorEntry(String(value))?.title ?? value}`,
  status: (value) => `HTTP status: ${value}`,
  role: (value) => `Role: ${roleWords[String(value)] ?? value}`,
  source: (value) => `By ${sourceWords[String(value)] ?? value}`,
  service: (value) => `Service: ${findService(String(value))?.name ?? value}`,
  /** Stands in the sentence where it is a name. */
  from: (value) => (Object.hasOwn(roleWords, String(value)) ? `Before: ${roleWords[String(value)]}` : ''),
  to: (value) => `Now: ${roleWords[String(value)] ?? value}`,
  format: (value) => `Format: ${String(value).toUpperCase()}`,
};

/** The facts of a record in words, one text for each that is known, in the order in which they were written. */
export function activityDetails(detail: ActivityEntry['detail']): string[] {
  return Object.entries(detail).flatMap(([name, value]) => {
    if (value === null || value === '') return [];
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
    const text = reader ? reader(value) : `${nameInWords(name)}: ${valueInWords(value)}`;
    return text === '' ? [] : [text];
  });
}

/** `tokenReuseSecondsMax` and `token-reuse` as "Token reuse seconds max" and "Token reuse". */
function nameInWords(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function valueInWords(value: Exclude<Fact, null>): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

function providerLabel(text: string): string {
  const id = providerIds.find((known) => known === text);
  return id ? getProviderProfile(id).label : text;
}
