'use client';

import { SearchX } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { errorPath } from '@/components/reference/links';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { TextList } from '@/components/ui/text-list';
import type { ErrorEntry } from '@/lib/domain/catalogue/errors/entry';
import { errorFamilyLabels } from '@/lib/domain/catalogue/errors/families';
import { searchErrors } from '@/lib/domain/catalogue/reference-error-search';

export interface ErrorReportProps {
  /** What was pasted: it is compared here, shown nowhere and sent nowhere. */
  readonly text: string;
}

/** Further entries that are named, at most. */
const othersMax = 6;

/** What the error catalogue says of a pasted error: the likeliest entry whole, the others as links. */
export function ErrorReport({ text }: ErrorReportProps) {
  const [likeliest, ...others] = useMemo(() => searchErrors(text), [text]);
  if (!likeliest) return <NotInCatalogue />;
  return (
    <Panel title="What it says">
      <div className="flex flex-col gap-6">
        <div className="flex flex-col gap-2">
          <h3 className="font-semibold text-lg">{likeliest.title}</h3>
          <p className="text-muted text-sm">
            {errorFamilyLabels[likeliest.family]}.{' '}
            {others.length > 0
              ? 'The likeliest of several, by these words alone.'
              : 'Recognised by these words alone.'}
          </p>
          <p className="max-w-prose">{likeliest.what}</p>
        </div>
        <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
          <Section title="What to do" items={likeliest.nextSteps} ordered />
          <Section title="Likely causes" items={likeliest.causes} ordered />
        </div>
        {likeliest.toProvider.length > 0 && (
          <Section title="What the provider’s support needs" items={likeliest.toProvider} />
        )}
        <p className="text-sm">
          <ErrorLink entry={likeliest}>Read more about this error</ErrorLink>
        </p>
        {others.length > 0 && (
          <section className="flex flex-col gap-2">
            <h4 className="font-semibold">It may also be</h4>
            <ul className="flex flex-col gap-1.5 text-sm">
              {others.slice(0, othersMax).map((entry) => (
                <li key={entry.id}>
                  <ErrorLink entry={entry}>{entry.title}</ErrorLink>{' '}
                  <span className="text-muted">{errorFamilyLabels[entry.family]}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Panel>
  );
}

function NotInCatalogue() {
  return (
    <Panel title="What it says">
      <EmptyState title="Not in the error catalogue" icon={SearchX}>
        It speaks of an error, and no entry fits these words. Paste the whole answer, with its status, its
        error code and its description.{' '}
        <TextLink href={errorPath('not-in-catalogue')} external>
          What to do with an unknown error
        </TextLink>
      </EmptyState>
    </Panel>
  );
}

function Section(props: {
  readonly title: string;
  readonly items: readonly string[];
  readonly ordered?: boolean;
}) {
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <h4 className="font-semibold">{props.title}</h4>
      <TextList items={props.items} ordered={props.ordered ?? false} />
    </section>
  );
}

/** In a tab of its own: what was pasted is kept for the page's life alone. */
function ErrorLink({ entry, children }: { readonly entry: ErrorEntry; readonly children: ReactNode }) {
  return (
    <TextLink href={errorPath(entry.id)} external>
      {children}
    </TextLink>
  );
}
