import type { LearntAccount } from '../../api-probe/account';
import type { ApiCallView } from '../../api-probe/api-probe';
import type { ApiCheck } from '../../api-probe/checks';
import type { Explanation, FailureView, GenerationView } from '../../generation';
import type { ScopeComparison } from '../../token/compare-scopes';
import type { DecodedToken } from '../../token/decode';
import type { Lifetime } from '../../token/expiry';
import type { Grant } from '../../token/scopes';
import type { TracePhase } from '../../trace/phases';
import type { ApiCallBundle } from './api-call-bundle';

export const bundleFormats = ['markdown', 'json', 'har'] as const;
export type BundleFormat = (typeof bundleFormats)[number];

/** What a bundle is made from: the result of a token request or of calling an API, and what the page has read out of it already. */
export type BundleSource = GenerationSource | ApiCallSource;

export interface GenerationSource {
  readonly kind: 'generation';
  readonly generation: GenerationView;
  /** Null without a token. */
  readonly reading: {
    readonly decoded: DecodedToken;
    readonly lifetime: Lifetime;
    readonly grant: Grant;
    readonly comparison: ScopeComparison | null;
  } | null;
  /** Replaces the client ID and the accounts that the token names by marks. */
  readonly maskIdentities: boolean;
}

export interface ApiCallSource {
  readonly kind: 'api-call';
  readonly call: ApiCallView;
  /** What the call carried against what the API needs, as the page shows it. */
  readonly checks: readonly ApiCheck[];
  /** What was told of the account with the token of this call. */
  readonly learnt: readonly LearntAccount[];
  /** Replaces the client ID, and the accounts and people whom the answer names, by marks. */
  readonly maskIdentities: boolean;
}

export interface BundlePair {
  readonly name: string;
  readonly value: string;
}

/**
 * One result as it can be handed to someone else: no client secret, no token, no value of an authorization header in any field. Times are ISO 8601 in
 * UTC. The three writers of this folder turn it into a text.
 */
export type SupportBundle = TokenRequestBundle | ApiCallBundle;

/** What every bundle has. */
export interface BundleBase {
  readonly madeBy: { readonly name: string; readonly version: string };
  readonly time: string;
  /** What was taken out, in sentences. */
  readonly leftOut: readonly string[];
  readonly findings: readonly BundleFinding[];
  readonly exchange: BundleExchange | null;
  /** Why nothing was sent, or why it is not known what was; null where something was. */
  readonly notSent: string | null;
}

/** One generation. */
export interface TokenRequestBundle extends BundleBase {
  readonly about: 'token-request';
  readonly result: {
    readonly kind: 'token' | 'reused-token' | 'failure' | 'cancelled';
    readonly title: string;
    readonly what: string;
  };
  readonly client: {
    readonly provider: string;
    readonly tokenEndpoint: string;
    readonly authMethod: string;
    readonly clientId: string;
    /** The form in wire order, with the client authentication where it is part of it. */
    readonly parameters: readonly BundlePair[];
  };
  readonly scopes: BundleScopes;
  readonly failure: BundleFailure | null;
  readonly token: BundleToken | null;
}

export interface BundleScopes {
  readonly requested: readonly string[];
  /** Null where nothing tells them. */
  readonly granted: readonly string[] | null;
  readonly grantedFrom: string | null;
  readonly missing: readonly string[];
  readonly notRequested: readonly string[];
}

export interface BundleFailure extends Omit<FailureView, 'explanation'> {
  /** Its title and first sentence are those of the result. */
  readonly explanation: Omit<Explanation, 'title' | 'what'>;
}

export interface BundleToken {
  /** First 16 hex digits of its SHA-256. */
  readonly fingerprint: string;
  readonly type: string | null;
  readonly characters: number;
  readonly form: DecodedToken['kind'];
  readonly expiresInSeconds: number | null;
  readonly receivedAt: string | null;
  readonly issuedAt: string | null;
  readonly expiresAt: string | null;
  readonly expiryFrom: string;
  readonly signature: { readonly state: string; readonly what: string; readonly keysFrom: string | null };
  readonly algorithm: string | null;
  readonly keyId: string | null;
  /** Names alone, in source order. */
  readonly claimNames: readonly string[];
  /** Claims whose values say nothing of a person. */
  readonly claims: readonly BundlePair[];
}

export interface BundleFinding {
  readonly code: string;
  readonly severity: 'info' | 'warning';
  readonly title: string;
  readonly what: string;
  readonly value: string | null;
  readonly source: string;
}

export interface BundleExchange {
  readonly startedAt: string | null;
  /** False where no connection came about: the request is what would have been sent. */
  readonly sent: boolean;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly line: string;
    readonly headers: readonly BundlePair[];
    readonly body: string;
  };
  readonly response: {
    readonly httpVersion: string;
    readonly status: number;
    readonly reason: string;
    readonly headers: readonly BundlePair[];
    readonly body: string;
    readonly bodyBytes: number;
    /** The body goes on; what is here is its beginning. */
    readonly isCut: boolean;
  } | null;
  /** Why no whole answer arrived. */
  readonly failure: {
    readonly code: string;
    readonly detail: string | null;
    readonly bytesReceived: number;
    readonly status: number | null;
  } | null;
  readonly remoteAddress: string | null;
  readonly tls: {
    readonly protocol: string;
    readonly cipher: string | null;
    readonly certificateSubject: string;
    readonly certificateHosts: readonly string[];
    readonly certificateIssuer: string;
    readonly certificateValidFrom: string | null;
    readonly certificateValidTo: string | null;
    readonly isTrusted: boolean;
  } | null;
  readonly totalMs: number;
  readonly phases: readonly {
    readonly id: TracePhase['id'];
    readonly label: string;
    /** Null where the step did not happen. */
    readonly durationMs: number | null;
    readonly note: string | null;
  }[];
  /** The provider's clock minus ours; null without its Date header. */
  readonly clockDriftSeconds: number | null;
}
