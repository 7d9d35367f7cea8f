'use client';

import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { StateChip } from '@/components/ui/state-chip';
import { Table, type TableColumn } from '@/components/ui/table';
import { absoluteTime } from '@/components/ui/time-text';
import { serviceName } from '@/lib/domain/access-names';
import type { CredentialView } from '@/lib/domain/credential';
import type { ProfileTrial } from '@/lib/domain/credential-overview';
import { type ExpectedReading, expectedReadings, type Reading, readingCodes } from './expected-reading';
import { TrialAnswer } from './trial-answer';
import { isOutdated, shownTrials } from './trial-state';
import type { useTrial } from './use-trial';

export interface TrialPanelProps {
  readonly credential: CredentialView;
  readonly trial: ReturnType<typeof useTrial>;
}

/** What a token should read by its profiles, and beside it what the sandbox answers when it is tried. */
export function TrialPanel({ credential, trial }: TrialPanelProps) {
  const { latest } = trial.state;
  const { before, live } = shownTrials(trial.state, credential);
  const outdated = isOutdated(trial.state, credential);
  const columns: TableColumn<ExpectedReading>[] = [
    {
      id: 'data-set',
      header: 'Data set',
      isRowHeader: true,
      cell: ({ dataSet }) => (
        <>
          {dataSet.label}
          <span className="block font-normal text-muted text-xs">{serviceName(dataSet.serviceId)}</span>
        </>
      ),
    },
    {
      id: 'expected',
      header: 'Expected by the profiles',
      cell: ({ reading }) => <Expected reading={reading} />,
    },
  ];
  if (before)
    columns.push({
      id: 'before',
      header: 'Before the change',
      cell: (row) => <TrialAnswer row={row} trial={before} />,
    });
  columns.push({
    id: 'live',
    header: 'Tried live',
    cell: (row) =>
      live ? (
        <TrialAnswer row={row} trial={live} isLive />
      ) : (
        <span className="text-muted">Not tried yet</span>
      ),
  });

  return (
    <Panel
      title="What a token can read"
      description={
        live
          ? `Tried ${absoluteTime(live.at)}: one token request, then one request for each data set.`
          : 'Trying sends one token request, then one request for each data set. It changes nothing.'
      }
      actions={
        <Button onClick={trial.tryNow} busy={trial.pending}>
          {outdated ? 'Try it again' : 'Try it live'}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <RefusalCallout refusal={trial.refusal} retryAt={trial.retryAt} />
        {outdated && (
          <Callout tone="info" title="Changed since it was tried" role="status">
            Services or product profiles are not the same any more. Try it again: the same token request may
            read something else now.
          </Callout>
        )}
        {!outdated && latest?.kind === 'no-token' && <NoToken trial={latest} />}
        <Table
          caption="What a token can read"
          captionHidden
          columns={columns}
          rows={expectedReadings(credential)}
          rowKey={({ dataSet }) => dataSet.id}
        />
      </div>
    </Panel>
  );
}

const refusals: Readonly<Record<Exclude<Reading, 'readable'>, string>> = {
  'service-missing': 'The service is not connected.',
  'organization-missing': 'No organization ID is recorded.',
  'profile-missing': 'No product profile of the service is assigned.',
  'profile-without-data': 'The assigned product profiles do not open it.',
};

function Expected({ reading }: { readonly reading: Reading }) {
  if (reading === 'readable') return <StateChip tone="valid">Readable</StateChip>;
  return (
    <div className="flex flex-col items-start gap-1">
      <StateChip tone="neutral">Refused, code {readingCodes[reading]}</StateChip>
      <span className="text-muted text-sm">{refusals[reading]}</span>
    </div>
  );
}

function NoToken({ trial }: { readonly trial: Extract<ProfileTrial, { kind: 'no-token' }> }) {
  return (
    <Callout tone="warning" title={`No token to try with: ${trial.title}`}>
      <ul className="list-disc pl-4">
        {trial.nextSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </Callout>
  );
}
