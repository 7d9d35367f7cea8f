/** Every way an action can refuse; the texts for people are in components, by code. */
export const actionCodes = [
  'invalid-input',
  'signed-out',
  'forbidden',
  'not-found',
  'name-taken',
  'wrong-password',
  'setup-link-invalid',
  'invitation-invalid',
  'username-taken',
  'password-refused',
  'too-many-attempts',
  'guests-off',
  'endpoint-refused',
  'secret-required',
  'limit-reached',
  'profile-required',
  'last-administrator',
  'team-only',
  'bad-origin',
  'unavailable',
  'unexpected',
] as const;
export type ActionCode = (typeof actionCodes)[number];

/** Why one field was refused; a closed union, because what the person typed is never echoed. */
export const fieldCodes = [
  'required',
  'too-long',
  'too-short',
  'bad-format',
  'bad-url',
  'url-has-userinfo',
  'url-not-https',
  'unknown-choice',
  'name-taken',
  'password-common',
  'password-context',
  'duplicate',
  'holds-secret',
  'not-matching',
] as const;
export type FieldCode = (typeof fieldCodes)[number];

/** What a server action answers: the operation's view, or a code. Nothing else ever crosses. */
export type ActionResult<View> = ({ readonly ok: true } & View) | ActionRefusal;

export interface ActionRefusal {
  readonly ok: false;
  readonly code: ActionCode;
  /** By field name; only with `invalid-input`, `name-taken` and `password-refused`. */
  readonly fields?: Readonly<Record<string, FieldCode>>;
  /** With `unexpected`: the id under which the fault stands in the server's log. */
  readonly faultId?: string;
  /** With `too-many-attempts`: whole seconds until the next try can succeed. */
  readonly retryAfterSeconds?: number;
  /** With `name-taken`: the credential that has the name, as everyone in the organisation sees it in the list. */
  readonly conflict?: NameConflict;
}

/** Whose the name is. */
export interface NameConflict {
  readonly name: string;
  readonly ownerName: string;
}
