'use client';

import { Hourglass, TriangleAlert } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import { MeterBar } from '@/components/ui/meter-bar';
import { useNow } from '@/components/ui/now';
import type { Tone } from '@/components/ui/tone';
import type { Lifetime, LifetimeBasis } from '@/lib/domain/token/expiry';
import { type LifetimeState, lifetimeAt } from '@/lib/domain/token/lifetime';
import { formatDuration, formatInstant } from '@/lib/domain/token/time';
import { lifetimeNoteTexts } from '@/lib/domain/token/token-texts';

export interface ExpiryPanelProps {
  readonly lifetime: Lifetime;
  /** Epoch milliseconds at which the result arrived, server's clock. */
  readonly at: number;
  /** Server's clock minus the browser's, milliseconds. */
  readonly clockOffsetMs: number;
}

const basisTexts: Readonly<Record<LifetimeBasis, string>> = {
  exp: 'From the claim exp (seconds since 1970).',
  'created_at+expires_in':
    'created_at + expires_in, both strings in milliseconds. That is how Adobe IMS writes it; there is no exp.',
  'answer-expires_in': 'From expires_in of the answer (seconds), counted from when the answer arrived.',
  unknown: 'Neither the answer nor the token says when it ends.',
};

const tones: Readonly<Record<LifetimeState, Tone>> = {
  live: 'valid',
  'not-yet': 'info',
  expiring: 'warning',
  expired: 'invalid',
  unknown: 'unknown',
};

/** When the token ends: a countdown (not read aloud by itself), a bar from issue to expiry, and where the times were taken from. */
export function ExpiryPanel({ lifetime, at, clockOffsetMs }: ExpiryPanelProps) {
  const { state, remainingMs, fraction } = useLifetimeNow({ lifetime, at, clockOffsetMs });
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span
          className={classNames('font-medium text-lg tabular-nums', headlineClass(state))}
          role="timer"
          aria-live="off"
        >
          {headline(state, remainingMs)}
        </span>
        {lifetime.issuedAt !== null && lifetime.expiresAt !== null && (
          <span className="text-muted text-xs">
            of {formatDuration(lifetime.expiresAt - lifetime.issuedAt)}
          </span>
        )}
      </p>
      {fraction !== null && (
        <MeterBar
          label="Lifetime left"
          value={fraction * 100}
          max={100}
          valueText={headline(state, remainingMs)}
          tone={tones[state]}
        />
      )}
      <dl className="flex flex-wrap justify-between gap-x-4 gap-y-1 text-xs">
        <End label="Issued" at={lifetime.issuedAt} />
        {lifetime.notBefore !== null && <End label="Not before" at={lifetime.notBefore} />}
        <End label="Expires" at={lifetime.expiresAt} />
      </dl>
      <p className="text-muted text-xs">{basisTexts[lifetime.basis]}</p>
      {lifetime.notes.map((code) => (
        <p key={code} className="flex gap-1 text-warning text-xs">
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
          {lifetimeNoteTexts[code]}
        </p>
      ))}
    </div>
  );
}

/** A bare word and icon for the result's head: "Expires in 23 h 59 min". */
export function ExpiryChip({ lifetime, at, clockOffsetMs }: ExpiryPanelProps) {
  const { state, remainingMs } = useLifetimeNow({ lifetime, at, clockOffsetMs });
  return (
    <span className={classNames('inline-flex items-center gap-1 text-sm tabular-nums', headlineClass(state))}>
      <Hourglass aria-hidden="true" className="size-3.5" />
      {headline(state, remainingMs)}
    </span>
  );
}

function useLifetimeNow({ lifetime, at, clockOffsetMs }: ExpiryPanelProps) {
  const now = useNow(1, null);
  // The tick is cut to the second, so just after the answer it can lie before it.
  return lifetimeAt(lifetime, now === null ? at : Math.max(at, now + clockOffsetMs));
}

function End({ label, at }: { readonly label: string; readonly at: number | null }) {
  const text = at === null ? null : formatInstant(at);
  return (
    <div className="flex gap-1">
      <dt className="text-muted">{label}</dt>
      <dd>{text ? <time dateTime={text.iso}>{text.absolute}</time> : 'unknown'}</dd>
    </div>
  );
}

function headline(state: LifetimeState, remainingMs: number | null): string {
  if (state === 'expired') return 'Expired';
  if (remainingMs === null) return 'Expiry unknown';
  const left = formatDuration(remainingMs);
  return state === 'not-yet' ? `Not valid yet, expires in ${left}` : `Expires in ${left}`;
}

function headlineClass(state: LifetimeState): string {
  if (state === 'expired') return 'text-invalid';
  return state === 'expiring' || state === 'not-yet' ? 'text-warning' : 'text-ink';
}
