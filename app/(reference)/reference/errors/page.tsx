import type { Metadata } from 'next';
import { ErrorCatalogue } from '@/components/reference/error-catalogue';
import { errorsPath } from '@/components/reference/links';
import { searchErrors } from '@/lib/domain/catalogue/reference-error-search';
import { referenceMetadata } from '../../metadata';
import { type SearchParams, searchQuery } from '../search-query';

interface ErrorsProps {
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ searchParams }: ErrorsProps): Promise<Metadata> {
  return referenceMetadata(errorsPath, {
    title: 'Errors of OAuth token requests explained',
    description:
      'Why client-credentials token requests fail at Adobe IMS, Entra ID, Okta, Auth0, Keycloak and Cognito: causes and what to do.',
    query: await searchQuery(searchParams),
  });
}

/** The error catalogue; `?q=` searches it. */
export default async function ErrorsPage({ searchParams }: ErrorsProps) {
  const query = await searchQuery(searchParams);
  return <ErrorCatalogue query={query} found={searchErrors(query)} />;
}
