import type { ActionCode, FieldCode } from './action-state';

/** Thrown by an operation that refuses; the action wrapper answers its code. Carries nothing that the person typed. */
export class Refusal extends Error {
  readonly code: ActionCode;
  readonly fields: Readonly<Record<string, FieldCode>> | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ActionCode,
    details: { fields?: Readonly<Record<string, FieldCode>>; retryAfterSeconds?: number } = {},
  ) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.fields = details.fields;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}
