import 'server-only';
import type { Finding } from '@/lib/domain/generation';
import { note, type RawAnswer, warning } from './finding';
import type { ResponseBody } from './response-body';
import { findClockDriftMs, findHeader, type Headers } from './response-headers';

const clockDriftNotedMs = 5_000;
const clockDriftHarmfulMs = 60_000;

/**
 * What is worth knowing of any answer of a token endpoint: its content type, encoding, repeated members and clock. Values are raw here; the reader
 * makes them fit to show.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.2
 */
export function findInAnswer({ headers, receivedAt }: RawAnswer, body: ResponseBody): Finding[] {
  const findings: Finding[] = [];
  const encoding = findHeader(headers, 'content-encoding') ?? 'identity';
  const isCompressed = encoding.toLowerCase() !== 'identity' && encoding !== '';
  if (body.hasByteOrderMark) findings.push(warning('body-has-byte-order-mark'));
  else if (isCompressed) findings.push(warning('content-encoding-unasked', encoding));
  else if (!body.isUtf8) findings.push(warning('body-not-utf8'));
  for (const name of body.duplicates) findings.push(warning('duplicate-member', name));
  if (body.shape === 'json' || body.members.size > 0) findings.push(...findInContentType(headers));
  const driftMs = findClockDriftMs(headers, receivedAt);
  if (driftMs !== null && Math.abs(driftMs) >= clockDriftNotedMs) {
    const seconds = `${driftMs > 0 ? '+' : ''}${driftMs / 1000} s`;
    findings.push((Math.abs(driftMs) >= clockDriftHarmfulMs ? warning : note)('clock-drift', seconds));
  }
  return findings;
}

/** `charset=utf-8` is no departure: the examples of RFC 6749 have it. */
function findInContentType(headers: Headers): Finding[] {
  const contentType = findHeader(headers, 'content-type');
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') return [warning('content-type-not-json', contentType ?? undefined)];
  const [, charset = 'utf-8'] = /;\s{0,5}charset\s{0,5}=\s{0,5}"?([^\s;"]+)/i.exec(contentType ?? '') ?? [];
  return /^utf-?8$/i.test(charset) ? [] : [warning('content-type-charset', charset)];
}
