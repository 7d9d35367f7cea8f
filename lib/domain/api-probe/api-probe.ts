import type { ActionResult } from '../action-state';
import type { Explanation, Finding, TraceView } from '../generation';
import type { AssignedProfile } from '../product-profile';
import type { ProviderId } from '../provider/provider';
import type { OutboundCode } from '../trace/outbound-code';
import type { AccountFacts } from './account';
import type { ApiTargetId } from './targets';

/**
 * What stands in the Authorization header: the live token of the request or a new one, one that is spoiled in one character to see how the API says so,
 * or no header at all.
 */
export const bearers = ['live', 'new', 'spoiled', 'left-out'] as const;
export type Bearer = (typeof bearers)[number];

/** Form fields that `callApi` reads; beside them those of `generateToken` without `newToken` and `joinWithCommas`. */
export const apiProbeFields = {
  target: 'target',
  url: 'url',
  apiKey: 'apiKey',
  imsOrgId: 'imsOrgId',
  bearer: 'bearer',
} as const;

/** Bounds; characters are UTF-16 code units. */
export const apiProbeLimits = {
  urlMax: 2048,
  headerCharactersMax: 512,
  /** Largest answer that is read, bytes. */
  bodyBytesMax: 1_048_576,
  /** Of that, what is shown. */
  bodyCharactersMax: 16 * 1024,
} as const;

/** What a token tells about itself that an API may look at; never the token. Null where it does not say. */
export interface ApiTokenFacts {
  /** First 16 hex digits of the token's SHA-256. */
  readonly fingerprint: string;
  readonly scopes: readonly string[] | null;
  /** Epoch milliseconds. */
  readonly expiresAt: number | null;
  readonly clientId: string | null;
  readonly imsOrgId: string | null;
  /** Whether it was handed out again rather than asked for. */
  readonly reused: boolean;
}

/** What was put into the call; null for a header that was left out. */
export interface SentToApi {
  readonly bearer: Bearer;
  readonly apiKey: string | null;
  readonly imsOrgId: string | null;
}

/** The credential at the time of the call: services and product profiles may have changed since the page was drawn. */
export interface ApiCaller {
  readonly provider: ProviderId;
  readonly clientId: string;
  readonly imsOrgId: string | null;
  readonly services: readonly string[];
  readonly profiles: readonly AssignedProfile[];
}

/** What an API's answer says; the answer itself stands in the trace. */
export interface ApiAnswer {
  readonly kind: 'answer';
  readonly status: number;
  /** The API's own code and words, from wherever it writes them; null where it sent none. */
  readonly code: string | null;
  readonly message: string | null;
  readonly debugId: string | null;
  readonly retryAfterSeconds: number | null;
  /** Null where nothing needs an explanation: the call was answered as asked. */
  readonly explanation: Explanation | null;
}

/** No answer that can be read came. */
export interface ApiSilence {
  readonly kind: 'no-answer';
  readonly code: OutboundCode;
  readonly explanation: Explanation;
}

export interface ApiCallView {
  readonly target: ApiTargetId;
  readonly sent: SentToApi;
  readonly caller: ApiCaller;
  readonly token: ApiTokenFacts;
  readonly outcome: ApiAnswer | ApiSilence;
  /** What a good answer says that the account has; null for a target that says nothing of that. */
  readonly account: AccountFacts | null;
  /** Tokens in it are replaced by their fingerprint. */
  readonly trace: TraceView;
  /** Departures of the answer from RFC 6750 and RFC 9110. */
  readonly findings: readonly Finding[];
  /** Epoch milliseconds, server's clock. */
  readonly at: number;
}

/** What "Call the API" answers. Without a token nothing was called. */
export type ApiCallResult =
  | { readonly kind: 'called'; readonly call: ApiCallView }
  | { readonly kind: 'no-token'; readonly explanation: Explanation }
  | { readonly kind: 'cancelled' };

/** Fields: those of `generateToken` but newToken and joinWithCommas, and `apiProbeFields`; a header's field that is not there takes the credential's own value, an empty one leaves the header out. */
export type CallApiAction = (form: FormData) => Promise<ActionResult<{ readonly result: ApiCallResult }>>;
