import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { transaction } from '../store/database';
import { newId } from '../store/id';
import {
  deleteSetupLinks,
  insertSetupLink,
  isSetupLinkUsable,
  useSetupLink as spendSetupLink,
} from '../store/setup-links';
import type { Queryable } from '../store/tables';
import { hasAccounts } from '../store/users';

/** How long a set-up link lives, milliseconds: 24 hours. */
export const setupLinkLifeMs = 86_400_000;

/**
 * A link for making the first administrator, to be printed on the operator's terminal; null when somebody has an account. Its secret (32 random
 * bytes, stored as a hash) stands in the fragment, which browsers do not send, so it reaches no log of a server or proxy. Each call makes
 * another link, because each instance prints one; the first use ends them all.
 */
export async function ensureSetupLink(origin: string, now: number = Date.now()): Promise<string | null> {
  const secret = randomBytes(32).toString('base64url');
  return transaction(async (trx) => {
    if (await hasAccounts(trx)) return null;
    await insertSetupLink(trx, {
      id: newId('lnk'),
      secretHash: hashOf(secret),
      createdAt: now,
      expiresAt: now + setupLinkLifeMs,
    });
    return `${origin}/set-up#${secret}`;
  });
}

/** Whether a link's secret could be used now; asked before the slow hashing of a password. Using it is `consumeSetupLink`. */
export async function isSetupSecretUsable(db: Queryable, secret: string, now: number): Promise<boolean> {
  return isSetupLinkUsable(db, hashOf(secret), now);
}

/**
 * Uses the link up and removes all others, in the transaction that makes the first administrator. False, and nothing may be made, when it
 * was used, is too old or unknown, or when somebody already has an account. Two different links used at the same instant
 * collide in the store, which undoes one of the two transactions.
 */
export async function consumeSetupLink(trx: Queryable, secret: string, now: number): Promise<boolean> {
  if (!(await spendSetupLink(trx, hashOf(secret), now))) return false;
  if (await hasAccounts(trx)) return false;
  await deleteSetupLinks(trx);
  return true;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
