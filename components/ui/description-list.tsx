import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface Description {
  readonly term: ReactNode;
  readonly description: ReactNode;
  /** For identifiers, addresses and numbers to compare. */
  readonly mono?: boolean;
  /** Unique in the list; the term when that is a plain string. */
  readonly id?: string;
}

/** Terms and what they are, in two columns; one above the other where it is narrow. */
export function DescriptionList({ items }: { readonly items: readonly Description[] }) {
  return (
    <dl className="grid grid-cols-[minmax(7rem,max-content)_minmax(0,1fr)] gap-x-6 gap-y-2 max-sm:grid-cols-1 max-sm:gap-y-0.5">
      {items.map((item) => (
        <div key={item.id ?? String(item.term)} className="contents">
          <dt className="text-muted text-sm">{item.term}</dt>
          <dd className={classNames('wrap-anywhere min-w-0 max-sm:mb-2', item.mono && 'font-mono text-sm')}>
            {item.description}
          </dd>
        </div>
      ))}
    </dl>
  );
}
