'use client';

import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { IconButton } from '@/components/ui/icon-button';

export interface ChosenItem {
  readonly id: string;
  readonly name: string;
  /** Stands small below the name. */
  readonly about?: ReactNode;
}

export interface ChosenListProps {
  /** "Chosen services". */
  readonly title: string;
  readonly items: readonly ChosenItem[];
  /** Stands in place of the list while nothing is chosen. */
  readonly empty: string;
  readonly onRemove: (id: string) => void;
  /** Below the list. */
  readonly children?: ReactNode;
}

/** What is chosen, beside the list it was chosen from: always in view where it is wide, below where it is narrow. */
export function ChosenList({ title, items, empty, onRemove, children }: ChosenListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <aside className="flex min-w-0 flex-col gap-3 self-start rounded-md border border-line bg-surface p-3 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
      <h3 ref={heading} tabIndex={-1} className="font-medium text-sm outline-none">
        {title} <span className="text-muted tabular-nums">({items.length})</span>
      </h3>
      {items.length === 0 ? (
        <p className="text-muted text-sm">{empty}</p>
      ) : (
        <ul aria-label={title} className="-my-1 flex flex-col divide-y divide-line">
          {items.map(({ id, name, about }) => (
            <li key={id} className="flex items-center gap-2 py-0.5">
              <div className="min-w-0 flex-1">
                <p className="wrap-anywhere text-sm">{name}</p>
                {about && <p className="text-muted text-xs">{about}</p>}
              </div>
              <IconButton
                label={`Remove ${name}`}
                icon={<X aria-hidden="true" className="size-4" />}
                onClick={() => {
                  onRemove(id);
                  // The button that had the focus is gone.
                  heading.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {children}
    </aside>
  );
}
