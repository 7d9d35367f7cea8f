/** Everything that is written to the activity log; a new event is a new line here. Past tense: it has happened. */
export const activityEvents = [
  'organisation.created',
  'account.created',
  'session.started',
  'session.refused',
  'session.ended',
  'credential.entered',
  'credential.created',
  'credential.renamed',
  'credential.services-changed',
  'credential.profiles-changed',
  'credential.deleted',
  'credentials.exported',
  'sandbox-secret.issued',
  'demo-secret.shown',
  'token.generated',
  'token.failed',
  'token.forgotten',
  'scopes.probed',
  'product-profiles.tried',
  'api.called',
  'member.invited',
  'invitation.revoked',
  'member.joined',
  'member.role-changed',
  'member.disabled',
  'member.enabled',
  'member.sessions-ended',
  'member.removed',
  'policy.changed',
  'activity.exported',
] as const;
export type ActivityEvent = (typeof activityEvents)[number];

/** Records on one page of the log. */
export const activityPageSize = 50;

/** How it ended; `refused` by us, `failed` by the other side. */
export const activityResults = ['done', 'refused', 'failed'] as const;
export type ActivityResult = (typeof activityResults)[number];

/** What a page of activity is narrowed to; stands in the address. Times are epoch milliseconds, `from` inclusive, `until` exclusive. */
export interface ActivityQuery {
  readonly credentialId: string | null;
  readonly event: ActivityEvent | null;
  readonly actorId: string | null;
  readonly result: ActivityResult | null;
  readonly from: number | null;
  readonly until: number | null;
  /** Cursor of a newer page's end: what is shown is older. Null for the first page; an unreadable one is the first page. */
  readonly before: string | null;
  /** Cursor of an older page's beginning: what is shown is newer. Counts only without `before`. */
  readonly after: string | null;
}

/** One line of the log as people read it. */
export interface ActivityEntry {
  readonly id: string;
  readonly at: number;
  readonly actorId: string;
  readonly actorName: string;
  readonly event: ActivityEvent;
  readonly result: ActivityResult;
  readonly targetId: string | null;
  readonly targetName: string | null;
  readonly address: string | null;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** Tokens of one day, UTC. `day` is the number of whole days since 1970-01-01. */
export interface TokenDay {
  readonly day: number;
  readonly generated: number;
  readonly failed: number;
}

export interface ActivityView {
  readonly query: ActivityQuery;
  readonly entries: readonly ActivityEntry[];
  /** `before` of the next, older page; null on the last one. */
  readonly next: string | null;
  /** `after` of the newer page; null on the first one. */
  readonly previous: string | null;
  /** Whom the log can be narrowed to, by name, at most 100; empty where it is the actor's own. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** The last 30 days, oldest first, every day there; of the credential where one is chosen, else of the organisation. */
  readonly days: readonly TokenDay[];
  /** `own`: the actor sees what they did themselves, and everything about a credential they can use. */
  readonly scope: 'organisation' | 'own' | 'credential';
  readonly credentialName: string | null;
  readonly now: number;
}
