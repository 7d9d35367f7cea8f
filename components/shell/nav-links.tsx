'use client';

import { usePathname } from 'next/navigation';
import { NavLink } from './nav-link';

const pages = [
  { href: '/', label: 'Playground' },
  { href: '/credentials', label: 'Credentials' },
  { href: '/inspect', label: 'Inspect' },
  { href: '/activity', label: 'Activity' },
] as const;

/** The console's pages; the one that is open is marked by line, weight and `aria-current`. */
export function NavLinks({ isAdministrator }: { readonly isAdministrator: boolean }) {
  const path = usePathname();
  return (
    <nav aria-label="Main" className="flex min-w-0 flex-wrap gap-x-4">
      {pages.map(({ href, label }) => (
        <NavLink
          key={href}
          href={href}
          isCurrent={
            href === '/'
              ? path === '/'
              : path.startsWith(href) || (href === '/inspect' && path === '/compare')
          }
          className="min-h-10 lg:min-h-12"
        >
          {label}
        </NavLink>
      ))}
      {isAdministrator && (
        <NavLink
          href="/organisation/api-credentials"
          isCurrent={path.startsWith('/organisation')}
          className="min-h-10 lg:min-h-12"
        >
          Administration
        </NavLink>
      )}
    </nav>
  );
}
