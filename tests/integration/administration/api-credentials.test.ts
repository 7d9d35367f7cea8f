import { CompiledQuery, sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import {
  type ApiCredentialQuery,
  type ApiCredentialSort,
  apiCredentialSorts,
} from '@/lib/domain/organisation/api-credentials';
import { readApiCredentialQuery } from '@/lib/domain/organisation/api-credentials-address';
import { getActivity } from '@/lib/server/operations/activity/get-activity';
import { exportApiCredentials } from '@/lib/server/operations/administration/export-api-credentials';
import { getApiCredentials } from '@/lib/server/operations/administration/get-api-credentials';
import { type ApiCredentialCursor, selectApiCredentials } from '@/lib/server/store/api-credentials';
import { transaction } from '@/lib/server/store/database';
import { isSqlite } from '@/lib/server/store/schema';
import type { CredentialRow } from '@/lib/server/store/tables';
import { activityQuery, readText } from '@/tests/support/activity-records';
import { makeActor } from '@/tests/support/actors';
import { addApiCredentials } from '@/tests/support/api-credential-rows';
import { readCsv } from '@/tests/support/csv';
import { eachDatabase } from '@/tests/support/databases';
import { noon } from '@/tests/support/store-records';

const query = (change: Partial<ApiCredentialQuery> = {}): ApiCredentialQuery => ({
  ...readApiCredentialQuery({}),
  ...change,
});

eachDatabase('API credentials of the organisation', () => {
  let ada: Actor;
  let rows: CredentialRow[];
  beforeAll(async () => {
    ada = await makeActor('admin');
    rows = await addApiCredentials(ada, 130, noon);
    await addApiCredentials(await makeActor('admin'), 3, noon);
  });

  async function readAll(change: Partial<ApiCredentialQuery>): Promise<string[]> {
    const ids: string[] = [];
    let after: string | null = null;
    while (true) {
      const view = await getApiCredentials(ada, query({ ...change, after }));
      ids.push(...view.rows.map(({ credential }) => credential.id));
      expect(view.rows.length).toBeLessThanOrEqual(50);
      after = view.next;
      if (after === null) return ids;
    }
  }

  const keys: Record<ApiCredentialSort, (row: CredentialRow) => string | number> = {
    name: (row) => row.name_key ?? '',
    created: (row) => row.created_at,
    'last-token': (row) => row.last_token_at ?? 0,
    'oldest-secret': (row) => row.oldest_secret_at ?? 0,
  };
  const compare = <Value>(a: Value, b: Value) => (a < b ? -1 : a > b ? 1 : 0);
  const sorted = (sort: ApiCredentialSort, all = rows) =>
    all.toSorted((a, b) => compare(keys[sort](a), keys[sort](b)) || compare(a.id, b.id)).map(({ id }) => id);

  it.each(apiCredentialSorts)(
    'by %s has each saved credential once through all pages, both ways',
    async (sort) => {
      expect(await readAll({ sort })).toEqual(sorted(sort));
      expect(await readAll({ sort, descending: true })).toEqual(sorted(sort).reverse());
    },
  );

  const isFailing = (row: CredentialRow) => (row.last_failure_at ?? -1) > (row.last_token_at ?? -1);
  const filters: [string, Partial<ApiCredentialQuery>, (row: CredentialRow) => boolean][] = [
    ['a provider', { provider: 'generic' }, ({ provider }) => provider === 'generic'],
    ['a service', { serviceId: 'target' }, ({ services }) => JSON.parse(services).includes('target')],
    ['failing', { state: 'failing' }, isFailing],
    ['working', { state: 'working' }, (row) => row.last_token_at !== null && !isFailing(row)],
    ['not used', { state: 'not-used' }, (row) => row.last_token_at === null && row.last_failure_at === null],
    [
      'a part of the name in any case',
      { search: ' NIGHTLY ' },
      ({ name_key }) => name_key?.includes('nightly') ?? false,
    ],
    ['a part of the client ID', { search: 'CLIENT-7' }, ({ client_id }) => client_id.includes('client-7')],
    [
      'a sign that stands for any other in a search',
      { search: '%' },
      ({ name }) => name?.includes('%') ?? false,
    ],
    ['what no name can hold', { search: 'a\0' }, () => false],
    [
      'all of them together',
      { provider: 'sandbox', serviceId: 'analytics', state: 'working', search: 'e' },
      (row) =>
        row.provider === 'sandbox' &&
        JSON.parse(row.services).includes('analytics') &&
        row.last_token_at !== null &&
        !isFailing(row) &&
        (row.name_key?.includes('e') ?? false),
    ],
  ];
  it.each(filters)('are narrowed by %s in every order', async (_, change, matches) => {
    const expected = rows.filter(matches);
    for (const sort of apiCredentialSorts) {
      expect(await readAll({ ...change, sort })).toEqual(sorted(sort, expected));
      expect(await readAll({ ...change, sort, descending: true })).toEqual(sorted(sort, expected).reverse());
    }
  });

  it('say the state of each by its newest request', async () => {
    for (const state of ['failing', 'working', 'not-used'] as const) {
      const view = await getApiCredentials(ada, query({ state }));
      expect(view.rows.length).toBeGreaterThan(5);
      expect(new Set(view.rows.map((row) => row.state))).toEqual(new Set([state]));
    }
  });

  it.each([
    ['made for another order', 'created'],
    ['of another sign', 'name'],
  ])('begin at the first page for a cursor %s', async (_, sort) => {
    const { next } = await getApiCredentials(ada, query({ sort: 'last-token' }));
    const order = { sort: sort as ApiCredentialSort, descending: true };
    const first = await getApiCredentials(ada, query(order));
    expect((await getApiCredentials(ada, query({ ...order, after: next }))).rows).toEqual(first.rows);
  });

  it.each([
    'x',
    Buffer.from('["name up",5,"crd_a"]').toString('base64url'),
    Buffer.from('["name up","\\u0000","crd_a"]').toString('base64url'),
    Buffer.from('["name up","a","\\u0000"]').toString('base64url'),
  ])('begin at the first page for the cursor %s that nobody made', async (after) => {
    const first = await getApiCredentials(ada, query());
    expect((await getApiCredentials(ada, query({ after }))).rows).toEqual(first.rows);
  });

  it.each(['developer', 'support'] as const)('are refused to %s, as a page and as a file', async (role) => {
    const actor = await makeActor(role, ada.organisationId);
    await expect(getApiCredentials(actor, query())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(exportApiCredentials(actor, {})).rejects.toMatchObject({ code: 'forbidden' });
    const log = await getActivity(
      ada,
      activityQuery({ event: 'credentials.exported', actorId: actor.userId }),
    );
    expect(log.entries).toEqual([]);
  });

  it('are exported as they are shown, with names for ids, no formula and no secret', async () => {
    const file = await exportApiCredentials(ada, {
      sort: 'created-descending',
      service: 'analytics',
    });
    expect(file.fileName).toMatch(/^api-credentials-\d{4}-\d\d-\d\d\.csv$/);
    const text = await readText(file.body);
    const [header = [], ...records] = readCsv(text);
    expect(records.map((record) => record.at(-1))).toEqual(
      await readAll({ sort: 'created', descending: true, serviceId: 'analytics' }),
    );
    expect(records.every((record) => record.length === header.length)).toBe(true);
    expect(records.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(records.flat()).toContain("'=cmd()|nightly % 9");
    expect(text).toContain('"Adobe Analytics"');
    const log = await getActivity(ada, activityQuery({ event: 'credentials.exported' }));
    expect(log.entries[0]).toMatchObject({ actorId: ada.userId, detail: { format: 'csv' } });
  });

  const orders = apiCredentialSorts.flatMap((sort) => [[sort, 'up'] as const, [sort, 'down'] as const]);
  it.each(orders)('are read along an index when sorted by %s, %s, from a cursor on', async (sort, way) => {
    const page = query({ sort, descending: way === 'down' });
    const after = { value: sort === 'name' ? 'n' : noon, id: 'crd_m' };
    const plan = await explain(page, after);
    expect(plan).toMatch(
      {
        name: /name_key/,
        created: /credentials_created\b/,
        'last-token': /credentials_last_token/,
        'oldest-secret': /credentials_oldest_secret/,
      }[sort],
    );
    // The cursor is where reading begins, not a condition on everything that was read before it.
    expect(plan).toMatch(/organisation_id=\? AND [^"]*[<>]|Index Cond: [^"]* AND [^"]*[<>]/);
    expect(plan).not.toMatch(/TEMP B-TREE|Sort|SCAN credentials|Seq Scan on credentials/);
  });

  async function explain(page: ApiCredentialQuery, after: ApiCredentialCursor): Promise<string> {
    return transaction(async (trx) => {
      const { sql: text, parameters } = selectApiCredentials(trx, ada.organisationId, {
        ...page,
        after,
        limit: 51,
      }).compile();
      // A table this small is read whole by Postgres: what matters is which way is open when it is not small.
      const closed = isSqlite(trx) ? [] : ['seqscan', 'bitmapscan', 'sort'];
      for (const way of closed) await sql.raw(`set local enable_${way} = off`).execute(trx);
      const prefix = isSqlite(trx) ? 'explain query plan' : 'explain';
      const { rows: steps } = await trx.executeQuery(CompiledQuery.raw(`${prefix} ${text}`, [...parameters]));
      return JSON.stringify(steps);
    });
  }
});
