import { EntryLink } from './entry-link';

export interface JumpTarget {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** The sections of a long page, each with the number of its entries; in columns, so that none moves when the web font arrives. */
export function JumpLinks({ targets }: { readonly targets: readonly JumpTarget[] }) {
  return (
    <nav aria-label="On this page" className="print:hidden">
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] gap-x-5 gap-y-1.5">
        {targets.map(({ id, label, count }) => (
          <li key={id}>
            <EntryLink href={`#${id}`}>{label}</EntryLink>
            <span className="text-muted text-sm">{` ${count}`}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
