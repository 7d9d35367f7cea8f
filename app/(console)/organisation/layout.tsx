import type { ReactNode } from 'react';
import { AdministrationNav } from '@/components/shell/administration-nav';

/** The bar above the pages of Administration. Each page asks for the actor and their rights itself. */
export default function OrganisationLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <AdministrationNav />
      {children}
    </>
  );
}
