import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { playgroundWithDemo } from '@/components/reference/links';
import { Mark } from '@/components/shell/mark';
import { NavLink } from '@/components/shell/nav-link';
import { buttonClass } from '@/components/ui/button-class';
import { type EmbedOptions, embedAddress, embedViews } from '@/lib/domain/embed/embed';
import { embedViewLabels } from '@/lib/domain/embed/snippet';
import type { EmbedView } from '@/lib/domain/embed/view';
import { formatInstant } from '@/lib/domain/token/time';

/** Wide frames keep lines readable. */
const column = 'mx-auto w-full min-w-0 max-w-4xl px-3 sm:px-4';

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
  const { demo, answerMessage } = view;
  const recorded = answerMessage && formatInstant(view.recordedAt);
  return (
    <div data-embed-theme={options.theme ?? undefined} className="flex min-h-dvh flex-col">
      <header className="border-line border-b bg-surface">
        <div className={`${column} flex items-start justify-between gap-x-4 py-2`}>
          <div className="min-w-0">
            <h1 className="font-semibold text-lg leading-6">{demo.name}</h1>
            <p className="text-muted text-sm">{demo.shows}</p>
          </div>
          {/* Narrow frames show the first word alone; who listens hears all. */}
          <a
            href={playgroundWithDemo(demo.id)}
            target="_blank"
            rel="noopener"
            className={buttonClass('primary', 'small', 'shrink-0')}
          >
            <span>
              Open<span className="max-sm:sr-only"> in the playground</span>
            </span>
            <ArrowUpRight aria-hidden="true" className="size-3.5" />
            <span className="sr-only"> (opens in a new tab)</span>
          </a>
        </div>
        <nav aria-label="What is shown" className={`${column} flex flex-wrap gap-x-5 text-sm`}>
          {embedViews.map((name) => (
            <NavLink
              key={name}
              href={embedAddress(demo.id, { ...options, view: name })}
              isCurrent={name === options.view}
              className="min-h-8 pointer-coarse:min-h-10"
            >
              {embedViewLabels[name]}
            </NavLink>
          ))}
        </nav>
      </header>
      <main id="main" className={`${column} flex-1 pt-3 pb-4`}>
        <h2 className="sr-only">{embedViewLabels[options.view]}</h2>
        {children}
      </main>
      <footer className="border-line border-t">
        <div className={`${column} flex gap-2 py-2 text-faint text-xs`}>
          <Mark />
          <p className="self-center">
            S2S Playground.{' '}
            {recorded ? (
              <>
                A recorded example: the built-in sandbox gave this answer on{' '}
                <time dateTime={recorded.iso}>{recorded.absolute}</time>.
              </>
            ) : (
              'The built-in sandbox gives no answer in time, so there was none to record.'
            )}{' '}
            Nothing is sent from here.
          </p>
        </div>
      </footer>
    </div>
  );
}
