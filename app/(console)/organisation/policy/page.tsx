import type { Metadata } from 'next';
import { AdministratorsOnly } from '@/components/organisation/administrators-only';
import { PolicyPage } from '@/components/organisation/policy-page';
import { can } from '@/lib/domain/policy';
import { viewOrganisationPolicy } from '@/lib/server/operations/policy/view-organisation-policy';
import { requireActor } from '@/lib/server/web/session';
import * as actions from './actions';

export const metadata: Metadata = { title: 'Policy' };

/** What administrators decide for the whole organisation. */
export default async function OrganisationPolicyPage() {
  const actor = await requireActor();
  if (!can(actor, 'policy.view')) return <AdministratorsOnly title="Policy" />;
  return <PolicyPage view={await viewOrganisationPolicy(actor)} actions={{ ...actions }} />;
}
