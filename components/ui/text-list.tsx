import type { ReactNode } from 'react';

/** Sentences one under the other; `ordered` where the order is advice. */
export function TextList({
  items,
  ordered = false,
}: {
  readonly items: readonly string[];
  readonly ordered?: boolean;
}) {
  const rows: ReactNode = items.map((item) => <li key={item}>{item}</li>);
  return ordered ? (
    <ol className="flex max-w-2xl list-decimal flex-col gap-1.5 pl-4 marker:text-muted">{rows}</ol>
  ) : (
    <ul className="flex max-w-2xl list-disc flex-col gap-1.5 pl-4 marker:text-faint">{rows}</ul>
  );
}
