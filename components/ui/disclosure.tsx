import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

export interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
}

/** Content folded away under a line, on the platform's own `<details>`: works before and without script. */
export function Disclosure({ summary, children, open, onToggle }: DisclosureProps) {
  return (
    <details
      open={open}
      {...(onToggle && {
        onToggle: (event: { readonly currentTarget: HTMLDetailsElement }) =>
          onToggle(event.currentTarget.open),
      })}
      className="group/disclosure min-w-0"
    >
      <summary className="flex min-h-8 list-none items-center gap-1.5 rounded-sm text-muted hover:text-ink pointer-coarse:min-h-10 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 transition-transform duration-100 group-open/disclosure:rotate-90"
        />
        <span className="min-w-0 font-medium">{summary}</span>
      </summary>
      <div className="pt-2 pb-1 pl-5.5">{children}</div>
    </details>
  );
}
