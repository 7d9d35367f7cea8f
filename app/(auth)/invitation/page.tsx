import type { Metadata } from 'next';
import { InvitationPanel } from '@/components/auth/invitation-panel';
import { findActor } from '@/lib/server/web/session';
import * as actions from './actions';

export const metadata: Metadata = { title: 'Invitation' };

/** The page of an invitation's link; its code stands behind `#` and reaches the server with the form only. */
export default async function InvitationPage() {
  const actor = await findActor();
  return <InvitationPanel actions={{ ...actions }} signedInAs={actor?.displayName ?? null} />;
}
