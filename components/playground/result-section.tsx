import type { ReactNode } from 'react';

/** A part of the result under its own heading. */
export function ResultSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <h4 className="font-semibold text-muted text-xs uppercase tracking-wide">{title}</h4>
      {children}
    </section>
  );
}
