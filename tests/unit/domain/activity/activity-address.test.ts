import { describe, expect, it } from 'vitest';
import { activityParameters, readActivityQuery } from '@/lib/domain/activity/address';
import {
  apiCredentialParameters,
  readApiCredentialQuery,
} from '@/lib/domain/organisation/api-credentials-address';

const nothing = readActivityQuery({});
const byName = readApiCredentialQuery({});

describe('the address of the activity log', () => {
  it('reads back what it writes', () => {
    const address =
      'credential=crd_x&event=token.failed&person=usr_x&result=failed&from=2026-02-28&until=2026-03-01&before=abc';
    const query = readActivityQuery(Object.fromEntries(new URLSearchParams(address)));
    expect(activityParameters(query).toString()).toBe(address);
    expect([query.from, query.until]).toEqual([Date.UTC(2026, 1, 28), Date.UTC(2026, 2, 2)]);
    expect(activityParameters(nothing).toString()).toBe('');
  });

  it.each([
    { event: 'no.such' },
    { result: 'maybe' },
    { from: '2026-02-31' },
    { from: '28.02.2026' },
    { until: '2026-13-01' },
    { until: '+275760-09-14' },
    { from: ['2026-01-01', '2026-01-02'] },
    { person: '' },
  ])('takes %o as left out', (given) => {
    expect(readActivityQuery(given)).toEqual(nothing);
  });
});

describe('the address of the table of API credentials', () => {
  it('reads back what it writes', () => {
    const address =
      'search=nightly&provider=sandbox&service=analytics&state=failing&sort=last-token-descending&after=abc';
    const query = readApiCredentialQuery(Object.fromEntries(new URLSearchParams(address)));
    expect(query).toMatchObject({ sort: 'last-token', descending: true });
    expect(apiCredentialParameters(query).toString()).toBe(address);
    expect(apiCredentialParameters(byName).toString()).toBe('');
  });

  it.each([
    { provider: 'x' },
    { service: "analytics' or 1=1" },
    { state: 'dead' },
    { sort: 'secret' },
    { sort: ['name', 'created'] },
    { search: '   ' },
  ])('takes %o as left out', (given) => {
    expect(readApiCredentialQuery(given)).toEqual(byName);
  });

  it('cuts a search that is longer than any name', () => {
    expect(readApiCredentialQuery({ search: 'x'.repeat(300) }).search).toHaveLength(200);
  });
});
