'use client';

import { usePathname } from 'next/navigation';
import { NavLink } from './nav-link';

/** `covers`: pages that belong to this one although their address does not begin with its own. */
interface Page {
  readonly href: string;
  readonly label: string;
  readonly covers?: string;
}

const pages: readonly Page[] = [
  { href: '/', label: 'Playground' },
  { href: '/credentials', label: 'Credentials' },
  { href: '/inspect', label: 'Inspect', covers: '/compare' },
  { href: '/reproduce', label: 'Reproduce' },
  { href: '/activity', label: 'Activity' },
];
const administration: Page = {
  href: '/organisation/api-credentials',
  label: 'Administration',
  covers: '/organisation',
};
const reference: Page = { href: '/reference', label: 'Reference' };

/** The console's pages; the one that is open, or that the open one belongs to, is marked by line, weight and `aria-current`. */
export function NavLinks({ isAdministrator }: { readonly isAdministrator: boolean }) {
  const path = usePathname();
  const shown = [...pages, ...(isAdministrator ? [administration] : []), reference];
  return (
    // Where it is narrow, the links and who is signed in share their rows.
    <nav aria-label="Main" className="flex min-w-0 flex-wrap gap-x-4 max-sm:contents">
      {shown.map(({ href, label, covers }) => (
        <NavLink
          key={href}
          href={href}
          isCurrent={isWithin(path, href) || (covers !== undefined && isWithin(path, covers))}
          isWhole={path === href}
          className="min-h-10 lg:min-h-12"
        >
          {label}
        </NavLink>
      ))}
    </nav>
  );
}

/** The start is above every page, so it counts for itself alone. */
function isWithin(path: string, page: string): boolean {
  return path === page || (page !== '/' && path.startsWith(`${page}/`));
}
