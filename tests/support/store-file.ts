import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { RunningApp } from './running-app';

/** An organisation and one member of it. */
export interface StoredTeam {
  readonly organisationId: string;
  readonly userId: string;
}

/** The store of a running application, from outside: for rows that would take too long to make by hand. */
export function openStore(app: RunningApp): Database.Database {
  return new Database(join(app.dataDir, 'playground.sqlite'), { timeout: 5_000 });
}

/** Who signed in last, such as the guest who has just come. */
export function newestOrganisation(store: Database.Database): StoredTeam {
  const row = store
    .prepare<[], StoredTeam>(
      'select organisation_id as organisationId, user_id as userId from sessions order by created_at desc, rowid desc limit 1',
    )
    .get();
  if (!row) throw new Error('Nobody has signed in.');
  return row;
}

/** Adds records of that member: signed in and out in turn, one a minute until now. */
export function addActivityRows(store: Database.Database, team: StoredTeam, count: number): void {
  const insert = store.prepare(
    `insert into activity (id, organisation_id, actor_id, actor_name, event, at, address, result, detail)
     values (?, ?, ?, 'Guest', ?, ?, '192.0.2.7', 'done', '{}')`,
  );
  const now = Date.now();
  store.transaction(() => {
    for (let at = 0; at < count; at += 1) {
      const event = at % 2 === 0 ? 'session.started' : 'session.ended';
      insert.run(newId('act'), team.organisationId, team.userId, event, now - at * 60_000);
    }
  })();
}

/** Adds saved credentials called `Bulk 000` and so on: every second one at Adobe IMS, every third with Analytics and a profile, every fifth failing. */
export function addCredentialRows(store: Database.Database, team: StoredTeam, count: number): void {
  const insert = store.prepare(
    `insert into credentials (id, organisation_id, name, name_key, provider, token_endpoint, client_id, auth_method, scopes, parameters,
       created_by, created_at, updated_at, last_used_at, services, product_profiles, last_token_at, last_failure_at, oldest_secret_at)
     values (?, ?, ?, ?, ?, 'https://ims-na1.adobelogin.com/ims/token/v3', ?, 'client_secret_post', '["openid"]', '[]', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const now = Date.now();
  const dayMs = 86_400_000;
  store.transaction(() => {
    for (let at = 0; at < count; at += 1) {
      const name = `Bulk ${String(at).padStart(3, '0')}`;
      const created = now - at * dayMs;
      const hasAnalytics = at % 3 === 0;
      insert.run(
        newId('crd'),
        team.organisationId,
        name,
        name.toLowerCase(),
        at % 2 === 0 ? 'adobe-ims' : 'sandbox',
        randomBytes(16).toString('hex'),
        team.userId,
        created,
        created,
        created,
        hasAnalytics ? '["analytics"]' : '[]',
        hasAnalytics ? '[["analytics","web-reports"]]' : '[]',
        at % 4 === 0 ? null : created,
        at % 5 === 0 ? now : null,
        created,
      );
    }
  })();
}

function newId(prefix: string): string {
  return `${prefix}_${randomBytes(16).toString('base64url')}`;
}
