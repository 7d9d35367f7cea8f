import 'server-only';
import { z } from 'zod';
import type { InvitationOffer } from '@/lib/domain/organisation/members';
import { Refusal } from '@/lib/domain/refusal';
import type { Caller } from '@/lib/server/identity/caller';
import { findInvitation } from '@/lib/server/identity/invitation';
import { database } from '@/lib/server/store/database';

/** The part of the link behind `#`. */
export const invitationTokenField = z.string().max(200, { error: 'too-long' });

export const readInvitationInput = z.strictObject({ token: invitationTokenField });

/** What an invitation offers, without using it up. @throws Refusal `invitation-invalid` alike for one that is unknown, used, taken back or too old. */
export async function readInvitation(
  _caller: Caller,
  { token }: z.output<typeof readInvitationInput>,
): Promise<{ offer: InvitationOffer }> {
  const invitation = await findInvitation(database(), token, Date.now());
  if (!invitation) throw new Refusal('invitation-invalid');
  const { organisationName, role, createdByName: invitedByName, expiresAt } = invitation;
  return { offer: { organisationName, role, invitedByName, expiresAt } };
}
