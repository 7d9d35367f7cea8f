import type { ShownCandidate } from '@/lib/domain/import/shown-report';
import { makeVisibleText } from '@/lib/domain/token/visible';
import { sourceNouns } from './field-texts';
import type { ImportSource } from './import-state';

/** What a credential of the file is called before it has a name here. */
export function candidateName({ name }: Pick<ShownCandidate, 'name'>, position: number): string {
  return name === null ? `Credential ${position + 1}` : makeVisibleText(name);
}

/** How many client secrets there are, and what becomes of them, without showing any. */
export function secretText(secretCount: number, source: ImportSource): string {
  if (secretCount === 1) return 'present, not shown';
  return `present, not shown; ${secretCount} in ${sourceNouns[source]}, the first one is used`;
}
