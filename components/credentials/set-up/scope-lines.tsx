/** Scopes that result from a choice, one a line; nothing while there are none. */
export function ScopeLines({ scopes }: { readonly scopes: readonly string[] }) {
  if (scopes.length === 0) return null;
  return (
    <div className="border-line border-t pt-2">
      <h4 className="font-medium text-sm">
        Scopes <span className="text-muted tabular-nums">({scopes.length})</span>
      </h4>
      <ul aria-label="Scopes" className="mt-1 flex flex-col gap-0.5">
        {scopes.map((scope) => (
          <li key={scope} className="wrap-anywhere font-mono text-xs">
            {scope}
          </li>
        ))}
      </ul>
    </div>
  );
}
