import 'server-only';
import { CompiledQuery } from 'kysely';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import { env } from '../env';
import { database } from '../store/database';

const tableName = 'rate_limits';
const counters = new Map<string, Promise<RateLimiterAbstract>>();

/**
 * The counter of this name, which refuses after `points` within `windowSeconds`: in Postgres, and so of all instances, when that is the
 * store; in this process's memory otherwise, since with SQLite there is one process. Keys must be pseudonymous, they are stored.
 * Rejects while its table cannot be made, and tries again at the next call.
 */
export async function counter(
  name: string,
  points: number,
  windowSeconds: number,
): Promise<RateLimiterAbstract> {
  const existing = counters.get(name);
  if (existing) return existing;
  const made = makeCounter({ keyPrefix: name, points, duration: windowSeconds });
  counters.set(name, made);
  made.catch(() => counters.delete(name));
  return made;
}

/** Forgets all counts of this process and its hold on the store; tests begin anew with it. */
export function forgetCounters(): void {
  counters.clear();
}

async function makeCounter(limits: {
  keyPrefix: string;
  points: number;
  duration: number;
}): Promise<RateLimiterAbstract> {
  if (env().databaseUrl === null) return new RateLimiterMemory(limits);
  return new Promise((resolve, reject) => {
    const limiter = new RateLimiterPostgres(
      { ...limits, tableName, storeClient: { query }, storeType: 'pool' },
      (error) => (error ? reject(error) : resolve(limiter)),
    );
  });
}

/** What the library asks of a pool, over the store's own connections. */
async function query({ text, values = [] }: { text: string; values?: unknown[] }) {
  const { rows } = await database().executeQuery(CompiledQuery.raw(text, values));
  return { rows, rowCount: rows.length };
}
