import { Disclosure } from '@/components/ui/disclosure';
import { StateChip } from '@/components/ui/state-chip';
import type { ProfileTrial } from '@/lib/domain/credential-overview';
import { type ExpectedReading, isAsExpected } from './expected-reading';

export interface TrialAnswerProps {
  readonly row: ExpectedReading;
  readonly trial: Extract<ProfileTrial, { kind: 'tried' }>;
  /** Says where the answer is not what the profiles promise. */
  readonly isCompared?: boolean;
  readonly hasSample?: boolean;
}

/** What the sandbox's data API answered for one data set. */
export function TrialAnswer({ row, trial, isCompared = false, hasSample = false }: TrialAnswerProps) {
  const answer = trial.trials.find(({ dataSet }) => dataSet === row.dataSet.id);
  if (!answer) return <span className="text-muted">Not tried</span>;
  const isRead = answer.status === 200;
  return (
    <div className="flex min-w-0 flex-col items-start gap-1">
      <StateChip tone={isRead ? 'valid' : 'invalid'}>
        {isRead ? `200, ${rowsText(answer.rowCount ?? 0)}` : answerCode(answer.status, answer.errorCode)}
      </StateChip>
      {answer.message !== null && <span className="text-sm">{answer.message}</span>}
      {hasSample && answer.sample !== null && (
        <Disclosure summary="Sample">
          <code className="wrap-anywhere text-xs">{answer.sample}</code>
        </Disclosure>
      )}
      {isCompared && !isAsExpected(row.reading, answer) && (
        <span className="text-warning text-xs">
          Not what the profiles say. They may have been changed elsewhere: refresh the page and try again.
        </span>
      )}
    </div>
  );
}

function rowsText(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}

function answerCode(status: number, errorCode: string | null): string {
  return errorCode === null ? String(status) : `${status}, code ${errorCode}`;
}
