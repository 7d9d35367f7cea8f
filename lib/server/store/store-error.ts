import 'server-only';

/**
 * `unique-violation`: the value is taken; `schema-newer`: a newer version of the application has migrated this database;
 * `row-malformed`: a column holds what we never write; `in-transaction`: the database was asked for inside a transaction.
 */
export type StoreErrorCode = 'unique-violation' | 'schema-newer' | 'row-malformed' | 'in-transaction';

/** The store refuses. Holds no values of rows and no cause, because a driver's error quotes them. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string) {
    super(message);
    this.name = 'StoreError';
    this.code = code;
  }
}

/** A value that has to be unique is taken: another writer was first. In Postgres the transaction it happened in can only be rolled back. */
export class UniqueViolation extends StoreError {
  constructor() {
    super('unique-violation', 'A value that has to be unique is taken.');
    this.name = 'UniqueViolation';
  }
}
