import type { ReactNode } from 'react';

/** A link of the reference: a plain one, because pages with hundreds of them would otherwise load what nobody asked for. */
export function EntryLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a
      href={href}
      className="rounded-sm text-accent underline decoration-1 underline-offset-2 hover:decoration-2"
    >
      {children}
    </a>
  );
}
