import 'server-only';
import { randomInt } from 'node:crypto';
import { credentialLimits, credentialNameKey } from '@/lib/domain/credential';
import { findTakenNameKeys } from '@/lib/server/store/credential-names';
import { database } from '@/lib/server/store/database';

/** Numbers tried in order; then a few at random, so that thousands of one name cost no more. */
const lastInOrder = 20;
const randomTries = 5;

/** A free name like a taken one: the same with a number behind it, cut where it would be too long; null where none of those tried is free. */
export async function findFreeName(organisationId: string, taken: string): Promise<string | null> {
  const stem = taken.replace(/\s+\d{1,4}$/u, '');
  const inOrder = Array.from({ length: lastInOrder - 1 }, (_, at) => at + 2);
  const atRandom = Array.from({ length: randomTries }, () => randomInt(100, 10_000));
  const names = [...inOrder, ...atRandom].map((number) => numbered(stem, number));
  const keys = await findTakenNameKeys(database(), organisationId, names.map(credentialNameKey));
  return names.find((name) => !keys.has(credentialNameKey(name))) ?? null;
}

function numbered(stem: string, number: number): string {
  const suffix = ` ${number}`;
  let short = stem;
  // By whole characters, so that no half of a surrogate pair stays.
  while (short.length + suffix.length > credentialLimits.nameMax) short = [...short].slice(0, -1).join('');
  return `${short.trimEnd()}${suffix}`;
}
