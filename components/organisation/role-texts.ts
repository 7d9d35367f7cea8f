import type { Role } from '@/lib/domain/actor';

/** What people call a role, and what it may do, in one sentence. */
export const roleTexts: Readonly<Record<Role, { readonly label: string; readonly text: string }>> = {
  admin: {
    label: 'Administrator',
    text: 'Everything, for every credential; invites members and decides the policy.',
  },
  developer: {
    label: 'Developer',
    text: 'Uses every credential; saves new ones, and changes and deletes their own.',
  },
  support: {
    label: 'Support',
    text: 'Uses every credential to generate and inspect tokens; saves and changes none.',
  },
};
