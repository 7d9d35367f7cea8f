import type { ReactNode } from 'react';

export interface FaultPageProps {
  /** "404", or a word; stands small over the title. */
  readonly mark: string;
  readonly title: string;
  /** What happened and why. */
  readonly children: ReactNode;
  /** Under which id the fault stands in the server's log; null where none is known. */
  readonly faultId?: string | null;
  /** What next, as buttons and links. */
  readonly actions: ReactNode;
}

/** The body of a page that could not be shown. */
export function FaultPage({ mark, title, children, faultId, actions }: FaultPageProps) {
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-3 px-4 py-16 sm:px-6 sm:py-24">
      <p className="font-mono text-muted text-sm">{mark}</p>
      <h1 className="font-semibold text-ink text-xl tracking-tight">{title}</h1>
      <div className="flex flex-col gap-2 text-muted">{children}</div>
      {faultId && (
        <p className="text-muted">
          Fault id: <code className="select-all rounded-sm bg-sunken px-1 font-mono text-ink">{faultId}</code>
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">{actions}</div>
    </div>
  );
}
