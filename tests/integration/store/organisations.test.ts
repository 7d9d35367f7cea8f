import { expect, test } from 'vitest';
import { database } from '@/lib/server/store/database';
import { findOrganisation, insertOrganisation } from '@/lib/server/store/organisations';
import { eachDatabase } from '@/tests/support/databases';

eachDatabase('organisations', () => {
  test('an organisation is found as it was written', async () => {
    const organisation = {
      id: 'org_1',
      kind: 'team',
      name: 'Acme',
      createdAt: 1_795_000_000_000,
      expiresAt: null,
    } as const;
    await insertOrganisation(database(), organisation);
    expect(await findOrganisation(database(), 'org_1')).toEqual(organisation);
  });
});
