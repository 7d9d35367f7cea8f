import { errorPath } from '@/components/reference/links';
import { VisibleText } from '@/components/token/visible-text';
import { Callout } from '@/components/ui/callout';
import { StateChip } from '@/components/ui/state-chip';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { Tone } from '@/components/ui/tone';
import type { ProviderId } from '@/lib/domain/provider/provider';
import type { ScopeState, SearchVerdict } from '@/lib/domain/scope-search/verdict';
import { ScopeNextStep } from './scope-next-step';
import { byUrgency, endEntryOf, endText, stateWords, summaryOf } from './search-texts';

export interface SearchResultProps {
  readonly found: SearchVerdict;
  readonly isRunning: boolean;
  readonly provider: ProviderId;
  readonly servicesHref: string | null;
}

const tones: Readonly<Record<ScopeState, Tone>> = {
  refused: 'invalid',
  dropped: 'warning',
  open: 'unknown',
  accepted: 'valid',
};

/** What is known of each scope, those that need something first. */
export function SearchResult({ found, isRunning, provider, servicesHref }: SearchResultProps) {
  const rows = byUrgency(found);
  const isBad = rows[0]?.state !== 'accepted';
  const why = endText(found);
  const entry = endEntryOf(found);
  return (
    <div className="flex flex-col gap-4">
      {!isRunning && (
        <Callout
          tone={why !== null || found.isGrantNamed === false ? 'warning' : isBad ? 'info' : 'valid'}
          title={why === null ? 'Search finished' : 'Search ended early'}
        >
          <p>{summaryOf(found)}</p>
          {why !== null && <p className="wrap-anywhere">{why}</p>}
          {entry !== null && (
            <p>
              {/* In a tab of its own: what was found is kept as long as the dialog is open. */}
              <TextLink href={errorPath(entry)} external>
                {found.end?.kind === 'cancelled'
                  ? 'What a cancelled request leaves behind'
                  : 'What this failure means'}
              </TextLink>
            </p>
          )}
        </Callout>
      )}
      <Table
        caption="Scopes of this request"
        captionHidden
        rows={rows}
        rowKey={({ scope }) => scope}
        columns={[
          {
            id: 'scope',
            header: 'Scope',
            isRowHeader: true,
            cell: ({ scope }) => (
              <code className="break-all">
                <VisibleText text={scope} />
              </code>
            ),
          },
          {
            id: 'state',
            header: 'State',
            cell: ({ state }) => <StateChip tone={tones[state]}>{stateWords[state]}</StateChip>,
          },
          {
            id: 'next',
            header: 'What to do',
            cell: (one) =>
              isRunning ? null : (
                <ScopeNextStep verdict={one} provider={provider} servicesHref={servicesHref} />
              ),
          },
        ]}
      />
    </div>
  );
}
