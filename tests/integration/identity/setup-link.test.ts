import { beforeEach, expect, it } from 'vitest';
import {
  consumeSetupLink,
  ensureSetupLink,
  isSetupSecretUsable,
  setupLinkLifeMs,
} from '@/lib/server/identity/setup-link';
import { database, transaction } from '@/lib/server/store/database';
import { eachDatabase } from '../../support/databases';
import { addAccount } from '../../support/people';

const origin = 'https://playground.example';
const now = 1_800_000_000_000;
const consume = (secret: string, at = now) => transaction((trx) => consumeSetupLink(trx, secret, at));

async function newSecret(): Promise<string> {
  const link = await ensureSetupLink(origin, now);
  return new URL(link ?? '').hash.slice(1);
}

eachDatabase('the set-up link', () => {
  beforeEach(async () => {
    for (const table of ['setup_links', 'organisations'] as const)
      await database().deleteFrom(table).execute();
  });

  it('holds 32 random bytes behind #, where no server logs them, and the store their hash alone', async () => {
    const link = await ensureSetupLink(origin, now);
    expect(link).toMatch(/^https:\/\/playground\.example\/set-up#[\w-]{43}$/);
    const rows = JSON.stringify(await database().selectFrom('setup_links').selectAll().execute());
    expect(rows).not.toContain(new URL(link ?? '').hash.slice(1));
  });

  it('works once', async () => {
    const secret = await newSecret();
    expect(await consume(secret)).toBe(true);
    expect(await consume(secret)).toBe(false);
  });

  it('works once when used twice at the same instant', async () => {
    const secret = await newSecret();
    const results = await Promise.all([consume(secret), consume(secret)]);
    expect(results.sort()).toEqual([false, true]);
  });

  it('works for 24 hours', async () => {
    const secret = await newSecret();
    expect(await isSetupSecretUsable(database(), secret, now + setupLinkLifeMs)).toBe(false);
    expect(await consume(secret, now + setupLinkLifeMs)).toBe(false);
    expect(await isSetupSecretUsable(database(), secret, now + setupLinkLifeMs - 1)).toBe(true);
    expect(await consume(secret, now + setupLinkLifeMs - 1)).toBe(true);
  });

  it('ends every other link with its first use, those of other instances too', async () => {
    const [first, second] = [await newSecret(), await newSecret()];
    expect(await consume(first)).toBe(true);
    expect(await consume(second)).toBe(false);
  });

  it('is not spent when the set-up it was used for fails', async () => {
    const secret = await newSecret();
    const failing = transaction(async (trx) => {
      await consumeSetupLink(trx, secret, now);
      throw new Error('later');
    });
    await expect(failing).rejects.toThrow('later');
    expect(await consume(secret)).toBe(true);
  });

  it('is neither made nor accepted once an account exists, so that nobody can set up a second time', async () => {
    const secret = await newSecret();
    await addAccount();
    expect(await ensureSetupLink(origin, now)).toBeNull();
    expect(await consume(secret)).toBe(false);
  });

  it.each(['', 'x', "' or 1=1 --"])('does not know %j', async (secret) => {
    await newSecret();
    expect(await isSetupSecretUsable(database(), secret, now)).toBe(false);
    expect(await consume(secret)).toBe(false);
  });
});
