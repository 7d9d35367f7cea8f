import { ArrowUpRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

const className = 'rounded-sm text-accent underline decoration-1 underline-offset-2 hover:decoration-2';

/** A link in running text: to a page of ours, or with `external` to another site, in a new tab that learns nothing of where it came from. */
export function TextLink({
  href,
  external = false,
  children,
}: {
  readonly href: string;
  readonly external?: boolean;
  readonly children: ReactNode;
}) {
  if (!external) {
    return (
      <Link href={href} prefetch={false} className={className}>
        {children}
      </Link>
    );
  }
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={className}>
      {children}
      <ArrowUpRight aria-hidden="true" className="inline size-3.5" />
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
