import { describe, expect, it } from 'vitest';
import { dataSetIds } from '@/lib/domain/catalogue/sandbox-products';
import { sampleRows } from '@/lib/server/sandbox/sample-rows';

/** Names that RFC 2606 reserves for examples, so that nobody is ever written to or visited. */
const reserved = /^(?:[\w-]+\.)*example\.(?:com|net|org)$/;

describe.each(dataSetIds)('the sample data "%s"', (id) => {
  const rows = sampleRows[id];

  it('has 8 to 15 rows, all with the same columns', () => {
    expect(rows.length).toBeGreaterThanOrEqual(8);
    expect(rows.length).toBeLessThanOrEqual(15);
    for (const row of rows) expect(Object.keys(row)).toEqual(Object.keys(rows[0] ?? {}));
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
  });

  it('names no site and no mailbox outside of the reserved domains', () => {
    const values = rows.flatMap((row) => Object.values(row)).map(String);
    const hosts = values.flatMap((value) => {
      if (value.startsWith('https://')) return [new URL(value).hostname];
      return value.includes('@') ? [value.slice(value.indexOf('@') + 1)] : [];
    });
    expect(hosts.filter((host) => !reserved.test(host))).toEqual([]);
    if (id !== 'audiences') expect(hosts).toHaveLength(rows.length);
  });
});
