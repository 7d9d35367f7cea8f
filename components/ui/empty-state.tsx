import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: ReactNode;
  /** Why there is nothing, and what would put something here. */
  readonly children?: ReactNode;
  readonly icon?: LucideIcon;
  readonly actions?: ReactNode;
}

/** Stands where content will be. */
export function EmptyState({ title, children, icon: Icon, actions }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 rounded-md border border-line border-dashed px-6 py-10 text-center">
      {Icon && <Icon aria-hidden="true" strokeWidth={1.5} className="size-5 text-faint" />}
      <p className="font-medium text-ink">{title}</p>
      {children && <div className="max-w-prose text-muted">{children}</div>}
      {actions && <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
