import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { accountKey } from '@/lib/server/identity/account-key';
import { forgetCounters } from '@/lib/server/identity/counter';
import { countGuess, guessLimits } from '@/lib/server/identity/throttle';
import { closeDatabase, database } from '@/lib/server/store/database';
import { eachDatabase } from '../../support/databases';
import { callerFrom } from '../../support/people';

const { strangers, knownNetwork, device, network, windowSeconds } = guessLimits;
const forgedAddress = (at: number) => `198.51.${100 + (at >> 8)}.${at & 255}`;

async function allowed(
  account: string,
  address: string,
  tries: number,
  devices: Record<string, string> = {},
): Promise<number> {
  let count = 0;
  for (let at = 0; at < tries; at += 1) {
    await countGuess(account, callerFrom(address, devices)).then(
      () => (count += 1),
      () => undefined,
    );
  }
  return count;
}

eachDatabase('the throttle on guesses', (kind) => {
  beforeEach(async () => {
    forgetCounters();
    await sql`drop table if exists rate_limits`.execute(database());
  });

  it('evaluates at most seven guesses of one account from one address, and says how long to wait', async () => {
    const account = accountKey('ada');
    expect(await allowed(account, '203.0.113.9', 40)).toBe(strangers);
    const refusal = await countGuess(account, callerFrom('203.0.113.9')).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'Refusal', code: 'too-many-attempts' });
    expect((refusal as { retryAfterSeconds: number }).retryAfterSeconds).toBeGreaterThan(windowSeconds - 60);
    expect((refusal as { retryAfterSeconds: number }).retryAfterSeconds).toBeLessThanOrEqual(windowSeconds);
  });

  it('evaluates at most seven guesses of one account from 200 addresses together', async () => {
    const account = accountKey('ada');
    let count = 0;
    for (let at = 0; at < 200; at += 1) count += await allowed(account, forgedAddress(at), 1);
    expect(count).toBe(strangers);
  });

  it('evaluates at most seven of guesses sent at the same instant', async () => {
    const account = accountKey('ada');
    const guesses = Array.from({ length: 60 }, (_, at) => countGuess(account, callerFrom(forgedAddress(at))));
    const settled = await Promise.allSettled(guesses);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(strangers);
  });

  it('stays within 20 for one account in any 15 minutes, with known networks and a window’s edge in the attackers’ favour', () => {
    expect(2 * (strangers + knownNetwork)).toBeLessThanOrEqual(20);
    expect(windowSeconds).toBe(900);
  });

  it('stops one address that guesses at many accounts, an IPv6 /64 being one address', async () => {
    let count = 0;
    for (let at = 0; at < network + 10; at += 1)
      count += await allowed(accountKey(`user-${at}`), `2001:db8::${at.toString(16)}`, 1);
    expect(count).toBe(network);
    expect(await allowed(accountKey('another'), '2001:db8:0:1::1', 1)).toBe(1);
  });

  it('lets the owner in from a browser that has signed in before, while strangers at the same address are shut out', async () => {
    const account = accountKey('ada');
    await allowed(account, '203.0.113.9', 40);
    expect(await allowed(account, '203.0.113.9', 1, { [account]: 'device-of-ada' })).toBe(1);
    expect(await allowed(account, '203.0.113.9', 40, { [account]: 'device-of-ada' })).toBe(device - 1);
  });

  it('gives the device of one account no advantage with another', async () => {
    const account = accountKey('ada');
    await allowed(account, '203.0.113.9', 40);
    expect(await allowed(account, '203.0.113.9', 1, { [accountKey('eve')]: 'device-of-eve' })).toBe(0);
  });

  it('lets the owner in from a network where the account signed in before, while strangers elsewhere are shut out', async () => {
    const account = accountKey('ada');
    const guess = await countGuess(account, callerFrom('203.0.113.9'));
    await guess.succeeded();
    await allowed(account, '198.51.100.1', 40);
    expect(await allowed(account, '203.0.113.9', 40)).toBe(knownNetwork);
  });

  it('does not count a guess that was right', async () => {
    const account = accountKey('ada');
    for (let at = 0; at < 30; at += 1)
      await (await countGuess(account, callerFrom('203.0.113.9'))).succeeded();
    expect(await allowed(account, '203.0.113.9', 1)).toBe(1);
  });

  it('counts every spelling of a name as the same account, and keeps no name or address', async () => {
    expect(accountKey(' ADA ')).toBe(accountKey('ada'));
    expect(accountKey('ada')).not.toContain('ada');
    await allowed(accountKey('ada'), '203.0.113.9', 2);
    if (kind === 'sqlite') return;
    const { rows } = await sql`select * from rate_limits`.execute(database());
    expect(rows).not.toEqual([]);
    expect(JSON.stringify(rows)).not.toMatch(/ada|203\.0\.113/);
  });

  if (kind === 'sqlite') return;
  it('is shared by instances, and fails closed while the store cannot be asked', async () => {
    const account = accountKey('ada');
    expect(await allowed(account, '203.0.113.9', 5)).toBe(5);
    forgetCounters();
    expect(await allowed(account, '203.0.113.9', 40)).toBe(strangers - 5);

    await database().destroy();
    await expect(countGuess(account, callerFrom('203.0.113.9'))).rejects.toMatchObject({
      code: 'unavailable',
    });
    await closeDatabase();
    await expect(countGuess(account, callerFrom('203.0.113.9'))).rejects.toMatchObject({
      code: 'too-many-attempts',
    });
  });
});
