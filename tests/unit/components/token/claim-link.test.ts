import { expect, test } from 'vitest';
import { findClaimHref } from '@/components/token/claim-link';
import { findClaim, findHeaderMember } from '@/lib/domain/catalogue/claims';
import type { ClaimEntry } from '@/lib/domain/catalogue/claims-entry';
import { tokenFamilies } from '@/lib/domain/catalogue/claims-family';
import { claimAnchor, claimGroups } from '@/lib/domain/catalogue/reference-claims';

/** Every claim of the dictionary by the address of its place there. */
const byHref = new Map<string, ClaimEntry>(
  claimGroups.flatMap(({ id, claims }) =>
    claims.map((claim) => [`/reference/claims#${claimAnchor(id, claim.name)}`, claim] as const),
  ),
);
const names = new Set(claimGroups.flatMap(({ claims }) => claims.map(({ name }) => name)));

test.each(tokenFamilies)(
  'each name in a token of %s leads to the words that stand beside it, or nowhere',
  (family) => {
    let found = 0;
    for (const name of names) {
      for (const [part, find] of [
        ['payload', findClaim],
        ['header', findHeaderMember],
      ] as const) {
        const href = findClaimHref(name, part, family);
        const entry = find(name, family);
        if (href === null) {
          // What a family names only by its first letters has no place of its own.
          expect(entry === null || entry.name !== name, `${family} ${part} ${name}`).toBe(true);
          continue;
        }
        found += 1;
        expect(byHref.get(href), `${family} ${part} ${name}`).toBe(entry);
      }
    }
    expect(found).toBeGreaterThan(20);
  },
);

test('an unknown name leads nowhere', () => {
  expect(findClaimHref('constructor', 'payload', 'adobe-ims')).toBeNull();
  expect(findClaimHref('xms_unheard_of', 'payload', 'entra')).toBeNull();
});
