import type { ReactNode } from 'react';

export interface SectionProps {
  /** Anchor, unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a long page that an address can lead to; the content draws its own edges. */
export function Section({ id, title, description, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-lg border border-line bg-surface">
      <div className="border-line border-b px-4 py-3">
        <h2 id={id} className="scroll-mt-4 font-semibold text-ink text-base">
          {title}
        </h2>
        {description && <p className="max-w-2xl text-muted text-sm">{description}</p>}
      </div>
      {children}
    </section>
  );
}
