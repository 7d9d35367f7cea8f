import {
  Ban,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  Info,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';

/** What a state means; never shown by colour alone. `unknown` says that nobody could tell. */
export type Tone = 'valid' | 'warning' | 'invalid' | 'info' | 'neutral' | 'unknown';

/** Text colour of a tone on paper, surface and its own soft ground. */
export const toneText: Record<Tone, string> = {
  valid: 'text-valid',
  warning: 'text-warning',
  invalid: 'text-invalid',
  info: 'text-info',
  neutral: 'text-muted',
  unknown: 'text-muted',
};

/** Ground and border of a tone. */
export const toneGround: Record<Tone, string> = {
  valid: 'border-valid/40 bg-valid-soft',
  warning: 'border-warning/40 bg-warning-soft',
  invalid: 'border-invalid/40 bg-invalid-soft',
  info: 'border-info/40 bg-info-soft',
  neutral: 'border-line bg-sunken',
  unknown: 'border-control border-dashed bg-sunken',
};

/** The shape that says a tone without its colour. */
export const toneIcon: Record<Tone, LucideIcon> = {
  valid: CircleCheck,
  warning: TriangleAlert,
  invalid: CircleAlert,
  info: Info,
  neutral: Ban,
  unknown: CircleDashed,
};
