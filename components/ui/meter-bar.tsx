import { classNames } from './class-names';
import type { Tone } from './tone';

const fills: Record<Tone, string> = {
  valid: 'fill-valid',
  warning: 'fill-warning',
  invalid: 'fill-invalid',
  info: 'fill-info',
  neutral: 'fill-muted',
  unknown: 'fill-muted',
};

export interface MeterBarProps {
  readonly label: string;
  /** From 0 to `max`; beyond is cut. */
  readonly value: number;
  readonly max: number;
  /** The value in words: "23 h 59 min left". */
  readonly valueText: string;
  readonly tone?: Tone;
}

/** How much of a known whole is left, as a bar of 6 px. An SVG, since a width in a style attribute is blocked by the page's policy. */
export function MeterBar({ label, value, max, valueText, tone = 'valid' }: MeterBarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native meter cannot take the three tones in every browser
    <svg
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.round(share * max)}
      aria-valuetext={valueText}
      viewBox="0 0 1000 6"
      preserveAspectRatio="none"
      className="block h-1.5 w-full rounded-sm border border-line bg-sunken forced-color-adjust-none"
    >
      <rect width={Math.round(share * 1000)} height="6" className={classNames(fills[tone])} />
    </svg>
  );
}
