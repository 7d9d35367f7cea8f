'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

const pages = [
  { href: '/', label: 'Playground' },
  { href: '/credentials', label: 'Credentials' },
] as const;

/** The console's pages; the one that is open is marked by line, weight and `aria-current`. */
export function NavLinks() {
  const path = usePathname();
  return (
    <nav aria-label="Main" className="flex shrink-0 gap-4">
      {pages.map((page) => {
        const current = page.href === '/' ? path === '/' : path.startsWith(page.href);
        return (
          <Link
            key={page.href}
            href={page.href}
            prefetch={false}
            aria-current={current ? 'page' : undefined}
            className="-mb-px forced-colors:mb-0 flex min-h-10 items-center lg:min-h-12 border-transparent border-b-2 px-0.5 text-muted hover:text-ink focus-visible:outline-offset-[-2px] aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight]"
          >
            {page.label}
          </Link>
        );
      })}
    </nav>
  );
}
