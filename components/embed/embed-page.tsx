import type { ReactNode } from 'react';
import { playgroundWithDemo } from '@/components/reference/links';
import { Mark } from '@/components/shell/mark';
import { NavLink } from '@/components/shell/nav-link';
import { buttonClass } from '@/components/ui/button-class';
import { type EmbedOptions, type EmbedViewName, embedAddress, embedViews } from '@/lib/domain/embed';
import type { EmbedView } from '@/lib/domain/embed-view';
import { formatInstant } from '@/lib/domain/token/time';

const viewLabels: Readonly<Record<EmbedViewName, string>> = {
  result: 'Result',
  command: 'cURL command',
  request: 'Request and answer',
};

export interface EmbedPageProps {
  readonly view: EmbedView;
  readonly options: EmbedOptions;
  /** The chosen part. */
  readonly children: ReactNode;
}

/**
 * The whole of an embed, made for a frame in somebody's documentation: one demo, read only. All that can be clicked shows or copies something; the parts are
 * plain addresses, so they work in a frame that runs no script.
 */
export function EmbedPage({ view, options, children }: EmbedPageProps) {
  const { demo, recordedAt } = view;
  const recorded = formatInstant(recordedAt);
  return (
    <div
      data-embed-theme={options.theme ?? undefined}
      className="mx-auto flex min-h-dvh w-full max-w-4xl flex-col"
    >
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b bg-surface px-3 py-1.5 sm:px-4">
        <h1 className="flex items-center gap-1.5 font-semibold text-sm">
          <Mark />
          S2S Playground
        </h1>
        {/* The opener is cut off; where it came from is nobody's secret, and the header policy withholds it anyway. */}
        <a
          href={playgroundWithDemo(demo.id)}
          target="_blank"
          rel="noopener"
          className={buttonClass('primary', 'small')}
        >
          Open in the playground
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
      </header>
      <main id="main" className="flex min-w-0 flex-1 flex-col px-3 pt-3 pb-4 sm:px-4">
        <h2 className="font-semibold text-lg">{demo.name}</h2>
        <p className="text-muted">{demo.shows}</p>
        <nav
          aria-label="What is shown"
          className="mt-1 mb-4 flex flex-wrap gap-x-5 border-line border-b text-sm"
        >
          {embedViews.map((name) => (
            <NavLink
              key={name}
              href={embedAddress(demo.id, { ...options, view: name })}
              isCurrent={name === options.view}
              className="min-h-9 pointer-coarse:min-h-10"
            >
              {viewLabels[name]}
            </NavLink>
          ))}
        </nav>
        {children}
      </main>
      <footer className="border-line border-t px-3 py-2 text-faint text-xs sm:px-4">
        {recorded && (
          <p>
            A recorded example: the built-in sandbox gave this answer on{' '}
            <time dateTime={recorded.iso}>{recorded.absolute}</time>. Nothing is sent from here.
          </p>
        )}
      </footer>
    </div>
  );
}
