import { MaskedText } from '@/components/ui/masked-text';
import { Sensitive } from '@/components/ui/sensitive';
import { StateChip } from '@/components/ui/state-chip';
import { Table, type TableColumn } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { absoluteTime } from '@/components/ui/time-text';
import type { ActivityEntry, ActivityResult } from '@/lib/domain/activity/activity';
import { activityDetails } from '@/lib/domain/activity/details';
import { activityResultLabels, activitySentence, enteredCredentialName } from '@/lib/domain/activity/texts';
import { masks, type SensitiveKind } from '@/lib/domain/hand-over/mask/mask-kinds';

export interface ActivityTableProps {
  readonly entries: readonly ActivityEntry[];
  /** Whether all of it is about one credential, so that no link to it is needed. */
  readonly isNarrowed: boolean;
}

/** Records of the log, newest first, in words. */
export function ActivityTable({ entries, isNarrowed }: ActivityTableProps) {
  return (
    <Table
      caption="Activity, newest first"
      captionHidden
      columns={columnsFor(isNarrowed)}
      rows={entries}
      rowKey={({ id }) => id}
    />
  );
}

/** Only what did not go well stands out. */
function Result({ result }: { readonly result: ActivityResult }) {
  const text = activityResultLabels[result];
  if (result === 'done') return <span className="text-muted">{text}</span>;
  return <StateChip tone={result === 'failed' ? 'invalid' : 'warning'}>{text}</StateChip>;
}

function columnsFor(isNarrowed: boolean): readonly TableColumn<ActivityEntry>[] {
  return [
    {
      id: 'at',
      header: 'When',
      className: 'sm:w-44',
      cell: ({ at }) => (
        <time dateTime={new Date(at).toISOString()} className="text-sm sm:whitespace-nowrap">
          {absoluteTime(at)}
        </time>
      ),
    },
    {
      id: 'who',
      header: 'Who',
      className: 'sm:w-36',
      cell: ({ actorName }) => <Sensitive kind="name">{actorName}</Sensitive>,
    },
    {
      id: 'what',
      header: 'What',
      isRowHeader: true,
      className: 'max-sm:order-first',
      cell: (entry) => <What entry={entry} isNarrowed={isNarrowed} />,
    },
    {
      id: 'result',
      header: 'Result',
      className: 'sm:w-24',
      cell: ({ result }) => <Result result={result} />,
    },
    {
      id: 'address',
      header: 'From',
      className: 'sm:w-32',
      cell: ({ address }) =>
        address === null ? (
          <span className="text-faint">not known</span>
        ) : (
          <code className="text-muted">
            <Sensitive kind="ip-address">{address}</Sensitive>
          </code>
        ),
    },
  ];
}

/** The name in it may be a person's or the organisation's. */
function Sentence({ entry }: { readonly entry: ActivityEntry }) {
  const kind = targetKind(entry);
  const sentence = activitySentence(entry);
  if (kind === null || entry.targetName === null) return sentence;
  return (
    <Sensitive kind={kind} masked={activitySentence({ ...entry, targetName: masks[kind] })}>
      {sentence}
    </Sensitive>
  );
}

function targetKind({ event }: ActivityEntry): SensitiveKind | null {
  if (event.startsWith('organisation.')) return 'organization';
  return /^(?:account|member|invitation)\./.test(event) ? 'name' : null;
}

function What({ entry, isNarrowed }: { readonly entry: ActivityEntry; readonly isNarrowed: boolean }) {
  const details = activityDetails(entry.detail);
  const { targetId, targetName } = entry;
  const isCredential = targetId?.startsWith('crd_') && targetName !== enteredCredentialName;
  return (
    <>
      <span className="font-normal text-ink">
        <Sentence entry={entry} />
      </span>
      {(details.length > 0 || isCredential) && (
        <span className="mt-0.5 block font-normal text-muted text-xs">
          <MaskedText text={details.join(' · ')} />
          {isCredential && !isNarrowed && targetId && (
            <>
              {details.length > 0 && ' · '}
              <TextLink href={`/activity?${new URLSearchParams({ credential: targetId })}`}>
                Only “{targetName}”
              </TextLink>
            </>
          )}
        </span>
      )}
    </>
  );
}
