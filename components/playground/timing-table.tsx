import { CircleX } from 'lucide-react';
import {
  millisecondsText,
  type PhaseSource,
  type TracePhase,
  tracePhases,
} from '../../lib/domain/trace/phases';

const fills: Readonly<Record<TracePhase['id'], string>> = {
  dns: 'fill-info',
  tcp: 'fill-accent',
  tls: 'fill-warning',
  wait: 'fill-valid',
  read: 'fill-muted',
};

/** The steps of a request as a table; the bars draw what the numbers beside them say. */
export function TimingTable({ trace }: { readonly trace: PhaseSource }) {
  const { totalMs } = trace.timing;
  const end = trace.failure?.code === 'cancelled' ? 'Cancelled here' : 'Failed here';
  return (
    <table className="w-full text-left text-sm">
      <caption className="sr-only">Steps of the request</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Step</th>
          <th scope="col">Drawn to scale</th>
          <th scope="col">Duration</th>
        </tr>
      </thead>
      <tbody>
        {tracePhases(trace).map((phase) => (
          <tr key={phase.id} className="border-line border-b">
            <th scope="row" className="w-48 py-1 pr-4 font-normal max-sm:w-32">
              {phase.label}
            </th>
            <PhaseCells phase={phase} totalMs={totalMs} end={end} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className="py-1 pr-4 font-medium">
            In all
          </th>
          <td />
          <td className="py-1 pl-4 text-right font-medium">
            {totalMs === 0 ? '0 ms' : millisecondsText(totalMs)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

interface PhaseCellsProps {
  readonly phase: TracePhase;
  readonly totalMs: number;
  /** What is said at the step in which the request ended. */
  readonly end: string;
}

function PhaseCells({ phase, totalMs, end }: PhaseCellsProps) {
  const { span, why, isEnd } = phase;
  if (span === null)
    return (
      <td colSpan={2} className="py-1 text-muted text-xs">
        {why}
      </td>
    );
  const scale = totalMs > 0 ? 1000 / totalMs : 0;
  const width = Math.max(4, (span.toMs - span.fromMs) * scale);
  return (
    <>
      <td className="py-1">
        <svg
          viewBox="0 0 1000 10"
          preserveAspectRatio="none"
          aria-hidden="true"
          className="block h-2.5 w-full"
        >
          <rect width="1000" height="10" className="fill-sunken" />
          <rect
            x={Math.min(1000 - width, span.fromMs * scale)}
            width={width}
            height="10"
            className={isEnd ? 'fill-invalid' : fills[phase.id]}
          />
        </svg>
        {isEnd && (
          <span className="flex items-center gap-1 pt-1 text-invalid text-xs">
            <CircleX aria-hidden="true" className="size-3 shrink-0" />
            {end}
          </span>
        )}
      </td>
      <td className="w-20 py-1 pl-4 text-right align-top">{millisecondsText(span.toMs - span.fromMs)}</td>
    </>
  );
}
