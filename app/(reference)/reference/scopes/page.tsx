import type { Metadata } from 'next';
import { scopesPath } from '@/components/reference/links';
import { ScopeCatalogue } from '@/components/reference/scope-catalogue';
import { searchServices } from '@/lib/domain/catalogue/reference-service-search';
import { referenceMetadata } from '../../metadata';
import { type SearchParams, searchQuery } from '../search-query';

interface ScopesProps {
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ searchParams }: ScopesProps): Promise<Metadata> {
  return referenceMetadata(scopesPath, {
    title: 'Scopes of Adobe services for server-to-server credentials',
    description:
      'Which scopes an OAuth server-to-server credential asks for, by Adobe service, and whether a product profile is needed.',
    query: await searchQuery(searchParams),
  });
}

/** The scope catalogue; `?q=` searches it by service or scope. */
export default async function ScopesPage({ searchParams }: ScopesProps) {
  const query = await searchQuery(searchParams);
  return <ScopeCatalogue query={query} found={query === '' ? [] : searchServices(query)} />;
}
