import 'server-only';

/** What the two databases spell differently in a table's definition. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** Text compared byte by byte in both, so that lists have one order everywhere. */
  readonly text: string;
  /** 64-bit whole number. */
  readonly integer: string;
  /** What follows the closing bracket: SQLite would otherwise take any type in any column. */
  readonly tableOptions: string;
}

export interface Migration {
  /** Number and name; never changed once released, because databases remember it. */
  readonly id: string;
  /** Statements in order. Not changed once released either: a change is a new migration. */
  statements(dialect: Dialect): readonly string[];
}

export const sqliteDialect: Dialect = {
  name: 'sqlite',
  text: 'text',
  integer: 'integer',
  tableOptions: 'strict',
};
export const postgresDialect: Dialect = {
  name: 'postgres',
  text: 'text collate "C"',
  integer: 'bigint',
  tableOptions: '',
};
