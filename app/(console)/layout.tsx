import type { ReactNode } from 'react';
import { signOut } from '@/app/(auth)/sign-out/actions';
import { RemovedFromAddress } from '@/app/removed-from-address';
import { AppShell } from '@/components/shell/app-shell';
import { getViewer } from '@/lib/server/operations/viewer';
import { requireActor } from '@/lib/server/web/session';

/** Header and footer of every page behind sign-in. Pages ask for the actor themselves: a layout is not run again on navigation. */
export default async function ConsoleLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await getViewer(await requireActor());
  return (
    <AppShell viewer={viewer} signOut={signOut}>
      <RemovedFromAddress />
      {children}
    </AppShell>
  );
}
