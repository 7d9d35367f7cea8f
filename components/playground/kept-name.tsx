'use client';

import { absoluteTime } from '@/components/ui/time-text';
import type { KeptRequest } from './kept-requests';
import { clockText } from './kept-texts';
import { useCredentialLabel } from './use-credential-label';

/** When a request was sent: the time of the day, the whole of it a hover away. */
export function KeptTime({ at }: { readonly at: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={absoluteTime(at)} className="tabular-nums">
      {clockText(at)}
    </time>
  );
}

/** Calls requests by their credentials. */
export function useKeptLabel(): (request: KeptRequest) => string {
  const labelOf = useCredentialLabel();
  return ({ credential }) => (credential ? labelOf(credential) : 'A credential that is gone');
}
