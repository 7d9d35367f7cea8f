import 'server-only';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';

const busyTimeoutMs = 5000;

/** More distinct statements than the store has; beyond it the oldest is compiled again when needed. */
const statementsMax = 200;

/**
 * A SQLite file, made with mode 0600 in a folder of mode 0700 when missing. Another process that writes is waited for at most 5 seconds, during
 * which this process does nothing else: SQLite is for one instance.
 */
export function sqliteDialectFor(file: string): SqliteDialect {
  return new ImmediateSqliteDialect({ database: async () => openFile(file) });
}

/** Starts transactions as IMMEDIATE: one that reads first and writes later would fail at once when another process writes in between. */
class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver(this.#config);
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

function openFile(file: string): { close(): void; prepare(sql: string): Database.Statement<unknown[]> } {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // SQLite gives its WAL the mode of the file, so the file has to be private before it is opened.
  closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file, { timeout: busyTimeoutMs });
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'secure_delete = ON',
    'trusted_schema = OFF',
  ]) {
    database.pragma(pragma);
  }
  return { close: () => database.close(), prepare: rememberStatements(database) };
}

function rememberStatements(database: Database.Database): (sql: string) => Database.Statement<unknown[]> {
  const statements = new Map<string, Database.Statement<unknown[]>>();
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = database.prepare<unknown[]>(sql);
    if (statements.size >= statementsMax) statements.delete(statements.keys().next().value ?? '');
    statements.set(sql, statement);
    return statement;
  };
}
