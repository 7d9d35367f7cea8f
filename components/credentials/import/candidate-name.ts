import type { ShownCandidate } from '@/lib/domain/import/shown-report';
import { makeVisibleText } from '@/lib/domain/token/visible';

/** What a credential of the file is called before it has a name here. */
export function candidateName({ name }: Pick<ShownCandidate, 'name'>, position: number): string {
  return name === null ? `Credential ${position + 1}` : makeVisibleText(name);
}

/** How many client secrets there are, and what becomes of them, without showing any. */
export function secretText({
  hasSecret,
  secretCount,
}: Pick<ShownCandidate, 'hasSecret' | 'secretCount'>): string {
  if (!hasSecret) return 'not in the file';
  return secretCount === 1
    ? 'present, not shown'
    : `present, not shown; ${secretCount} in the file, the first one is used`;
}
