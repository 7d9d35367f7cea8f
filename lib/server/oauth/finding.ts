import 'server-only';
import type { Finding } from '@/lib/domain/generation';
import type { FindingCode } from '@/lib/domain/trace/finding-code';
import type { Headers } from './response-headers';

/** An answer as it came; `receivedAt` is epoch milliseconds. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly receivedAt: number;
}

/** A finding that is worth knowing and harms no client that is made with care. Its value is raw. */
export function note(code: FindingCode, value?: string): Finding {
  return finding('info', code, value);
}

/** A finding that makes some clients fail. Its value is raw. */
export function warning(code: FindingCode, value?: string): Finding {
  return finding('warning', code, value);
}

/** What a member is that should have been a text; never the value itself, which may be a token. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

function finding(severity: Finding['severity'], code: FindingCode, value?: string): Finding {
  return { code, severity, ...(value === undefined ? {} : { value }) };
}
