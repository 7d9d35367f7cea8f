import type { Actor, Role } from './actor';

/** `any`: every record of the organisation; `own`: only what the actor created; `none`: refused. */
export type Reach = 'any' | 'own' | 'none';

/**
 * Who may do what, whole. Rows are actions, columns are roles; an action that is not listed does not exist.
 * Nobody may read a stored secret back, so there is no such action; `demo.secret` is the secret of a demo
 * organisation's own sandbox credential, which opens nothing real.
 */
export const policy = {
  'credential.list': { admin: 'any', developer: 'any', support: 'any' },
  'credential.use': { admin: 'any', developer: 'any', support: 'any' },
  'credential.enter': { admin: 'any', developer: 'any', support: 'any' },
  'credential.create': { admin: 'any', developer: 'any', support: 'none' },
  'credential.edit': { admin: 'any', developer: 'own', support: 'none' },
  'credential.delete': { admin: 'any', developer: 'own', support: 'none' },
  'credential.activity': { admin: 'any', developer: 'any', support: 'any' },
  'credential.compare': { admin: 'any', developer: 'none', support: 'none' },
  'activity.list': { admin: 'any', developer: 'own', support: 'own' },
  'member.list': { admin: 'any', developer: 'none', support: 'none' },
  'member.manage': { admin: 'any', developer: 'none', support: 'none' },
  'policy.view': { admin: 'any', developer: 'none', support: 'none' },
  'policy.edit': { admin: 'any', developer: 'none', support: 'none' },
  'demo.secret': { admin: 'any', developer: 'any', support: 'any' },
} as const satisfies Record<string, Record<Role, Reach>>;

export type Action = keyof typeof policy;

/** Not in a guest's demo organisation, which has one guest and lives for a day; operations say so with the code `team-only`. */
export const teamOnlyActions: readonly Action[] = ['member.manage', 'policy.edit'];

/** What an action is done to: the record's organisation and, where it has one, its creator's user id. */
export interface Resource {
  readonly organisationId: string;
  readonly createdBy?: string | null;
}

/**
 * Whether `actor` may do `action` to `resource`; without a resource, to a new record of their own organisation.
 * Another organisation's record is always refused. Does not check that the session is alive: an `Actor` is only made from a live one.
 */
export function can(actor: Actor, action: Action, resource?: Resource): boolean {
  if (resource && resource.organisationId !== actor.organisationId) return false;
  if (actor.organisationKind === 'demo' && teamOnlyActions.includes(action)) return false;
  const reach: Reach = policy[action][actor.role];
  if (reach === 'own') return resource === undefined || resource.createdBy === actor.userId;
  return reach === 'any';
}
