import type { AuthMethod, Parameter } from './credential';
import type { ProviderId } from './provider/provider';
import type { TlsView, TraceFailure } from './trace/connection';
import type { FindingCode } from './trace/finding-code';
import type { KeyRequest } from './trace/key-request';

/** Stands where a secret stood in anything shown; its length says nothing about the secret's. */
export const secretMark = '[client secret]';

/** Stands for the length of a body that has the secret in it. */
export const lengthMark = '[not shown: it tells the length of the secret]';

/**
 * The token request as sent, without the secret: the one description from which the request is built, the trace is shown and the
 * commands are written. `form` is in wire order and leaves out the client authentication, which `authMethod` describes.
 */
export interface TokenRequest {
  readonly tokenEndpoint: string;
  readonly authMethod: AuthMethod;
  readonly clientId: string;
  /** `grant_type`, then `scope` (already joined; absent when no scope was asked for), then further parameters in order. */
  readonly form: readonly Parameter[];
}

/** A departure from the standard, or a fact worth knowing, found while reading an answer. Texts by code in lib/domain/catalogue/findings.ts. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'info' | 'warning';
  /** The offending value where it is safe and short (a header's value, a status): control characters already made visible, at most 200 characters. */
  readonly value?: string;
}

/** Milliseconds from the start of the request; null where the step did not happen (a literal address has no DNS, loopback http no TLS). */
export interface Timing {
  readonly dnsMs: number | null;
  readonly tcpMs: number | null;
  readonly tlsMs: number | null;
  readonly firstByteMs: number | null;
  readonly totalMs: number;
}

/** The exchange as people may see it: redacted. Kept for the page's life, not stored. */
export interface TraceView {
  /** Epoch milliseconds, server's clock, when the request began. */
  readonly startedAt: number;
  /** As sent; where nothing was sent, as it would have been. */
  readonly request: {
    readonly method: 'GET' | 'POST';
    readonly url: string;
    /** The request line: `POST /ims/token/v3 HTTP/1.1`. */
    readonly line: string;
    /** In wire order, `host` and the others that HTTP needs too. A length that would tell that of the secret is replaced by `lengthMark`. */
    readonly headers: readonly Parameter[];
    /** Form body with the secret replaced by `secretMark`; empty for GET. */
    readonly body: string;
  };
  /** Null when no whole answer arrived; `failure` says why. */
  readonly response: {
    /** As the status line has it: `1.1` or `1.0`. */
    readonly httpVersion: string;
    readonly status: number;
    /** The status line's own words; often empty. */
    readonly reason: string;
    readonly headers: readonly Parameter[];
    /** At most 16 KiB of text; tokens replaced by a fingerprint mark. */
    readonly body: string;
    readonly bodyBytes: number;
    /** Whether `body` lacks the end of what came. */
    readonly isCut: boolean;
  } | null;
  readonly failure: TraceFailure | null;
  readonly remoteAddress: string | null;
  /** Whether the address is this server's own, and so was connected to on its own listener, without a lookup and without TLS. */
  readonly isOwn: boolean;
  /** Null for plain http, and where no handshake got far enough to show a certificate. */
  readonly tls: TlsView | null;
  readonly timing: Timing;
  /** Server's `Date` minus our clock, milliseconds, one-second resolution; null without the header. */
  readonly clockDriftMs: number | null;
}

/** Result of checking the signature alone; claims are checked and shown apart. Reasons' texts in lib/domain/catalogue/signature.ts. */
export type SignatureView =
  | {
      readonly state: 'valid';
      readonly algorithm: string;
      readonly keyId: string | null;
      readonly keysFrom: string;
    }
  | { readonly state: 'invalid'; readonly reason: 'signature-mismatch'; readonly keysFrom: string }
  | {
      readonly state: 'cannot-verify';
      readonly reason: CannotVerifyReason;
      readonly keysFrom: string | null;
    };

export const cannotVerifyReasons = [
  'opaque',
  'encrypted',
  'malformed',
  'unsigned',
  'algorithm-not-supported',
  'no-issuer-configured',
  'discovery-failed',
  'keys-unreachable',
  'keys-malformed',
  'key-not-found',
] as const;
export type CannotVerifyReason = (typeof cannotVerifyReasons)[number];

/** The product: the one view with an access token in it. Lives in component state only. */
export interface TokenView {
  readonly accessToken: string;
  readonly tokenType: string | null;
  /** Seconds, as the answer said; null where absent or unreadable. */
  readonly expiresInSeconds: number | null;
  /** The answer's `scope` as sent; null where absent. */
  readonly scope: string | null;
  /** Epoch milliseconds on the server's clock. */
  readonly receivedAt: number;
  /** First 16 hex digits of the token's SHA-256. */
  readonly fingerprint: string;
  readonly signature: SignatureView;
  /** What was asked for to check the signature, in order; empty where the token itself left nothing to check. */
  readonly keyRequests: readonly KeyRequest[];
}

/** A token whose signature was not checked. */
export type UncheckedToken = Omit<TokenView, 'signature' | 'keyRequests'>;

/** An entry of the error catalogue, resolved for one error. */
export interface Explanation {
  /** Stable id, also the address of its reference page. */
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly causes: readonly string[];
  readonly nextSteps: readonly string[];
  /** What the provider's support needs to find this request; empty where the provider cannot help. */
  readonly toProvider: readonly string[];
  readonly source: string;
}

export interface FailureView {
  /** Where it failed: before sending, on the way, or by the provider's answer. */
  readonly stage: 'guard' | 'network' | 'response';
  readonly status: number | null;
  /** Provider's own words, control and bidi characters made visible; null where it sent none. */
  readonly error: string | null;
  readonly errorDescription: string | null;
  readonly debugId: string | null;
  readonly retryAfterSeconds: number | null;
  readonly explanation: Explanation;
}

export type GenerationOutcome =
  | { readonly kind: 'token'; readonly token: TokenView; readonly reused: boolean }
  | { readonly kind: 'failure'; readonly failure: FailureView }
  | { readonly kind: 'cancelled' };

/** What "Generate access token" answers. */
export interface GenerationView {
  readonly credentialId: string;
  readonly provider: ProviderId;
  readonly requestedScopes: readonly string[];
  readonly request: TokenRequest;
  readonly outcome: GenerationOutcome;
  readonly findings: readonly Finding[];
  /**
   * Null when nothing was sent, because a live token was reused or the provider had asked to wait. Of a cancelled request it says how far it came; null
   * where that was not begun, or goes on for somebody else who waits for the same.
   */
  readonly trace: TraceView | null;
  /** Epoch milliseconds, server's clock. */
  readonly at: number;
}
