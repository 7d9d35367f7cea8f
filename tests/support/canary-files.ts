import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import type { Sighting } from './canary';

/** Every file below `folder` with its bytes; files that vanish meanwhile are left out. */
export function fileSightings(folder: string, what: string): readonly Sighting[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.flatMap(({ parentPath, name }) => {
    const path = join(parentPath, name);
    const content = readOrSkip(path);
    return content === null ? [] : [{ place: `${what}: ${path.slice(folder.length + 1)}`, content }];
  });
}

/** The SQLite database of a data folder: each file as it is on the disk, the write-ahead log too, and every value of every table. */
export function sqliteSightings(dataDir: string): readonly Sighting[] {
  const database = new Database(join(dataDir, 'playground.sqlite'), { readonly: true });
  try {
    const tables = database
      .prepare<[], { name: string }>("select name from sqlite_master where type = 'table'")
      .all();
    const rows = tables.flatMap(({ name }) =>
      database
        .prepare(`select * from "${name}"`)
        .all()
        .map((row) => rowSighting(name, row)),
    );
    return [...rows, ...fileSightings(dataDir, 'data folder')];
  } finally {
    database.close();
  }
}

/** A Postgres database: every value of every table, and after a checkpoint each file of the server's folder, its write-ahead log too. */
export async function postgresSightings(url: string): Promise<readonly Sighting[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const seen: Sighting[] = [];
    const tables = await client.query("select tablename from pg_tables where schemaname = 'public'");
    for (const { tablename } of tables.rows) {
      const { rows } = await client.query(`select * from "${tablename}"`);
      seen.push(...rows.map((row: unknown) => rowSighting(tablename, row)));
    }
    await client.query('checkpoint');
    const { rows } = await client.query('show data_directory');
    return [...seen, ...fileSightings(rows[0].data_directory, 'Postgres folder')];
  } finally {
    await client.end();
  }
}

function rowSighting(table: string, row: unknown): Sighting {
  return {
    place: `row of ${table}`,
    content: Object.values(row ?? {})
      .map(String)
      .join('\n'),
  };
}

function readOrSkip(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
