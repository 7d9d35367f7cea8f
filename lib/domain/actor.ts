/** What a member may do at most; the table is in policy.ts. */
export const roles = ['admin', 'developer', 'support'] as const;
export type Role = (typeof roles)[number];

/** A `team` has accounts and stays; a `demo` belongs to one guest and is removed 24 hours after it was made. */
export type OrganisationKind = 'team' | 'demo';

/** The signed-in person as the session's row describes them at this request; never built from anything the browser sent. */
export interface Actor {
  readonly userId: string;
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly role: Role;
  readonly sessionId: string;
  readonly displayName: string;
  /** Network address from which the session was started; null where it could not be told. */
  readonly address: string | null;
}
