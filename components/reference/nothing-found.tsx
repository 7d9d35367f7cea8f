import type { ReactNode } from 'react';
import { EmptyState } from '../ui/empty-state';

/** Stands where a search found nothing; `children` say what else to try. */
export function NothingFound({ what, children }: { readonly what: string; readonly children: ReactNode }) {
  return <EmptyState title={`No ${what} fits this search`}>{children}</EmptyState>;
}
