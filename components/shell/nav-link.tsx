import Link from 'next/link';
import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names';

export interface NavLinkProps {
  readonly href: string;
  readonly isCurrent: boolean;
  /** False where the open page is one below this link's, such as an entry of a list. */
  readonly isWhole?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One link of a bar of pages; the open one has a line under it. It overlaps the bar's own line by a pixel. */
export function NavLink({ href, isCurrent, isWhole = true, className, children }: NavLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent ? (isWhole ? 'page' : 'true') : undefined}
      className={classNames(
        '-mb-px flex items-center border-transparent border-b-2 px-0.5 text-muted hover:text-ink focus-visible:outline-offset-[-2px] aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink forced-colors:mb-0 forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight]',
        className,
      )}
    >
      {children}
    </Link>
  );
}
