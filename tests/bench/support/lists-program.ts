import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportActivity } from '@/lib/server/operations/activity/export-activity';
import type { Db } from '@/lib/server/store/tables';
import { administrator, listCalls } from './list-calls';
import { fillStore, type StorePlace, type StoreSize } from './list-stores';
import type { ListFigure, ListReport } from './lists';
import { median, p95 } from './statistics';

// Measures the lists in a process of its own, with the product's operations and without a server around them. Sends one message and ends.
// `LISTS_POSTGRES` holds the addresses of three empty databases, in the order of the sizes; without it they are SQLite files.

const sizes: readonly StoreSize[] = ['many', 'page', 'empty'];
const callsPerRound = 200;
const rounds = 5;
const folder = mkdtempSync(join(tmpdir(), 's2s-lists-'));
const addresses = process.env.LISTS_POSTGRES?.split(' ') ?? [];
const stores = new Map<StoreSize, Db>();

// Where `database()` keeps the store of this process; the calls go to the three in turn.
const holder: { [slot: symbol]: Db | undefined } = globalThis as never;
const slot = Symbol.for('s2s-playground.database');

function select(size: StoreSize): void {
  holder[slot] = stores.get(size);
}

async function measure(call: () => Promise<number>): Promise<Omit<ListFigure, 'name' | 'isBounded'>> {
  const p95s: Record<StoreSize, number[]> = { many: [], page: [], empty: [] };
  const rows: Record<StoreSize, number> = { many: 0, page: 0, empty: 0 };
  for (let round = -1; round < rounds; round += 1) {
    const times: Record<StoreSize, number[]> = { many: [], page: [], empty: [] };
    for (let at = 0; at < (round < 0 ? 50 : callsPerRound); at += 1) {
      for (const size of sizes) {
        select(size);
        const startedAt = performance.now();
        rows[size] = await call().catch(() => 0);
        times[size].push(performance.now() - startedAt);
      }
    }
    if (round >= 0) for (const size of sizes) p95s[size].push(p95(times[size]));
  }
  return { rows, many: median(p95s.many), page: median(p95s.page), empty: median(p95s.empty) };
}

async function exportOnce(): Promise<{ seconds: number; megabytes: number }> {
  select('many');
  const startedAt = performance.now();
  const { body } = await exportActivity(administrator, {});
  let bytes = 0;
  for await (const chunk of body) bytes += chunk.byteLength;
  return { seconds: (performance.now() - startedAt) / 1000, megabytes: bytes / 1e6 };
}

const fillingAt = performance.now();
for (const [at, size] of sizes.entries()) {
  const place: StorePlace = {
    databaseUrl: addresses[at] ?? null,
    databaseFile: join(folder, `${size}.sqlite`),
  };
  stores.set(size, await fillStore(place, size));
}
const fillSeconds = (performance.now() - fillingAt) / 1000;
const figures: ListFigure[] = [];
for (const { name, isBounded, call } of listCalls)
  figures.push({ name, isBounded, ...(await measure(call)) });
const report: ListReport = { fillSeconds, figures, wholeExport: await exportOnce() };
for (const store of stores.values()) await store.destroy();
rmSync(folder, { recursive: true, force: true });
process.send?.(report, () => process.exit(0));
