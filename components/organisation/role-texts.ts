import type { Role } from '@/lib/domain/actor';

/** What people call a role, and in one sentence what it may do: said of others, and to who gets it. */
export const roleTexts: Readonly<
  Record<Role, { readonly label: string; readonly text: string; readonly toYou: string }>
> = {
  admin: {
    label: 'Administrator',
    text: 'Can do everything with every credential, invite members and decide the policy.',
    toYou: 'You can do everything with every credential, invite members and decide the policy.',
  },
  developer: {
    label: 'Developer',
    text: 'Can use every credential, save new ones, and change and delete their own.',
    toYou: 'You can use every credential, save new ones, and change and delete your own.',
  },
  support: {
    label: 'Support',
    text: 'Can use every credential to generate and inspect tokens, but save and change none.',
    toYou: 'You can use every credential to generate and inspect tokens, but save and change none.',
  },
};
