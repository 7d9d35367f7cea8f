import type { ErrorEntry } from '@/lib/domain/catalogue/errors/entry';
import { errorFamilyLabels } from '@/lib/domain/catalogue/errors/families';
import { errorCodesOf } from '@/lib/domain/catalogue/reference-errors';
import { EntryLink } from './entry-link';
import { errorPath } from './links';

export interface ErrorRowsProps {
  readonly entries: readonly ErrorEntry[];
  /** Where entries of several families stand together. */
  readonly showsFamily?: boolean;
}

/** Entries of the error catalogue as links: title, the codes that belong to it, what happened. */
export function ErrorRows({ entries, showsFamily = false }: ErrorRowsProps) {
  return (
    <ul className="divide-y divide-line">
      {entries.map((entry) => {
        const codes = errorCodesOf(entry).join(', ');
        return (
          <li key={entry.id} className="break-inside-avoid px-4 py-2.5">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <EntryLink href={errorPath(entry.id)}>{entry.title}</EntryLink>
              {showsFamily && <span className="text-muted text-sm">{errorFamilyLabels[entry.family]}</span>}
              {codes && <code className="wrap-anywhere text-muted">{codes}</code>}
            </p>
            <p className="max-w-2xl text-muted text-sm">{entry.what}</p>
          </li>
        );
      })}
    </ul>
  );
}
