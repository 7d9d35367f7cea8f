import { Clock } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Countdown } from '@/components/ui/relative-time';
import { Sensitive } from '@/components/ui/sensitive';
import { StateChip } from '@/components/ui/state-chip';
import type { FormAction } from '@/components/ui/use-action';
import { Footer } from './footer';
import { Mark } from './mark';
import { NavLinks } from './nav-links';
import { ScreenshotSafeSwitch } from './screenshot-safe-switch';
import { SignOutForm } from './sign-out-form';
import { SkipLink } from './skip-link';
import { ThemeSwitch } from './theme-switch';
import type { Viewer } from './viewer';

export interface AppShellProps {
  readonly viewer: Viewer;
  readonly signOut: FormAction<object>;
  readonly children: ReactNode;
}

/** Header, main landmark and footer of every page behind sign-in. One row where it is wide, two where it is narrow; no script is needed for it. */
export function AppShell({ viewer, signOut, children }: AppShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-line border-b bg-surface">
        <div className="mx-auto flex w-full max-w-7xl flex-wrap items-center gap-x-1 px-4 lg:gap-x-6 sm:px-6">
          <Link
            href="/"
            prefetch={false}
            className="flex min-h-10 items-center gap-2 rounded-sm font-semibold text-ink lg:min-h-12"
          >
            <Mark />
            S2S Playground
          </Link>
          <div className="order-last flex w-full min-w-0 items-center justify-between gap-x-4 max-sm:flex-wrap max-sm:justify-start max-sm:gap-x-2.5 lg:order-none lg:w-auto lg:flex-1">
            <NavLinks isAdministrator={viewer.isAdministrator} />
            <Who viewer={viewer} />
          </div>
          <div className="ml-auto flex items-center gap-1">
            <ScreenshotSafeSwitch />
            <ThemeSwitch />
            <SignOutForm signOut={signOut} />
          </div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-7xl flex-1 px-4 py-6 outline-none sm:px-6"
      >
        {children}
      </main>
      <Footer />
    </div>
  );
}

function Who({ viewer }: { readonly viewer: Viewer }) {
  return (
    <p className="flex min-w-0 items-center gap-2 text-muted text-sm max-sm:ml-auto max-sm:shrink-0">
      <span className="sr-only">Signed in as </span>
      <span className="min-w-0 truncate max-sm:sr-only">
        <span className="font-medium text-ink">
          <Sensitive kind="name">{viewer.displayName}</Sensitive>
        </span>
        <span className="text-faint"> / </span>
        <Sensitive kind="organization">{viewer.organisationName}</Sensitive>
      </span>
      {viewer.demoEndsAt !== null && (
        <StateChip tone="info" icon={Clock}>
          Demo: <Countdown coarse until={viewer.demoEndsAt} now={viewer.now} over="ended" />
          <span className="sr-only"> left</span>
        </StateChip>
      )}
    </p>
  );
}
