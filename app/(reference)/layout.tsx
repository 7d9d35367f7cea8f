import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { RemovedFromAddress } from '@/app/removed-from-address';
import { PublicShell } from '@/components/shell/public-shell';
import { buttonClass } from '@/components/ui/button-class';
import { classNames } from '@/components/ui/class-names';
import { env } from '@/lib/server/env';
import { findActor } from '@/lib/server/web/session';

/** The only pages that search engines may keep; addresses are made absolute with our own origin. */
export function generateMetadata(): Metadata {
  return { metadataBase: new URL(env().origin), robots: { index: true, follow: true } };
}

/** Header and footer of the reference. Whether somebody is signed in decides the words of one link; nothing of them is shown. */
export default async function ReferenceLayout({ children }: { readonly children: ReactNode }) {
  const isSignedIn = (await findActor()) !== null;
  return (
    <PublicShell
      kind="document"
      way={
        <a href="/" className={classNames(buttonClass('secondary', 'small'), 'whitespace-nowrap')}>
          {isSignedIn ? 'To the playground' : 'Sign in'}
        </a>
      }
    >
      <RemovedFromAddress />
      {children}
    </PublicShell>
  );
}
