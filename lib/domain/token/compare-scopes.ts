/** What a scope stands for, by its name: `{ ent_adobeio_sdk: ['adobeio_api', ...] }`. The list may name the scope itself. */
export type ScopeExpansions = Readonly<Record<string, readonly string[]>>;

/** A requested scope of which the grant has parts under their own names. */
export interface ExpandedScope {
  readonly scope: string;
  /** Parts that were granted. */
  readonly into: readonly string[];
  /** Parts that were not; empty when the scope was granted whole or by its own name. */
  readonly absent: readonly string[];
}

/** Four lists; every requested scope is in `granted`, `expanded` or `missing`, and in both of the first two when the grant has it and its parts. */
export interface ScopeComparison {
  /** Requested and granted under the same name. */
  readonly granted: readonly string[];
  readonly expanded: readonly ExpandedScope[];
  /** Requested, and neither the name nor a part of it was granted. */
  readonly missing: readonly string[];
  /** Granted without being asked for, by name or through an expansion. */
  readonly extra: readonly string[];
}

/**
 * Compares what was asked for with what was granted, case-sensitively and in the order given. Expansions go one level deep.
 * A scope that was granted proves no access: product profiles and roles are checked elsewhere.
 * @see RFC 6749 section 3.3
 */
export function compareScopes(
  requested: readonly string[],
  granted: readonly string[],
  expansions: ScopeExpansions = {},
): ScopeComparison {
  const asked = new Set(requested);
  const isGranted = new Set(granted);
  const explained = new Set(asked);
  const expanded: ExpandedScope[] = [];
  const missing: string[] = [];

  for (const scope of asked) {
    const parts = (Object.hasOwn(expansions, scope) ? (expansions[scope] ?? []) : []).filter(
      (part) => part !== scope,
    );
    for (const part of parts) explained.add(part);
    const into = parts.filter((part) => isGranted.has(part));
    const absent = isGranted.has(scope) ? [] : parts.filter((part) => !isGranted.has(part));
    // Parts that were asked for by name as well prove nothing about the scope, unless they are all of it.
    const isExpanded = absent.length === 0 ? into.length > 0 : into.some((part) => !asked.has(part));
    if (isExpanded) expanded.push({ scope, into, absent });
    else if (!isGranted.has(scope)) missing.push(scope);
  }
  return {
    granted: [...asked].filter((scope) => isGranted.has(scope)),
    expanded,
    missing,
    extra: [...isGranted].filter((scope) => !explained.has(scope)),
  };
}
