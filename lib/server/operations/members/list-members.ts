import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import type { MembersView, MemberView } from '@/lib/domain/organisation/members';
import { can } from '@/lib/domain/policy';
import { Refusal } from '@/lib/domain/refusal';
import { sessionLimits } from '@/lib/server/identity/sessions';
import { database } from '@/lib/server/store/database';
import { listOpenInvitations } from '@/lib/server/store/invitations';
import { countLiveSessions } from '@/lib/server/store/sessions';
import { findTwoAdministrators, listUsers, type MemberCursor } from '@/lib/server/store/users';
import { invitationView } from './invitation-view';
import { openInvitationsMax } from './invite-member';

/** Members on one page. */
export const membersPageSize = 25;

/**
 * A page of the organisation's members in the order in which they joined, after the cursor that the page before gave, and its open invitations. An
 * unreadable cursor is the first page.
 * @throws Refusal `forbidden`.
 */
export async function listMembers(
  actor: Actor,
  { after }: { readonly after: string | null },
): Promise<MembersView> {
  if (!can(actor, 'member.list')) throw new Refusal('forbidden');
  const db = database();
  const { organisationId } = actor;
  const now = Date.now();
  const [rows, administrators, invitations] = await Promise.all([
    listUsers(db, organisationId, { after: readCursor(after), limit: membersPageSize + 1 }),
    findTwoAdministrators(db, organisationId),
    listOpenInvitations(db, organisationId, now, openInvitationsMax),
  ]);
  const shown = rows.slice(0, membersPageSize);
  const sessions = await countLiveSessions(
    db,
    shown.map(({ id }) => id),
    now,
    sessionLimits.idleMs,
  );
  const members = shown.map(
    ({ id, displayName, username, role, createdAt, lastSignedInAt, disabledAt }): MemberView => ({
      id,
      displayName,
      username,
      role,
      createdAt,
      lastSignedInAt,
      disabledAt,
      sessionCount: sessions.get(id) ?? 0,
      isSelf: id === actor.userId,
      isLastAdministrator: administrators.length === 1 && administrators[0] === id,
    }),
  );
  const last = rows.length > membersPageSize ? shown.at(-1) : undefined;
  return {
    members,
    next: last ? writeCursor(last) : null,
    invitations: invitations.map(invitationView),
    canInvite: can(actor, 'member.manage'),
    now,
  };
}

const cursor = z.tuple([z.int().nonnegative(), z.string().regex(/^[\w-]{1,64}$/)]);

function writeCursor({ createdAt, id }: MemberCursor): string {
  return Buffer.from(JSON.stringify([createdAt, id])).toString('base64url');
}

function readCursor(text: string | null): MemberCursor | null {
  if (text === null) return null;
  try {
    const [createdAt, id] = cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { createdAt, id };
  } catch {
    // A cursor comes from the address bar: whatever stands there instead of ours begins at the first page.
    return null;
  }
}
