/**
 * Whether a credential needs a product profile for the service: `probably` and `probably-not` come from how the service is sold and
 * used, not from a document that says so; `unknown` means that nobody could tell.
 */
export type ProductProfileNeed = 'required' | 'not-required' | 'probably' | 'probably-not' | 'unknown';

/** One service that can be added to a project in Adobe Developer Console. No public page of Adobe lists all of these. */
export interface ServiceEntry {
  /** Stable, kebab-case; the address on the reference page. */
  readonly id: string;
  readonly name: string;
  /** Code under which Adobe's tools know the service; null where it is not public. */
  readonly sdkCode: string | null;
  /** Scopes of nearly every service; empty where the service takes no server-to-server credential. */
  readonly base: readonly string[];
  /** Scopes beyond `base`, as the newest source gives them; empty also where none is known, see `note`. */
  readonly scopes: readonly string[];
  /** Scopes seen in older or unconfirmed sources; never offered on their own. */
  readonly alsoSeen: readonly string[];
  readonly productProfile: ProductProfileNeed;
  readonly source: string;
  /** What a reader has to know about this row; null where there is nothing to add. */
  readonly note: string | null;
}

export const baseScopes: readonly string[] = ['openid', 'AdobeID'];

/** Where most rows come from: the scopes one project's console listed for each service. */
export const inventory = 'Adobe Developer Console, inventory of one project, 2026-09-11';
export const sdkCodes = 'SDK code: adobe/aio-lib-console: services.json (2020)';
