import type { ActionResult } from '../action-state';
import type { Role } from '../actor';

/** How long an invitation can be used, milliseconds: 72 hours. It works once. */
export const invitationLifeMs = 259_200_000;

export interface MemberView {
  readonly id: string;
  readonly displayName: string;
  /** Null for a guest. */
  readonly username: string | null;
  readonly role: Role;
  readonly createdAt: number;
  readonly lastSignedInAt: number | null;
  readonly disabledAt: number | null;
  /** Live sessions. */
  readonly sessionCount: number;
  readonly isSelf: boolean;
  /** The only administrator who is not disabled: can be neither demoted, disabled nor removed. */
  readonly isLastAdministrator: boolean;
}

export interface InvitationView {
  readonly id: string;
  readonly role: Role;
  /** For whom it was made, as typed by the inviter; may be empty. */
  readonly note: string;
  readonly createdByName: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface MembersView {
  readonly members: readonly MemberView[];
  /** Cursor of the next page; null on the last one. */
  readonly next: string | null;
  /** Invitations that can still be used, newest first, at most 50. */
  readonly invitations: readonly InvitationView[];
  /** False in a guest's demo organisation, which has one member and no accounts. */
  readonly canInvite: boolean;
  readonly now: number;
}

/** What somebody with an invitation is told before filling in the form. */
export interface InvitationOffer {
  readonly organisationName: string;
  readonly role: Role;
  readonly invitedByName: string;
  readonly expiresAt: number;
}

export interface MembersActions {
  /** Fields: role, note. The link is answered this once; only a hash of its code is kept. */
  inviteMember(
    form: FormData,
  ): Promise<ActionResult<{ readonly link: string; readonly invitation: InvitationView }>>;
  /** Fields: invitationId. */
  revokeInvitation(form: FormData): Promise<ActionResult<Record<never, never>>>;
  /** Fields: memberId, role. */
  changeRole(form: FormData): Promise<ActionResult<Record<never, never>>>;
  /** Fields: memberId, disabled (`on` or absent). Disabling ends the member's sessions. */
  setMemberDisabled(form: FormData): Promise<ActionResult<Record<never, never>>>;
  /** Fields: memberId. */
  endMemberSessions(form: FormData): Promise<ActionResult<{ readonly count: number }>>;
  /** Fields: memberId. What they made stays in the organisation. */
  removeMember(form: FormData): Promise<ActionResult<Record<never, never>>>;
}

/** Actions of the invitation page, which nobody is signed in for. */
export interface InvitationActions {
  /** Fields: token. */
  readInvitation(form: FormData): Promise<ActionResult<{ readonly offer: InvitationOffer }>>;
  /** Fields: token, displayName, username, password. Signs in on success. */
  acceptInvitation(form: FormData): Promise<ActionResult<Record<never, never>>>;
}
