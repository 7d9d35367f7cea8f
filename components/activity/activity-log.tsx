import { ScrollText } from 'lucide-react';
import { PageHeader } from '@/components/shell/page-header';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import type { ActivityView } from '@/lib/domain/activity/activity';
import { activityParameters } from '@/lib/domain/activity/address';
import { ActivityFilters } from './activity-filters';
import { ActivityTable } from './activity-table';
import { TokenChart } from './token-chart';

/** The activity log: what happened by the filters chosen, the tokens per day beside it, and the same as a file. */
export function ActivityLog({ view }: { readonly view: ActivityView }) {
  const { query, entries, next, previous, credentialName } = view;
  return (
    <>
      <PageHeader
        title={credentialName === null ? 'Activity' : <>Activity of “{credentialName}”</>}
        description={descriptionOf(view)}
        actions={<Exports view={view} />}
      />
      <div className="flex flex-col gap-4">
        <ActivityFilters view={view} />
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="xl:order-last">
            <TokenChart days={view.days} about={credentialName} />
          </div>
          <div className="flex flex-col gap-4">
            {entries.length === 0 ? (
              <NothingFound isNarrowed={activityParameters(query).size > 0} />
            ) : (
              <Panel title="Records" titleHidden>
                <ActivityTable entries={entries} isNarrowed={query.credentialId !== null} />
              </Panel>
            )}
            {(previous !== null || next !== null) && (
              <nav aria-label="Pages of the log" className="flex flex-wrap gap-2">
                {previous !== null && (
                  <a
                    href={`?${activityParameters({ ...query, before: null, after: previous })}`}
                    className={buttonClass('secondary')}
                  >
                    Newer
                  </a>
                )}
                {next !== null && (
                  <a
                    href={`?${activityParameters({ ...query, before: next, after: null })}`}
                    className={buttonClass('secondary')}
                  >
                    Older
                  </a>
                )}
              </nav>
            )}
          </div>
        </div>
      </div>
    </>
  );
}

function descriptionOf({ scope, credentialName }: ActivityView): string {
  if (scope === 'credential')
    return 'Everything that was done with this credential, by anybody. Times are UTC.';
  if (scope === 'organisation') {
    return credentialName === null
      ? 'What happened in this organisation, and who did it. Times are UTC.'
      : 'The credential was deleted; its records stay. Times are UTC.';
  }
  return credentialName === null
    ? 'What you did. Everything about one credential stands on its own page; administrators see the whole organisation. Times are UTC.'
    : 'What you did with this credential, which was deleted. Times are UTC.';
}

/** Files are made of all pages, so a cursor stays out of their address. */
function Exports({ view }: { readonly view: ActivityView }) {
  const parameters = activityParameters({ ...view.query, before: null, after: null });
  return (['csv', 'json'] as const).map((format) => (
    <a
      key={format}
      href={`/activity/export?${new URLSearchParams([['format', format], ...parameters])}`}
      className={buttonClass('secondary')}
    >
      Export {format.toUpperCase()}
    </a>
  ));
}

function NothingFound({ isNarrowed }: { readonly isNarrowed: boolean }) {
  if (!isNarrowed) {
    return (
      <EmptyState title="Nothing has happened yet" icon={ScrollText}>
        Generating a token, saving a credential, signing in: what is done from now on stands here.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No record matches" icon={ScrollText}>
      Take a filter away, or <TextLink href="/activity">show all activity</TextLink>.
    </EmptyState>
  );
}
