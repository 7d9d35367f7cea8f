import type { TraceFailure } from './connection';

/**
 * What stood in the way of using a document that was asked for: the network or the guard (`failure` says more), another status than 200, no JSON object,
 * metadata of another issuer or without an address of keys, keys that are no list or too many.
 */
export type KeyRequestFault =
  | 'no-answer'
  | 'status'
  | 'not-json'
  | 'other-issuer'
  | 'no-keys-address'
  | 'no-key-list';

/** A GET for the metadata or the keys of an issuer, which the check of a signature needed. Nothing of the answer's body is in it. */
export interface KeyRequest {
  /** `metadata`: OpenID Connect discovery or RFC 8414, which say where the keys are. */
  readonly document: 'metadata' | 'keys';
  /** As asked, unseen characters written out, at most 2,048. */
  readonly url: string;
  /** Epoch milliseconds, server's clock. */
  readonly startedAt: number;
  readonly durationMs: number;
  /** Whether it was sent before this check, which went by what was remembered of it. */
  readonly isRemembered: boolean;
  /** Null when no whole answer arrived. */
  readonly status: number | null;
  /** Null where the document could be used. */
  readonly fault: KeyRequestFault | null;
  /** With `no-answer`. */
  readonly failure: TraceFailure | null;
}
