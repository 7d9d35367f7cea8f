import type { AuthMethod } from '../credential';

export const providerIds = ['adobe-ims', 'sandbox', 'generic'] as const;
export type ProviderId = (typeof providerIds)[number];

/** What is known of an authorization server before talking to it. Data only; each profile is one file beside this one. */
export interface ProviderProfile {
  readonly id: ProviderId;
  readonly label: string;
  /** Absolute URL, or a path under the application's own origin (sandbox), or null where the person gives it. */
  readonly tokenEndpoint: string | null;
  /** Where signature keys are published (RFC 7517): absolute, a path like `tokenEndpoint`, or null: found by the issuer's discovery document. */
  readonly jwksUri: string | null;
  readonly issuer: string | null;
  /** How `scope` is joined in the request; RFC 6749 section 3.3 says a space, Adobe IMS documents a comma. */
  readonly scopeSeparator: ',' | ' ';
  /** First one is the default. */
  readonly authMethods: readonly AuthMethod[];
  /** Adobe IMS: the answer carries no `scope`, tokens have `created_at` and `expires_in` in milliseconds. */
  readonly tokenDialect: 'adobe-ims' | 'standard';
  /** Document each fact above was taken from. */
  readonly source: string;
}
