import { ShieldAlert } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/text-link';

/** Stands in place of the flow for a role that may not create credentials: why, whom to ask, and what can be done instead. */
export function MayNotCreate({ organisationName }: { readonly organisationName: string }) {
  return (
    <EmptyState title="Your role cannot set up credentials" icon={ShieldAlert}>
      <p>
        Support members generate and read access tokens with the credentials of {organisationName}; creating
        them is for developers and administrators. Ask an administrator of {organisationName} to set this one
        up, or to change your role.
      </p>
      <p className="mt-2">
        Meanwhile you can <TextLink href="/credentials">use the credentials that are there</TextLink>, or{' '}
        <TextLink href="/">enter one for this session</TextLink>.
      </p>
    </EmptyState>
  );
}
