import type { ReactNode } from 'react';

/** A plain fact about a thing ("Sandbox", "client_credentials"); for states that can be good or bad see `StateChip`. */
export function Badge({ mono = false, children }: { readonly mono?: boolean; readonly children: ReactNode }) {
  return (
    <span
      className={`inline-flex min-h-5 max-w-full items-center gap-1 wrap-anywhere rounded-sm border border-line bg-surface px-1.5 text-muted text-xs ${mono ? 'font-mono' : 'font-medium'}`}
    >
      {children}
    </span>
  );
}
