import type { Metadata } from 'next';
import { ClaimDictionary } from '@/components/reference/claim-dictionary';
import { claimsPath } from '@/components/reference/links';
import { searchClaims } from '@/lib/domain/catalogue/reference-claims';
import { referenceMetadata } from '../../metadata';
import { type SearchParams, searchQuery } from '../search-query';

interface ClaimsProps {
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ searchParams }: ClaimsProps): Promise<Metadata> {
  return referenceMetadata(claimsPath, {
    title: 'Claims of access tokens explained',
    description:
      'What the claims in access tokens of Adobe IMS, Entra ID, Cognito, Keycloak, Okta and Auth0 mean, with the source of each.',
    query: await searchQuery(searchParams),
  });
}

/** The claim dictionary; `?q=` searches it. */
export default async function ClaimsPage({ searchParams }: ClaimsProps) {
  const query = await searchQuery(searchParams);
  return <ClaimDictionary query={query} found={searchClaims(query)} />;
}
