import type { Timing } from '@/lib/domain/generation';
import { millisecondsText, type TracePhase, tracePhases } from './trace-phases';

const fills: Readonly<Record<TracePhase['id'], string>> = {
  dns: 'fill-info',
  tcp: 'fill-accent',
  tls: 'fill-warning',
  wait: 'fill-valid',
  read: 'fill-muted',
};

/** The steps of a request as a table; the bars draw what the numbers beside them say. */
export function TimingTable({ timing }: { readonly timing: Timing }) {
  const phases = tracePhases(timing);
  const scale = timing.totalMs > 0 ? 1000 / timing.totalMs : 0;
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
        {phases.map((phase) => (
          <tr key={phase.label} className="border-line border-b last:border-b-0">
            <th scope="row" className="w-48 py-1 pr-4 font-normal max-sm:w-36">
              {phase.label}
            </th>
            <td className="py-1">
              <svg
                viewBox="0 0 1000 10"
                preserveAspectRatio="none"
                aria-hidden="true"
                className="block h-2.5 w-full"
              >
                <rect width="1000" height="10" className="fill-sunken" />
                <rect
                  x={phase.fromMs * scale}
                  width={Math.max(4, (phase.toMs - phase.fromMs) * scale)}
                  height="10"
                  className={fills[phase.id]}
                />
              </svg>
            </td>
            <td className="w-20 py-1 pl-4 text-right">{millisecondsText(phase.toMs - phase.fromMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
