import 'server-only';
import type { OutboundCode } from '@/lib/domain/catalogue/errors/facts';
import type { Timing } from '@/lib/domain/generation';

const nothingHappened: Timing = { dnsMs: null, tcpMs: null, tlsMs: null, firstByteMs: null, totalMs: 0 };

/**
 * The one error of this room. Its message is its code: it holds no URL, header, body or foreign error, because those of
 * HTTP libraries carry passwords and tokens.
 */
export class OutboundError extends Error {
  readonly code: OutboundCode;
  /** The system's or TLS library's own code such as `CERT_HAS_EXPIRED`: upper-case letters, digits and underscores, at most 64; null where none is known. */
  readonly detail: string | null;
  /** Steps passed until the failure; all null with total 0 where nothing was begun. */
  readonly timing: Timing;
  /** The address that was connected to; null where no connection was made. */
  readonly remoteAddress: string | null;

  constructor(
    code: OutboundCode,
    facts: { detail?: string | null; timing?: Timing; remoteAddress?: string | null } = {},
  ) {
    super(code);
    this.name = 'OutboundError';
    this.code = code;
    this.detail = facts.detail ?? null;
    this.timing = facts.timing ?? nothingHappened;
    this.remoteAddress = facts.remoteAddress ?? null;
  }
}

/** The `code` of a foreign error where it has the harmless form of a system code, else null. */
export function findSystemCode(fault: unknown): string | null {
  if (typeof fault !== 'object' || fault === null || !('code' in fault)) return null;
  const { code } = fault;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/.test(code) ? code : null;
}
