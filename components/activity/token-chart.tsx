import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { absoluteTime } from '@/components/ui/time-text';
import type { TokenDay } from '@/lib/domain/activity/activity';
import { TokenBars } from './token-bars';

const dayMs = 86_400_000;

export interface TokenChartProps {
  /** One a day without gaps, oldest first; the last is today, UTC. */
  readonly days: readonly TokenDay[];
  /** Name of the credential that is counted; null for the whole organisation. */
  readonly about: string | null;
}

/** Access tokens generated and failed on each of the last days: a picture, its sums in words, and a table for who does not see it. */
export function TokenChart({ days, about }: TokenChartProps) {
  const generated = sum(days.map((day) => day.generated));
  const failed = sum(days.map((day) => day.failed));
  const most = Math.max(0, ...days.map((day) => day.generated + day.failed));
  const [first, last] = [days.at(0), days.at(-1)];
  const span = first && last ? `${dayLabel(first.day)} to ${dayLabel(last.day)}` : '';
  return (
    <Panel
      title="Access tokens per day"
      description={`${about === null ? 'Whole organisation' : 'This credential'}, last ${days.length} days, UTC`}
    >
      <ul className="mb-3 flex flex-wrap gap-x-4 gap-y-1">
        <LegendLine mark="fill-accent" text={`${generated} generated`} />
        <LegendLine mark="fill-invalid" text={`${failed} failed`} />
        {most > 0 && <li className="text-muted">at most {most} a day</li>}
      </ul>
      <TokenBars
        days={days}
        label={`Access tokens per day, ${span}: ${generated} generated, ${failed} failed.`}
        dayLabel={dayLabel}
      />
      <p aria-hidden="true" className="mt-1 flex justify-between text-faint text-xs">
        <span>{first && dayLabel(first.day)}</span>
        <span>today</span>
      </p>
      {generated + failed === 0 && (
        <p className="mt-2 text-muted text-sm">No token was asked for in these days.</p>
      )}
      <div className="sr-only">
        <Table
          caption="Access tokens per day"
          columns={[
            { id: 'day', header: 'Day', isRowHeader: true, cell: ({ day }) => dayLabel(day) },
            { id: 'generated', header: 'Generated', cell: (day) => day.generated },
            { id: 'failed', header: 'Failed', cell: (day) => day.failed },
          ]}
          rows={days}
          rowKey={({ day }) => String(day)}
        />
      </div>
    </Panel>
  );
}

function LegendLine({ mark, text }: { readonly mark: string; readonly text: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg viewBox="0 0 8 8" aria-hidden="true" className="size-2">
        <rect width="8" height="8" className={mark} />
      </svg>
      {text}
    </li>
  );
}

/** "24 Nov" of a number of days since 1970-01-01. */
function dayLabel(day: number): string {
  return absoluteTime(day * dayMs).replace(/ \d{4},.*$/, '');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
