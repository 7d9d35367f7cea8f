import type { TokenDay } from '@/lib/domain/activity/activity';

const step = 10;
const gap = 2;
const height = 96;
/** The least that can still be seen. */
const barMin = 2;

export interface TokenBarsProps {
  readonly days: readonly TokenDay[];
  /** What the picture says, in words. */
  readonly label: string;
  readonly dayLabel: (day: number) => string;
}

/** Bars from a common line: generated ones upwards, failed ones downwards, to one scale. Each day says its numbers under the pointer. */
export function TokenBars({ days, label, dayLabel }: TokenBarsProps) {
  const most = Math.max(0, ...days.map(({ generated }) => generated));
  const mostFailed = Math.max(0, ...days.map(({ failed }) => failed));
  const room = height - 2 * barMin;
  const unit = most + mostFailed === 0 ? 0 : room / (most + mostFailed);
  const line = barMin + (most + mostFailed === 0 ? room : most * unit);
  const tall = (count: number) => (count === 0 ? 0 : Math.max(barMin, count * unit));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${days.length * step} ${height}`}
      preserveAspectRatio="none"
      className="block h-24 w-full"
    >
      {days.map(({ day, generated, failed }, at) => (
        <g key={day}>
          <title>{`${dayLabel(day)}: ${generated} generated, ${failed} failed`}</title>
          {/* Takes the pointer over the whole height of the day. */}
          <rect x={at * step} y={0} width={step} height={height} className="fill-transparent" />
          <rect
            x={at * step + gap / 2}
            y={line - tall(generated)}
            width={step - gap}
            height={tall(generated)}
            className="fill-accent"
          />
          <rect
            x={at * step + gap / 2}
            y={line}
            width={step - gap}
            height={tall(failed)}
            className="fill-invalid"
          />
        </g>
      ))}
      <rect x={0} y={line - 0.5} width={days.length * step} height={1} className="fill-control" />
    </svg>
  );
}
