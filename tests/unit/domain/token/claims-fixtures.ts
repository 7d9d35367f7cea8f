import { type ClaimView, type DescribeOptions, describeClaims } from '@/lib/domain/token/claims-view';
import { decodeToken } from '@/lib/domain/token/decode';
import { compact } from './tokens';

/** The described members of a token by name. */
export function claims(token: string, options: DescribeOptions): Record<string, ClaimView | undefined> {
  return Object.fromEntries(explain(token, options).map((view) => [view.name, view]));
}

/** Name and text of each described member of this payload. */
export function compactClaims(payload: string, options: DescribeOptions): string[][] {
  return explain(compact('{"alg":"RS256"}', payload), options).map(({ name, text }) => [name, text]);
}

function explain(token: string, options: DescribeOptions): ClaimView[] {
  const decoded = decodeToken(token);
  if (decoded.kind !== 'jwt') throw new Error(`is ${decoded.kind}`);
  return describeClaims(options.part === 'header' ? decoded.header : decoded.payload, options);
}
