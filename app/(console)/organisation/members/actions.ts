'use server';
import { changeRole as change, changeRoleInput } from '@/lib/server/operations/members/change-role';
import {
  endMemberSessions as end,
  endMemberSessionsInput,
} from '@/lib/server/operations/members/end-member-sessions';
import { inviteMember as invite, inviteMemberInput } from '@/lib/server/operations/members/invite-member';
import { removeMember as remove, removeMemberInput } from '@/lib/server/operations/members/remove-member';
import {
  revokeInvitation as revoke,
  revokeInvitationInput,
} from '@/lib/server/operations/members/revoke-invitation';
import {
  setMemberDisabled as setDisabled,
  setMemberDisabledInput,
} from '@/lib/server/operations/members/set-member-disabled';
import { defineAction } from '@/lib/server/web/action';

export const inviteMember = defineAction(inviteMemberInput, invite);
export const revokeInvitation = defineAction(revokeInvitationInput, revoke);
export const changeRole = defineAction(changeRoleInput, change);
export const setMemberDisabled = defineAction(setMemberDisabledInput, setDisabled);
export const endMemberSessions = defineAction(endMemberSessionsInput, end);
export const removeMember = defineAction(removeMemberInput, remove);
