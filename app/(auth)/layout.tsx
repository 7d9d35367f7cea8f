import type { ReactNode } from 'react';
import { RemovedFromAddress } from '@/app/removed-from-address';
import { PublicShell } from '@/components/shell/public-shell';

/** Header and footer of the pages before sign-in. */
export default function AuthLayout({ children }: { readonly children: ReactNode }) {
  return (
    <PublicShell>
      <RemovedFromAddress ownsFragment />
      {children}
    </PublicShell>
  );
}
