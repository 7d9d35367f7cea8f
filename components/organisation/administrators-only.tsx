import { Lock } from 'lucide-react';
import { PageHeader } from '@/components/shell/page-header';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';

/** Stands in place of a page of Administration for who is no administrator. */
export function AdministratorsOnly({ title }: { readonly title: string }) {
  return (
    <>
      <PageHeader title={title} />
      <EmptyState
        title="For administrators"
        icon={Lock}
        actions={
          <a href="/" className={buttonClass('primary')}>
            Go to the playground
          </a>
        }
      >
        Your role in this organisation does not include this page. Ask an administrator to do what you need,
        or to change your role.
      </EmptyState>
    </>
  );
}
