import 'server-only';
import { sql } from 'kysely';
import { faultFields, log } from '../log';
import { database } from '../store/database';

/** How long the store may take to answer before this instance counts as not ready, milliseconds. */
export const readyWithinMs = 2_000;

/** Whether the store answers a query within two seconds. Does not try to write: a full disk still lets people read. */
export async function isReady(): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(() => resolve(false), readyWithinMs);
  try {
    return await Promise.race([late, answers()]);
  } finally {
    clearTimeout(timer);
  }
}

async function answers(): Promise<boolean> {
  try {
    await sql`select 1`.execute(database());
    return true;
  } catch (error) {
    log.warn('database-unavailable', faultFields(error));
    return false;
  }
}
