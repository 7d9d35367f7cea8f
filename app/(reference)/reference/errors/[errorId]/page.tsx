import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ErrorPage } from '@/components/reference/error-page';
import { errorPath } from '@/components/reference/links';
import { findErrorEntry } from '@/lib/domain/catalogue/errors/explain';
import { errorFamilyLabels } from '@/lib/domain/catalogue/errors/families';
import { referenceMetadata } from '../../../metadata';

interface ErrorProps {
  readonly params: Promise<{ readonly errorId: string }>;
}

export async function generateMetadata({ params }: ErrorProps): Promise<Metadata> {
  const entry = findErrorEntry((await params).errorId) ?? notFound();
  const { id, title, family, what } = entry;
  return referenceMetadata(errorPath(id), {
    title: `${title} (${errorFamilyLabels[family]})`,
    description: what,
  });
}

/** One entry of the error catalogue, by the id that explanations carry. */
export default async function ErrorEntryPage({ params }: ErrorProps) {
  return <ErrorPage entry={findErrorEntry((await params).errorId) ?? notFound()} />;
}
