import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/copy-button';

export interface FactProps {
  readonly term: string;
  /** What is copied; null where there is nothing to copy. */
  readonly copy: string | null;
  /** What is copied, in a sentence: "client ID". */
  readonly noun: string;
  readonly children: ReactNode;
}

/** One thing that is known of a credential, with a button that copies it. Inside a `<dl>`. */
export function Fact({ term, copy, noun, children }: FactProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 border-line border-b py-2 last:border-b-0 sm:grid-cols-[13rem_minmax(0,1fr)_auto]">
      <dt className="text-muted text-sm max-sm:col-span-2 sm:py-1">{term}</dt>
      <dd className="wrap-anywhere min-w-0 py-1">{children}</dd>
      {copy !== null && (
        <dd>
          <CopyButton text={copy} noun={noun} variant="quiet" />
        </dd>
      )}
    </div>
  );
}

/** In place of a value that is not there: that it is not, and why. */
export function NotRecorded({ why }: { readonly why: string }) {
  return (
    <>
      <span className="text-muted">Not recorded</span>
      <span className="block max-w-prose text-muted text-xs">{why}</span>
    </>
  );
}
