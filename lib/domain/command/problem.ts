/** What is wrong with a request as a token request, in the order in which it is told; texts in problem-texts.ts. */
export const problemCodes = [
  'not-a-token-request',
  'no-address',
  'address-is-variable',
  'legacy-jwt-exchange',
  'stage-host',
  'api-host',
  'authorize-endpoint',
  'not-https',
  'get-method',
  'other-method',
  'secret-in-url',
  'json-body',
  'multipart-body',
  'content-type-not-form',
  'body-not-read',
  'body-elsewhere',
  'grant-type-missing',
  'grant-type-other',
  'near-miss',
  'duplicate-parameter',
  'client-id-missing',
  'secret-missing',
  'value-is-variable',
  'secret-white-space',
  'plus-means-space',
  'not-encoded',
  'basic-not-encoded',
  'basic-not-base64',
  'auth-twice',
  'bearer-on-token-request',
  'client-assertion',
  'scope-missing',
  'scopes-with-spaces',
  'scopes-with-commas',
  'parameter-left-out',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export interface Problem {
  readonly code: ProblemCode;
  /** A name of a parameter, a method or a variable; never a value that may be secret. */
  readonly subject?: string;
  /** With `near-miss`: the name that the server reads. */
  readonly meant?: string;
}
