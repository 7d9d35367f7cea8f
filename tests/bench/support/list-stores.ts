import { sql } from 'kysely';
import { openDatabase } from '@/lib/server/store/database';
import { migrate } from '@/lib/server/store/migrate';
import { isSqlite } from '@/lib/server/store/schema';
import type { Db } from '@/lib/server/store/tables';

export const organisationId = `org_${'0'.repeat(22)}`;
export const members = 50;
/** When the first record was written, and how far apart two of them are; epoch milliseconds and milliseconds. */
export const firstAt = Date.UTC(2025, 0, 1);
export const apartMs = 60_000;

/** `many`: as large as the lists are promised for. `page`: just more than a page of whatever is asked for. `empty`: the organisation and its administrator. */
export type StoreSize = 'many' | 'page' | 'empty';

export interface StorePlace {
  readonly databaseUrl: string | null;
  readonly databaseFile: string;
}

/** The id of the member, credential or session with this number. */
export function idOf(prefix: string, at: number): string {
  return `${prefix}_${String(at).padStart(22, '0')}`;
}

/** Opens a store of its own, migrated and filled. Where it is Postgres, its figures are brought up to date, which a server does by itself before long. */
export async function fillStore(place: StorePlace, size: StoreSize): Promise<Db> {
  const db = openDatabase(place);
  await migrate(db);
  await db.transaction().execute(async (trx) => {
    const run = (statement: string) => sql.raw(statement).execute(trx);
    const words = wordsOf(isSqlite(db));
    // The product lets no statement run for longer than a page should.
    if (!isSqlite(db)) await run('set local statement_timeout = 0');
    const at = `${firstAt}`;
    await run(`insert into organisations values ('${organisationId}', 'team', 'Bench', ${at}, null)`);
    await run(`insert into users with ${numbers(size === 'empty' ? 1 : members)}
      select ${words.id('usr', 'i')}, '${organisationId}', 'admin', null, null, 'Member ' || i, null, ${at}, null, null from n`);
    if (size === 'empty') return;
    await run(credentialRows(words, size === 'many' ? 10_000 : 60));
    if (size === 'many') await run(activityRows(words, 1_000_000, manifold));
    else for (const one of kinds) await run(activityRows(words, 60, one));
  });
  if (!isSqlite(db)) await sql`analyze`.execute(db);
  return db;
}

interface Words {
  id(prefix: string, number: string): string;
  readonly random: string;
}

/** What the two databases spell differently. */
function wordsOf(isFile: boolean): Words {
  return {
    id: (prefix, number) =>
      isFile
        ? `'${prefix}_' || printf('%022d', ${number})`
        : `'${prefix}_' || lpad((${number})::text, 22, '0')`,
    random: isFile ? 'lower(hex(randomblob(11)))' : 'substr(md5(random()::text), 1, 22)',
  };
}

const numbers = (count: number) =>
  `recursive n(i) as (select cast(0 as bigint) union all select i + 1 from n where i < ${count - 1})`;

function credentialRows({ id }: Words, count: number): string {
  return `insert into credentials (id, organisation_id, name, name_key, provider, token_endpoint, client_id, auth_method, scopes, parameters,
      created_by, created_at, updated_at, last_token_at, last_used_at, last_failure_at, oldest_secret_at, services, product_profiles)
    with ${numbers(count)}
    select ${id('crd', 'i')}, '${organisationId}', 'Credential ' || i, 'credential ' || i, 'adobe-ims', 'https://ims-na1.adobelogin.com/ims/token/v3',
      'client' || i, 'client_secret_post', '["openid","AdobeID","read_organizations"]', '[]', ${id('usr', `i % ${members}`)},
      ${firstAt} + (i / 4) * ${apartMs}, ${firstAt}, case when i % 3 = 0 then null else ${firstAt} + ((i * 7919) % 10007) * ${apartMs} end, ${firstAt},
      case when i % 7 = 0 then ${firstAt} + i else null end, case when i % 5 = 0 then null else ${firstAt} + ((i * 31) % 9973) * ${apartMs} end,
      '["analytics","experience-platform"]', '[["analytics","Web reports"]]' from n`;
}

/** What a record is about, as expressions of its number `i`. */
interface RecordKind {
  readonly event: string;
  readonly actor: string;
  readonly target: string;
}

const manifold: RecordKind = {
  event: `case when i % 10000 = 7 then 'policy.changed' when i % 100 < 80 then 'token.generated' when i % 100 < 92 then 'token.failed'
    when i % 100 < 96 then 'session.started' else 'session.ended' end`,
  // One member does a third of everything, and one credential a twentieth.
  actor: `case when i % 10 < 3 then 0 else (i / 10) % ${members} end`,
  target: 'case when i % 20 = 0 then 0 else (i * 7919) % 10000 end',
};

/** Member 7 and credential 17 are the ones that are looked for. */
const kinds: readonly RecordKind[] = [
  { event: "'token.failed'", actor: '7', target: '17' },
  { event: "'policy.changed'", actor: '7', target: '17' },
];

function activityRows({ id, random }: Words, count: number, { event, actor, target }: RecordKind): string {
  return `insert into activity (id, organisation_id, actor_id, actor_name, event, target_id, target_name, at, address, result, detail)
    with ${numbers(count)}, kinds as (select i, ${event} as event, ${actor} as actor, ${target} as target from n)
    select 'act_' || ${random}, '${organisationId}', ${id('usr', 'actor')}, 'Member ' || actor, event, ${id('crd', 'target')}, 'Credential ' || target,
      ${firstAt} + (i / 2) * ${apartMs}, '192.0.2.7', case when event = 'token.failed' then 'failed' else 'done' end,
      '{"provider":"adobe-ims","fingerprint":"0123456789abcdef","expiresInSeconds":86399,"scope":"openid,AdobeID"}' from kinds`;
}
