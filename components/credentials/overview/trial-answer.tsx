import { Disclosure } from '@/components/ui/disclosure';
import { MaskedText } from '@/components/ui/masked-text';
import { StateChip } from '@/components/ui/state-chip';
import { type ExpectedReading, isAsExpected } from './expected-reading';
import type { TriedTrial } from './trial-state';

export interface TrialAnswerProps {
  readonly row: ExpectedReading;
  readonly trial: TriedTrial;
  /** With the sample, and with a word where the answer is not what the profiles promise. */
  readonly isLive?: boolean;
}

/** What the sandbox's data API answered for one data set. */
export function TrialAnswer({ row, trial, isLive = false }: TrialAnswerProps) {
  const answer = trial.trials.find(({ dataSet }) => dataSet === row.dataSet.id);
  if (!answer) return <span className="text-muted">Not tried</span>;
  const isRead = answer.status === 200;
  return (
    <div className="flex min-w-0 flex-col items-start gap-1">
      <StateChip tone={isRead ? 'valid' : 'invalid'}>
        {isRead ? `200, ${rowsText(answer.rowCount ?? 0)}` : answerCode(answer.status, answer.errorCode)}
      </StateChip>
      {answer.message !== null && (
        <span className="text-sm">
          <MaskedText text={answer.message} />
        </span>
      )}
      {isLive && answer.sample !== null && (
        <Disclosure summary="Sample">
          <code className="wrap-anywhere text-xs">
            <MaskedText text={answer.sample} />
          </code>
        </Disclosure>
      )}
      {isLive && !isAsExpected(row.reading, answer) && (
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
