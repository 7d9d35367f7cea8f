import { PageHeader } from '@/components/shell/page-header';
import { Callout } from '@/components/ui/callout';
import { RelativeTime } from '@/components/ui/relative-time';
import { Sensitive } from '@/components/ui/sensitive';
import type {
  OrganisationPolicyActions,
  OrganisationPolicyView,
} from '@/lib/domain/organisation/organisation-policy';
import { PolicyForm } from './policy-form';

export interface PolicyPageProps {
  readonly view: OrganisationPolicyView;
  readonly actions: OrganisationPolicyActions;
}

/** What administrators decide for the whole organisation, and who changed it last. */
export function PolicyPage({ view, actions }: PolicyPageProps) {
  const { canEdit, changed, now } = view;
  return (
    <>
      <PageHeader
        title="Policy"
        description="Decided by administrators, for every member and every credential of this organisation. A change holds from the next request on."
        actions={canEdit && <LastChange changed={changed} now={now} />}
      />
      {canEdit ? <PolicyForm view={view} set={actions.setOrganisationPolicy} /> : <DemoNote view={view} />}
    </>
  );
}

function LastChange({ changed, now }: Pick<OrganisationPolicyView, 'changed' | 'now'>) {
  return (
    <p className="text-muted text-sm">
      {changed === null ? (
        'Not changed yet: the defaults hold.'
      ) : (
        <>
          Last changed <RelativeTime at={changed.at} now={now} /> by{' '}
          <Sensitive kind="name">{changed.byName}</Sensitive>
        </>
      )}
    </p>
  );
}

function DemoNote({ view }: { readonly view: OrganisationPolicyView }) {
  return (
    <Callout tone="info" title="A demo organisation has a fixed policy">
      <p>
        {view.mode === 'loopback'
          ? 'Token requests may go to the built-in sandbox, to every public address and to servers on this machine.'
          : 'Token requests go to the built-in sandbox alone, so that a public demo cannot be used as a relay.'}{' '}
        A live token is handed out again until it expires.
      </p>
      <p>Sign in with an account of a team to decide these things.</p>
    </Callout>
  );
}
