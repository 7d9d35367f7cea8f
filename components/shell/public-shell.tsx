import Link from 'next/link';
import type { ReactNode } from 'react';
import { Footer } from './footer';
import { Mark } from './mark';
import { ScreenshotSafeSwitch } from './screenshot-safe-switch';
import { SkipLink } from './skip-link';
import { ThemeSwitch } from './theme-switch';

export interface PublicShellProps {
  readonly children: ReactNode;
  /** In the header, before the theme: the way into the tool. */
  readonly way?: ReactNode;
  /** A page to read begins at the top like those of the console; a form stands lower and alone. */
  readonly kind?: 'form' | 'document';
}

/** Header, main landmark and footer of the pages before sign-in: no navigation, nobody's name. Pages to read have nothing to mask. */
export function PublicShell({ children, way, kind = 'form' }: PublicShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-line border-b bg-surface">
        <div className="mx-auto flex w-full max-w-7xl items-center justify-between gap-4 px-4 sm:px-6">
          <Link
            href="/"
            prefetch={false}
            className="flex min-h-12 items-center gap-2 rounded-sm font-semibold text-ink"
          >
            <Mark />
            S2S Playground
          </Link>
          <div className="flex items-center gap-3">
            {way}
            <div className="flex items-center gap-1">
              {kind === 'form' && <ScreenshotSafeSwitch />}
              <ThemeSwitch />
            </div>
          </div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={`mx-auto w-full max-w-7xl flex-1 px-4 outline-none sm:px-6 ${kind === 'form' ? 'py-8 sm:py-16' : 'py-6'}`}
      >
        {children}
      </main>
      <Footer />
    </div>
  );
}
