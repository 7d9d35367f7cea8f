import { type ClaimView, type DescribeOptions, describeClaims } from '@/lib/domain/token/claims-view';
import { type CutText, cutText } from '@/lib/domain/token/cut-text';
import type { JsonMember } from '@/lib/domain/token/json';
import { printJson } from '@/lib/domain/token/print-json';

/** Claims that are drawn, and of their lists and objects together so much. */
const rowsMax = 500;
const nestedMax = { lines: 2000, characters: 200_000 };
/** Of a header or payload as JSON: what is indented in nested lists grows to many times what the token has. */
const jsonMax = { lines: 20_000, characters: 200_000 };

export interface DrawnClaim {
  readonly claim: ClaimView;
  /** A list or object as JSON, or its beginning; null for any other value. */
  readonly nested: CutText | null;
}

/** What is drawn of the members of a header or payload, so that a token made to be huge does not stop the browser; `more` is how many are left out. */
export function drawnClaims(
  members: readonly JsonMember[],
  options: DescribeOptions,
): { readonly rows: readonly DrawnClaim[]; readonly more: number } {
  let { lines, characters } = nestedMax;
  const rows = describeClaims(members.slice(0, rowsMax), options).map((claim): DrawnClaim => {
    if (!isNested(claim)) return { claim, nested: null };
    const nested = cutText(printJson(claim.value), { lines, characters });
    lines -= nested.text.split('\n').length;
    characters -= nested.text.length;
    return { claim, nested };
  });
  return { rows, more: members.length - rows.length };
}

/** What is drawn of a header or payload as JSON. */
export function drawnJson(json: string): CutText {
  return cutText(json, jsonMax);
}

function isNested({ value }: ClaimView): boolean {
  if (value.type === 'object') return value.members.length > 0;
  return value.type === 'array' && value.items.length > 1;
}
