import type { ReactNode } from 'react';

/** A key to press, as "Ctrl". */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="rounded-sm border border-line bg-sunken px-1 font-mono text-muted text-xs">
      {children}
    </kbd>
  );
}
