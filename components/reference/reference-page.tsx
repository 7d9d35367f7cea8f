import type { ReactNode } from 'react';
import { NavLink } from '../shell/nav-link';
import { PageHeader } from '../shell/page-header';
import { claimsPath, errorsPath, referencePath, scopesPath } from './links';

/** The part of the reference that a page belongs to. */
export type ReferencePart = 'start' | 'scopes' | 'errors' | 'claims';

const parts: readonly { readonly id: ReferencePart; readonly href: string; readonly label: string }[] = [
  { id: 'start', href: referencePath, label: 'Reference' },
  { id: 'scopes', href: scopesPath, label: 'Scopes' },
  { id: 'errors', href: errorsPath, label: 'Errors' },
  { id: 'claims', href: claimsPath, label: 'Claims' },
];

export interface ReferencePageProps {
  readonly part: ReferencePart;
  /** One entry of the part, not its list. */
  readonly isEntry?: boolean;
  readonly title: ReactNode;
  readonly description: ReactNode;
  /** At the right of the title: the way into the tool. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the reference: its parts, the heading, the content. No script is needed for anything in it. */
export function ReferencePage({
  part,
  isEntry = false,
  title,
  description,
  actions,
  children,
}: ReferencePageProps) {
  return (
    <>
      <nav aria-label="Reference" className="mb-6 flex flex-wrap gap-x-4 border-line border-b print:hidden">
        {parts.map(({ id, href, label }) => (
          <NavLink key={id} href={href} isCurrent={id === part} isWhole={!isEntry} className="min-h-10">
            {label}
          </NavLink>
        ))}
      </nav>
      <PageHeader title={title} description={description} actions={actions} />
      <div className="flex flex-col gap-6">{children}</div>
    </>
  );
}
