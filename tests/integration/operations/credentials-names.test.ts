import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import {
  checkCredentialName,
  checkCredentialNameInput,
} from '@/lib/server/operations/credentials/check-credential-name';
import { renameCredential } from '@/lib/server/operations/credentials/rename-credential';
import { database } from '@/lib/server/store/database';
import { makeActor } from '../../support/actors';
import { eachDatabase } from '../../support/databases';
import { create, everyRow, issue } from './credential-ground';

const check = (actor: Actor, name: string) =>
  checkCredentialName(actor, checkCredentialNameInput.parse({ name }));
const taken = (name: string) => ({
  name: 'Refusal',
  message: 'name-taken',
  code: 'name-taken',
  fields: { name: 'name-taken' },
  conflict: { name, ownerName: 'admin person' },
});

eachDatabase('names of credentials', () => {
  let admin: Actor;
  let developer: Actor;
  beforeAll(async () => {
    admin = await makeActor('admin');
    developer = await makeActor('developer', admin.organisationId);
    await create(admin, { name: 'Nightly Export' });
  });

  it.each([
    ['in another case', 'NIGHTLY export'],
    ['with white space around and more within', '  Nightly   Export '],
    ['in full-width letters', 'Ｎｉｇｈｔｌｙ　Ｅｘｐｏｒｔ'],
    ['with a no-break space', 'Nightly\u00a0Export'],
  ])('refuses a taken name %s, says whose it is, and leaves nothing behind', async (_, name) => {
    const before = await everyRow();
    await expect(create(developer, { name })).rejects.toMatchObject(taken('Nightly Export'));
    await expect(issue(developer, { name })).rejects.toMatchObject(taken('Nightly Export'));
    expect(await everyRow()).toEqual(before);
    expect(await check(developer, name)).toEqual({
      available: false,
      suggestion: expect.stringMatching(/ 2$/),
      conflict: { name: 'Nightly Export', ownerName: 'admin person' },
    });
  });

  it('gives a name to exactly one of those who ask at once, and tells the others whose it is', async () => {
    const outcomes = await Promise.allSettled([
      create(admin, { name: 'Race' }),
      create(admin, { name: 'RACE' }),
      issue(admin, { name: ' race ' }),
      issue(admin, { name: 'ｒａｃｅ' }),
    ]);
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(lost).toHaveLength(3);
    const { name } = await database()
      .selectFrom('credentials')
      .select('name')
      .where('organisation_id', '=', admin.organisationId)
      .where('name_key', '=', 'race')
      .executeTakeFirstOrThrow();
    for (const { reason } of lost) expect(reason).toMatchObject(taken(name ?? ''));
    const clients = await database()
      .selectFrom('sandbox_clients')
      .select('name')
      .where('organisation_id', '=', admin.organisationId)
      .execute();
    expect(clients.length, 'a client of a refused credential').toBeLessThanOrEqual(1);
  });

  it('refuses to rename to a taken name, and lets a credential keep its own in other capitals', async () => {
    const { id } = await create(developer, { name: 'Mine' });
    await expect(
      renameCredential(developer, { credentialId: id, name: 'nightly export' }),
    ).rejects.toMatchObject(taken('Nightly Export'));
    const { credential } = await renameCredential(developer, { credentialId: id, name: 'MINE' });
    expect(credential.name).toBe('MINE');
  });

  it('counts names within one organisation alone', async () => {
    const stranger = await makeActor('admin');
    expect(await check(stranger, 'Nightly Export')).toEqual({ available: true, suggestion: null });
    expect(await create(stranger, { name: 'Nightly Export' })).toMatchObject({ name: 'Nightly Export' });
  });

  it('suggests the first free number, counts on from a number, and stays within 100 characters', async () => {
    const long = `${'x'.repeat(98)}😀`;
    for (const name of ['Batch', 'batch 2', 'Batch 3', long]) await create(admin, { name });
    expect((await check(admin, 'Batch')).suggestion).toBe('Batch 4');
    expect((await check(admin, 'Batch 3')).suggestion).toBe('Batch 4');
    expect((await check(admin, long)).suggestion).toBe(`${'x'.repeat(98)} 2`);
  });

  it('suggests a free name also where the first twenty are taken', async () => {
    for (const number of ['', ...Array.from({ length: 19 }, (_, at) => ` ${at + 2}`)])
      await create(admin, { name: `Busy${number}` });
    const { suggestion } = await check(admin, 'Busy');
    expect(suggestion).toMatch(/^Busy \d{3,4}$/);
    expect(await check(admin, suggestion ?? '')).toEqual({ available: true, suggestion: null });
  });
});
