import type { ReactNode } from 'react';
import type { FormAction } from '@/components/ui/use-action';
import type { MembersActions, MemberView } from '@/lib/domain/organisation/members';

/** One question about a member, with what a yes does. */
export interface MemberQuestion {
  readonly title: string;
  readonly description: ReactNode;
  readonly confirm: string;
  readonly isDangerous: boolean;
  readonly action: FormAction<object>;
  readonly fields: Readonly<Record<string, string>>;
  /** Said when it is done; gets what the action answered. */
  readonly doneText: (view: object) => string;
  /** The member will not be in the list any more. */
  readonly isGone: boolean;
}

/** The words and the call of each thing that can be done to a member, but for the change of role. */
export function memberQuestion(
  dialog: 'sessions' | 'disable' | 'enable' | 'remove',
  member: MemberView,
  actions: MembersActions,
): MemberQuestion {
  const { displayName: name, isSelf, sessionCount } = member;
  const fields = { memberId: member.id };
  switch (dialog) {
    case 'sessions':
      return {
        title: isSelf ? 'End your other sessions' : `End sessions of ${name}`,
        description: isSelf
          ? 'You are signed out wherever else you are signed in. This session goes on.'
          : `${name} is signed out everywhere at the next click, and what they entered without saving is deleted. They can sign in again.`,
        confirm: 'End sessions',
        isDangerous: false,
        action: actions.endMemberSessions,
        fields,
        doneText: (view) => endedText(name, 'count' in view ? Number(view.count) : 0),
        isGone: false,
      };
    case 'disable':
      return {
        title: isSelf ? 'Disable your own account' : `Disable ${name}`,
        description: `${isSelf ? 'You are' : `${name} is`} signed out at once (${sessionsText(sessionCount)}) and cannot sign in until an administrator enables the account again. What was entered without saving is deleted and open invitations made with this account stop working; saved credentials stay.`,
        confirm: 'Disable',
        isDangerous: true,
        action: actions.setMemberDisabled,
        fields: { ...fields, disabled: 'on' },
        doneText: () => `${name} is disabled`,
        isGone: false,
      };
    case 'enable':
      return {
        title: `Enable ${name}`,
        description: `${name} can sign in again, with the same username, password and role.`,
        confirm: 'Enable',
        isDangerous: false,
        action: actions.setMemberDisabled,
        fields,
        doneText: () => `${name} is enabled`,
        isGone: false,
      };
    case 'remove':
      return {
        title: isSelf ? 'Leave the organisation' : `Remove ${name}`,
        description: `${isSelf ? 'Your account' : `The account of ${name}`} is deleted, and ${isSelf ? 'you are' : 'they are'} signed out at once. Credentials saved for the organisation stay and are then nobody’s own; the activity log keeps the name. To come back, a new invitation is needed.`,
        confirm: isSelf ? 'Leave' : 'Remove',
        isDangerous: true,
        action: actions.removeMember,
        fields,
        doneText: () => `${name} is removed`,
        isGone: true,
      };
  }
}

function sessionsText(count: number): string {
  return count === 1 ? '1 session' : `${count} sessions`;
}

function endedText(name: string, count: number): string {
  return count === 0 ? `${name} had no session to end` : `${sessionsText(count)} of ${name} ended`;
}
