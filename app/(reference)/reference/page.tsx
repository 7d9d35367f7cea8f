import type { Metadata } from 'next';
import { referencePath } from '@/components/reference/links';
import { ReferenceStart } from '@/components/reference/reference-start';
import { searchClaims } from '@/lib/domain/catalogue/reference-claims';
import { searchErrors } from '@/lib/domain/catalogue/reference-error-search';
import { searchServices } from '@/lib/domain/catalogue/reference-service-search';
import { referenceMetadata } from '../metadata';
import { type SearchParams, searchQuery } from './search-query';

interface ReferenceProps {
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ searchParams }: ReferenceProps): Promise<Metadata> {
  return referenceMetadata(referencePath, {
    title: 'Reference: errors, scopes and claims',
    description:
      'Errors, scopes and token claims of OAuth server-to-server credentials, explained, each entry with its source.',
    query: await searchQuery(searchParams),
  });
}

/** The start of the reference; `?q=` searches all of it. */
export default async function ReferenceStartPage({ searchParams }: ReferenceProps) {
  const query = await searchQuery(searchParams);
  return (
    <ReferenceStart
      query={query}
      errors={searchErrors(query)}
      services={query === '' ? [] : searchServices(query)}
      claims={searchClaims(query)}
    />
  );
}
