'use client';

import { usePathname } from 'next/navigation';
import { NavLink } from './nav-link';

const pages = [
  { href: '/organisation/api-credentials', label: 'API credentials' },
  { href: '/organisation/members', label: 'Members' },
  { href: '/organisation/policy', label: 'Policy' },
] as const;

/** The pages of Administration, above each of them. */
export function AdministrationNav() {
  const path = usePathname();
  return (
    <nav aria-label="Administration" className="mb-6 flex flex-wrap gap-x-4 border-line border-b">
      {pages.map(({ href, label }) => (
        <NavLink key={href} href={href} isCurrent={path.startsWith(href)} className="min-h-9">
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
