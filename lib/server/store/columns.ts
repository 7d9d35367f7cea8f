import 'server-only';
import type { Parameter } from '@/lib/domain/credential';
import type { AssignedProfile } from '@/lib/domain/product-profile';
import { StoreError } from './store-error';

/** One of a closed list of words. @throws StoreError `row-malformed` when a newer or foreign writer left another. */
export function readWord<Word extends string>(words: readonly Word[], value: string, column: string): Word {
  const word = words.find((known) => known === value);
  if (word === undefined) throw malformed(column);
  return word;
}

/** A JSON array of texts. @throws StoreError `row-malformed` */
export function readTexts(json: string, column: string): string[] {
  const value = parseJson(json, column);
  if (!isTexts(value)) throw malformed(column);
  return value;
}

/** A JSON array of name and value pairs, in order. @throws StoreError `row-malformed` */
export function readParameters(json: string, column: string): Parameter[] {
  const value = parseJson(json, column);
  if (!Array.isArray(value)) throw malformed(column);
  return value.map((pair: unknown) => {
    const [name, text] = isTexts(pair) && pair.length === 2 ? pair : [];
    if (name === undefined || text === undefined) throw malformed(column);
    return [name, text] as const;
  });
}

/** Product profiles, kept as pairs of service and profile. @throws StoreError `row-malformed` */
export function readProfiles(json: string, column: string): AssignedProfile[] {
  return readParameters(json, column).map(([serviceId, profile]) => ({ serviceId, profile }));
}

/** What `readProfiles` reads. */
export function writeProfiles(profiles: readonly AssignedProfile[]): string {
  return JSON.stringify(profiles.map(({ serviceId, profile }) => [serviceId, profile]));
}

/** A JSON object without nesting. @throws StoreError `row-malformed` */
export function readFlatObject(json: string, column: string): Record<string, FlatValue> {
  const value = parseJson(json, column);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(column);
  const flat: Record<string, FlatValue> = {};
  for (const [name, member] of Object.entries(value)) {
    if (!isFlatValue(member)) throw malformed(column);
    flat[name] = member;
  }
  return flat;
}

export type FlatValue = string | number | boolean | null;

function isFlatValue(value: unknown): value is FlatValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function parseJson(json: string, column: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw malformed(column);
  }
}

function malformed(column: string): StoreError {
  return new StoreError(
    'row-malformed',
    `The database holds a value in ${column} that this version does not write.`,
  );
}
