const dayMs = 86_400_000;
/** From this age on it is worth saying; a habit of many teams, no rule of a standard. */
const oldFromDays = 90;

export interface SecretAge {
  /** Whole days, 0 or more. */
  readonly days: number;
  readonly isOld: boolean;
}

/** How long the oldest stored secret has been there; `isOld` from 90 days. Times are epoch milliseconds. */
export function secretAge(oldestSecretAt: number, now: number): SecretAge {
  const days = Math.max(0, Math.floor((now - oldestSecretAt) / dayMs));
  return { days, isOld: days >= oldFromDays };
}
