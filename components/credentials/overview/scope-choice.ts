import type { ScopeGroup } from '@/lib/domain/access';

/** How much of a group is chosen. */
export type GroupChoice = 'all' | 'some' | 'none';

/** How much of a group's scopes is among the chosen ones; an empty group is `none`. */
export function groupChoice(group: ScopeGroup, chosen: ReadonlySet<string>): GroupChoice {
  const count = group.scopes.filter((scope) => chosen.has(scope)).length;
  if (count === 0) return 'none';
  return count === group.scopes.length ? 'all' : 'some';
}

/** The choice with one group's scopes added or taken away; a scope that stands in other groups too changes there as well. */
export function withGroup(
  chosen: ReadonlySet<string>,
  group: ScopeGroup,
  isChosen: boolean,
): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const scope of group.scopes) {
    if (isChosen) next.add(scope);
    else next.delete(scope);
  }
  return next;
}

/** The credential's scopes that are chosen, in the credential's order; what it no longer has is left out. */
export function chosenScopes(own: readonly string[], chosen: ReadonlySet<string>): string[] {
  return own.filter((scope) => chosen.has(scope));
}
