/** Fields that are checked before sending. */
export type LintField = 'client-id' | 'client-secret' | 'scopes' | 'token-endpoint';

/** Everything the checks can find. Texts in texts.ts. */
export const lintCodes = [
  'outer-white-space',
  'inner-white-space',
  'inner-line-break',
  'surrounding-quotes',
  'invisible-character',
  'control-character',
  'variable-prefix',
  'bearer-prefix',
  'placeholder',
  'percent-encoded',
  'same-as-client-id',
  'id-in-secret-field',
  'secret-in-id-field',
  'organisation-in-id-field',
  'technical-account-in-id-field',
  'client-id-form-unusual',
  'scope-typo',
  'scopes-prefix',
  'scope-quotes',
  'scope-character',
  'scope-repeated',
  'not-a-url',
  'not-https',
  'credentials-in-url',
  'secret-in-url',
  'stage-host',
  'authorize-endpoint',
  'legacy-jwt-exchange',
] as const;
export type LintCode = (typeof lintCodes)[number];
