import type { AccountOrganization, ProductContext } from '../../api-probe/account';
import type { ApiVerdict } from '../../api-probe/checks';
import type { Explanation } from '../../generation';
import type { BundleBase } from './bundle';

/** One call of an API with a token, as it can be handed to someone else. The token is told by its fingerprint alone. */
export interface ApiCallBundle extends BundleBase {
  readonly about: 'api-call';
  readonly result: {
    readonly kind: 'api-answer' | 'api-refusal' | 'no-answer';
    readonly title: string;
    readonly what: string;
  };
  readonly api: {
    readonly name: string;
    readonly url: string;
    /** What stood in the Authorization header, in words. */
    readonly authorization: string;
    /** Null where the header was left out. */
    readonly apiKey: string | null;
    readonly imsOrgId: string | null;
  };
  readonly client: {
    readonly provider: string;
    readonly clientId: string;
    readonly imsOrgId: string | null;
    /** Services that are recorded on the credential, by their ids. */
    readonly services: readonly string[];
  };
  readonly token: {
    /** First 16 hex digits of its SHA-256. */
    readonly fingerprint: string;
    readonly reused: boolean;
    /** Null where neither the token nor its answer lists them. */
    readonly scopes: readonly string[] | null;
    readonly expiresAt: string | null;
    readonly clientId: string | null;
    readonly imsOrgId: string | null;
  };
  readonly checks: readonly BundleCheck[];
  /** What identity services told with this token. */
  readonly account: readonly BundleAccount[];
  readonly failure: BundleApiFailure | null;
}

export interface BundleCheck {
  readonly what: string;
  readonly verdict: ApiVerdict;
  readonly verdictText: string;
  readonly why: string;
  readonly next: string | null;
}

export interface BundleAccount {
  readonly toldBy: string;
  readonly time: string | null;
  /** Null where the answer holds no list of them. */
  readonly contexts: readonly ProductContext[] | null;
  readonly organizations: readonly AccountOrganization[] | null;
}

export interface BundleApiFailure {
  readonly stage: 'guard' | 'network' | 'response';
  readonly status: number | null;
  /** The API's own code and words, or the reason why it kept silent. */
  readonly code: string | null;
  readonly message: string | null;
  readonly debugId: string | null;
  readonly retryAfterSeconds: number | null;
  /** Its title and first sentence are those of the result. */
  readonly explanation: Omit<Explanation, 'title' | 'what'>;
}
