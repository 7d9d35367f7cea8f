import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActivityLog } from '@/components/activity/activity-log';
import { readActivityQuery } from '@/lib/domain/activity/address';
import { Refusal } from '@/lib/domain/refusal';
import { getActivity } from '@/lib/server/operations/activity/get-activity';
import { requireActor } from '@/lib/server/web/session';

export const metadata: Metadata = { title: 'Activity' };

/** The activity log; the address holds its filters, `?credential=<id>` among them, and the cursor of a further page. */
export default async function ActivityPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor();
  try {
    return <ActivityLog view={await getActivity(actor, readActivityQuery(await searchParams))} />;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') notFound();
    throw error;
  }
}
