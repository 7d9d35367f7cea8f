import { sql } from 'kysely';
import type { Actor } from '@/lib/domain/actor';
import type { CredentialView } from '@/lib/domain/credential';
import {
  createCredential,
  createCredentialInput,
} from '@/lib/server/operations/credentials/create-credential';
import {
  issueSandboxCredential,
  issueSandboxCredentialInput,
} from '@/lib/server/operations/credentials/issue-sandbox-credential';
import { setProfiles, setProfilesInput } from '@/lib/server/operations/credentials/set-profiles';
import { setServices, setServicesInput } from '@/lib/server/operations/credentials/set-services';
import { type ActivityRecord, listActivity } from '@/lib/server/store/activity';
import { database } from '@/lib/server/store/database';
import type { Tables } from '@/lib/server/store/tables';

/** The secret of every credential that `create` makes; it may stand nowhere in plain text. */
export const canary = 'p8e-canary-77c1';

let names = 0;
export const newName = () => `Credential ${++names}`;

const typed = {
  provider: 'adobe-ims',
  clientId: 'a'.repeat(32),
  clientSecret: canary,
  source: 'set-up',
};

/** Creates a credential of Adobe IMS as the set-up flow would, with other fields where given. */
export async function create(actor: Actor, fields: Record<string, unknown> = {}): Promise<CredentialView> {
  const input = createCredentialInput.parse({ ...typed, name: newName(), ...fields });
  return (await createCredential(actor, input)).credential;
}

/** Issues a credential at the sandbox. */
export function issue(actor: Actor, fields: Record<string, unknown> = {}) {
  return issueSandboxCredential(actor, issueSandboxCredentialInput.parse({ name: newName(), ...fields }));
}

export async function changeServices(actor: Actor, fields: Record<string, unknown>): Promise<CredentialView> {
  return (await setServices(actor, setServicesInput.parse(fields))).credential;
}

export async function changeProfiles(actor: Actor, fields: Record<string, unknown>): Promise<CredentialView> {
  return (await setProfiles(actor, setProfilesInput.parse(fields))).credential;
}

/** What the log says about a credential, newest first. */
export function activityOf(actor: Actor, credentialId: string): Promise<ActivityRecord[]> {
  return listActivity(database(), actor.organisationId, { targetId: credentialId, limit: 50 });
}

const tables = [
  'organisations',
  'users',
  'sessions',
  'credentials',
  'secrets',
  'tokens',
  'token_requests',
  'activity',
  'setup_links',
  'sandbox_clients',
  'sandbox_keys',
  'settings',
  'invitations',
  'organisation_policies',
  'token_days',
  'schema_migrations',
] as const satisfies readonly (keyof Tables)[];

/** Every row of every table, by table, as text. */
export async function everyRow(): Promise<Record<(typeof tables)[number], string[]>> {
  const entries = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(database());
      return [table, rows.map((row) => JSON.stringify(row)).sort()] as const;
    }),
  );
  return Object.fromEntries(entries) as Record<(typeof tables)[number], string[]>;
}

/** The tables that the database has, so that none is forgotten above. */
export async function tableNames(): Promise<string[]> {
  return (await database().introspection.getTables()).map(({ name }) => name).sort();
}

export const knownTables: readonly string[] = [...tables].sort();
