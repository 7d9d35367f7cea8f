import { familyClaims } from './claims';
import { adobeImsHeader } from './claims-adobe-ims';
import type { ClaimEntry, ClaimKind, ClaimSource } from './claims-entry';
import { tokenFamilies, tokenFamilyLabels } from './claims-family';
import { headerMembers } from './claims-header';
import { standardClaims } from './claims-standard';
import { hasAllWords, searchWords } from './reference-words';

/** Claims that one issuer or standard explains. */
export interface ClaimGroup {
  /** Kebab-case; the anchor on the page. */
  readonly id: string;
  readonly label: string;
  readonly claims: readonly ClaimEntry[];
}

/** The whole dictionary: what every token may have, then what each family adds or says differently, then the header. */
export const claimGroups: readonly ClaimGroup[] = [
  { id: 'standard', label: 'Any token', claims: standardClaims },
  ...tokenFamilies
    .filter((family) => familyClaims[family].length > 0)
    .map((family) => ({ id: family, label: tokenFamilyLabels[family], claims: familyClaims[family] })),
  { id: 'header', label: 'Header of any token', claims: headerMembers },
  { id: 'adobe-ims-header', label: 'Header of Adobe IMS', claims: adobeImsHeader },
];

/** The fragment that leads to a claim, unique in the dictionary: `adobe-ims-created_at`. */
export function claimAnchor(groupId: string, name: string): string {
  return `${groupId}-${name.replace(/[^\w-]/g, '_')}`;
}

/** Claims that one document explains. */
export interface ExplainedClaims {
  readonly source: ClaimSource;
  readonly claims: readonly ClaimEntry[];
}

/** The claims by their source, both in the order in which they first come. */
export function claimsBySource(claims: readonly ClaimEntry[]): ExplainedClaims[] {
  const titles = [...new Set(claims.map(({ source }) => source.title))];
  return titles.flatMap((title) => {
    const own = claims.filter(({ source }) => source.title === title);
    return own[0] ? [{ source: own[0].source, claims: own }] : [];
  });
}

/** What a claim's value looks like, in a word or two. */
export const claimKindLabels: Readonly<Record<ClaimKind, string>> = {
  'time-seconds': 'time, seconds since 1970',
  'time-ms': 'time, milliseconds since 1970',
  'duration-ms': 'duration, milliseconds',
  string: 'text',
  strings: 'text or list of texts',
  scopes: 'scopes',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
};

/** The groups with those of their claims whose name, label, meaning or group has every word; groups without any are left out. */
export function searchClaims(query: string): readonly ClaimGroup[] {
  const words = searchWords(query);
  if (words.length === 0) return [];
  return claimGroups
    .map((group) => ({
      ...group,
      claims: group.claims.filter(({ name, label, meaning }) =>
        hasAllWords(words, [name, label, meaning, group.label]),
      ),
    }))
    .filter(({ claims }) => claims.length > 0);
}
