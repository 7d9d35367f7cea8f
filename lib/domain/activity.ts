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
  'credential.deleted',
  'demo-secret.shown',
  'token.generated',
  'token.failed',
  'token.forgotten',
] as const;
export type ActivityEvent = (typeof activityEvents)[number];

/** How it ended; `refused` by us, `failed` by the other side. */
export type ActivityResult = 'done' | 'refused' | 'failed';
