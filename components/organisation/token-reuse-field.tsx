'use client';

import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';

/** `minutes` is what stands in the field beside it, used with `limited`. */
export interface TokenReuse {
  readonly kind: 'until-expiry' | 'limited' | 'never';
  readonly minutes: string;
}

/** How the policy's seconds are shown in the form. */
export function tokenReuseOf(secondsMax: number | null): TokenReuse {
  if (secondsMax === null) return { kind: 'until-expiry', minutes: '60' };
  return secondsMax === 0
    ? { kind: 'never', minutes: '60' }
    : { kind: 'limited', minutes: String(Math.ceil(secondsMax / 60)) };
}

/** The form field `tokenReuse`. */
export function tokenReuseValue({ kind, minutes }: TokenReuse): string {
  return kind === 'limited' ? minutes.trim() : kind;
}

const texts = {
  'until-expiry': 'The same request gets the token it got before, until that expires.',
  limited: 'The same request gets the token it got before for this long; then a new one is generated.',
  never:
    'Each press of “Generate access token” asks the token endpoint, and no token is kept. Providers may limit how often.',
} as const;

export interface TokenReuseFieldProps {
  readonly reuse: TokenReuse;
  readonly onChange: (reuse: TokenReuse) => void;
  readonly isRefused: boolean;
}

/** Whether and for how long a live token is handed out again. */
export function TokenReuseField({ reuse, onChange, isRefused }: TokenReuseFieldProps) {
  return (
    <div className="flex flex-wrap items-start gap-4">
      <Field label="Hand out a live token again" hint={texts[reuse.kind]} className="w-full max-w-sm">
        <Select
          value={reuse.kind}
          onChange={(event) => onChange({ ...reuse, kind: readKind(event.target.value) })}
        >
          <option value="until-expiry">Until it expires</option>
          <option value="limited">For some minutes</option>
          <option value="never">Never</option>
        </Select>
      </Field>
      {reuse.kind === 'limited' && (
        <Field
          label="Minutes"
          required
          error={isRefused ? 'Enter whole minutes from 1 to 1440.' : null}
          className="w-full max-w-40"
        >
          <TextInput
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            value={reuse.minutes}
            onChange={(event) => onChange({ ...reuse, minutes: event.target.value })}
          />
        </Field>
      )}
    </div>
  );
}

function readKind(value: string): TokenReuse['kind'] {
  return value === 'limited' || value === 'never' ? value : 'until-expiry';
}
