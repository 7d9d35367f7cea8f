import type { Metadata } from 'next';
import { AdministratorsOnly } from '@/components/organisation/administrators-only';
import { Members } from '@/components/organisation/members';
import { can } from '@/lib/domain/policy';
import { listMembers } from '@/lib/server/operations/members/list-members';
import { requireActor } from '@/lib/server/web/session';
import * as actions from './actions';

export const metadata: Metadata = { title: 'Members' };

/** The organisation's members and open invitations; `?after=` is the cursor of a further page. */
export default async function MembersPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor();
  if (!can(actor, 'member.list')) return <AdministratorsOnly title="Members" />;
  const { after } = await searchParams;
  const cursor = typeof after === 'string' ? after : null;
  const view = await listMembers(actor, { after: cursor });
  return <Members view={view} isFirstPage={cursor === null} actions={{ ...actions }} />;
}
