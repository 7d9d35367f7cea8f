import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CredentialOverview } from '@/components/credentials/overview/credential-overview';
import { Refusal } from '@/lib/domain/refusal';
import { getCredentialOverview } from '@/lib/server/operations/credentials/credential-overview';
import { requireActor } from '@/lib/server/web/session';
import {
  deleteCredential,
  renameCredential,
  setCredentialServices,
  setProductProfiles,
  tryProductProfiles,
} from '../actions';

export const metadata: Metadata = { title: 'Credential' };

/** A saved credential's own page; `?tab=` names one of its parts. What is not there and what belongs to others look the same. */
export default async function CredentialPage({
  params,
}: {
  readonly params: Promise<{ readonly credentialId: string }>;
}) {
  const [actor, { credentialId }] = await Promise.all([requireActor(), params]);
  const overview = await getCredentialOverview(actor, credentialId).catch((fault: unknown) => {
    if (fault instanceof Refusal && fault.code === 'not-found') notFound();
    throw fault;
  });
  return (
    <CredentialOverview
      overview={overview}
      actions={{
        renameCredential,
        deleteCredential,
        setCredentialServices,
        setProductProfiles,
        tryProductProfiles,
      }}
    />
  );
}
