import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@/lib/domain/actor';
import { invitationLifeMs } from '@/lib/domain/organisation/members';
import { newId } from '../store/id';
import {
  findOpenInvitation,
  insertInvitation,
  type OpenInvitation,
  spendInvitation,
} from '../store/invitations';
import type { Queryable } from '../store/tables';

/** What an administrator decides about an invitation. */
export interface InvitationTerms {
  readonly organisationId: string;
  readonly role: Role;
  readonly note: string;
  readonly createdBy: string;
}

/**
 * Makes an invitation in the caller's transaction and answers its link, which can be read this once. The code (32 random bytes, stored as a
 * hash) stands in the fragment, which browsers do not send, so it reaches no log of a server or proxy. Does not check who invites.
 */
export async function makeInvitation(
  trx: Queryable,
  origin: string,
  terms: InvitationTerms,
  now: number,
): Promise<{ readonly id: string; readonly link: string; readonly expiresAt: number }> {
  const code = randomBytes(32).toString('base64url');
  const id = newId('lnk');
  const expiresAt = now + invitationLifeMs;
  await insertInvitation(trx, { ...terms, id, secretHash: hashOf(code), createdAt: now, expiresAt });
  return { id, link: `${origin}/invitation#${code}`, expiresAt };
}

/** What a code offers, or null when it is unknown, used, taken back or too old. Using it is `consumeInvitation`. */
export async function findInvitation(
  db: Queryable,
  code: string,
  now: number,
): Promise<OpenInvitation | null> {
  return findOpenInvitation(db, hashOf(code), now);
}

/** Uses a code up in the transaction that makes the account; null, and nothing may be made, when it could not be used. */
export async function consumeInvitation(
  trx: Queryable,
  code: string,
  now: number,
): Promise<{ readonly id: string; readonly organisationId: string; readonly role: Role } | null> {
  return spendInvitation(trx, hashOf(code), now);
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
