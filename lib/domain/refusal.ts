import type { ActionCode, FieldCode, NameConflict } from './action-state';

/** Thrown by an operation that refuses; the action wrapper answers its code. Carries nothing that the person typed. */
export class Refusal extends Error {
  readonly code: ActionCode;
  readonly fields: Readonly<Record<string, FieldCode>> | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly conflict: NameConflict | undefined;

  constructor(
    code: ActionCode,
    details: {
      fields?: Readonly<Record<string, FieldCode>>;
      retryAfterSeconds?: number;
      conflict?: NameConflict;
    } = {},
  ) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.fields = details.fields;
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.conflict = details.conflict;
  }
}
