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
  'demo.secret': { admin: 'any', developer: 'any', support: 'any' },
} as const satisfies Record<string, Record<Role, Reach>>;

export type Action = keyof typeof policy;

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
  const reach: Reach = policy[action][actor.role];
  if (reach === 'own') return resource === undefined || resource.createdBy === actor.userId;
  return reach === 'any';
}
