import 'server-only';
import type { Timing } from '@/lib/domain/generation';
import type { TlsView, TraceFailure } from '@/lib/domain/trace/connection';
import type { OutboundCode } from '@/lib/domain/trace/outbound-code';

/** How far a request had come. */
export interface OutboundFacts {
  /** Steps passed until the failure; all null with total 0 where nothing was begun. */
  readonly timing: Timing;
  /** The address that was connected to; null where no connection was made. */
  readonly remoteAddress: string | null;
  /** Whether it went to our own listener. */
  readonly isOwn: boolean;
  /** What the handshake showed, a refused certificate too; null where there was none. */
  readonly tls: TlsView | null;
  /** Bytes of the answer that had been read. */
  readonly bytesReceived: number;
  /** Numbers alone: the words of the line are the other side's. */
  readonly statusLine: TraceFailure['statusLine'];
}

const nothingHappened: OutboundFacts = {
  timing: { dnsMs: null, tcpMs: null, tlsMs: null, firstByteMs: null, totalMs: 0 },
  remoteAddress: null,
  isOwn: false,
  tls: null,
  bytesReceived: 0,
  statusLine: null,
};

/**
 * The one error of this room. Its message is its code: it holds no URL, header, body or foreign error, because those of
 * HTTP libraries carry passwords and tokens.
 */
export class OutboundError extends Error implements OutboundFacts {
  readonly code: OutboundCode;
  /** The system's or TLS library's own code such as `CERT_HAS_EXPIRED`: upper-case letters, digits and underscores, at most 64; null where none is known. */
  readonly detail: string | null;
  readonly timing: Timing;
  readonly remoteAddress: string | null;
  readonly isOwn: boolean;
  readonly tls: TlsView | null;
  readonly bytesReceived: number;
  readonly statusLine: TraceFailure['statusLine'];

  constructor(code: OutboundCode, detail: string | null = null, facts: OutboundFacts = nothingHappened) {
    super(code);
    this.name = 'OutboundError';
    this.code = code;
    this.detail = detail;
    this.timing = facts.timing;
    this.remoteAddress = facts.remoteAddress;
    this.isOwn = facts.isOwn;
    this.tls = facts.tls;
    this.bytesReceived = facts.bytesReceived;
    this.statusLine = facts.statusLine;
  }
}

/** The `code` of a foreign error where it has the harmless form of a system code, else null. */
export function findSystemCode(fault: unknown): string | null {
  if (typeof fault !== 'object' || fault === null || !('code' in fault)) return null;
  const { code } = fault;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/.test(code) ? code : null;
}
