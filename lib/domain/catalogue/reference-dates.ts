/** Day on which the facts of each catalogue were last compared with their sources, as `YYYY-MM-DD`; shown beside every entry. */
export const catalogueCheckedOn = {
  scopes: '2026-11-23',
  errors: '2026-11-23',
  claims: '2026-11-23',
} as const;
