import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the Postgres that integration tests share; each test file makes a database of its own on it. */
    postgresUrl: string;
  }
}

/** Starts one Postgres for all integration tests and ends it after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  project.provide('postgresUrl', postgres.url);
  return () => postgres.stop();
}
