import { claimsPath } from '@/components/reference/links';
import type { TokenFamily } from '@/lib/domain/catalogue/claims-family';
import { claimAnchor, claimGroups } from '@/lib/domain/catalogue/reference-claims';

/**
 * Where the dictionary explains a member of a token, or null where it does not: the family's own entry before the one for any token, as the table's own
 * words are chosen.
 * @see lib/domain/catalogue/claims.ts
 */
export function findClaimHref(name: string, part: 'header' | 'payload', family: TokenFamily): string | null {
  const ids = part === 'header' ? [`${family}-header`, 'header'] : [family, 'standard'];
  const id = ids.find((one) =>
    claimGroups.some((group) => group.id === one && group.claims.some((claim) => claim.name === name)),
  );
  return id === undefined ? null : `${claimsPath}#${claimAnchor(id, name)}`;
}
