import 'server-only';
import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { faultFields, log } from '../log';

const { types } = pg;

/** Times and counts are below 2^53, so a number holds them. */
const int8 = types.builtins.INT8;

/** A pool of at most 10 connections; who gets none within 5 seconds, or no answer within 15, is refused rather than kept waiting. */
export function postgresDialectFor(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    application_name: 's2s-playground',
    types: { getTypeParser: (id, format) => (id === int8 ? Number : types.getTypeParser(id, format)) },
  });
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', (error) => log.warn('database-connection-lost', faultFields(error)));
  return new PostgresDialect({ pool });
}
