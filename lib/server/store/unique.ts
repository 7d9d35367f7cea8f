import 'server-only';
import { UniqueViolation } from './store-error';

// SQLite names the index's kind, Postgres the SQLSTATE of unique_violation.
const uniqueCodes = new Set<unknown>(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);

/** Runs one statement and translates "this value is taken". @throws UniqueViolation instead of the driver's error, which quotes the value. */
export async function translateUnique<Result>(statement: Promise<Result>): Promise<Result> {
  try {
    return await statement;
  } catch (error) {
    if (error instanceof Error && 'code' in error && uniqueCodes.has(error.code)) throw new UniqueViolation();
    throw error;
  }
}
