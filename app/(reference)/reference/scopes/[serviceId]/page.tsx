import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { servicePath } from '@/components/reference/links';
import { ServicePage } from '@/components/reference/service-page';
import { findService, getServiceScopes } from '@/lib/domain/catalogue/services';
import { referenceMetadata } from '../../../metadata';

interface ServiceProps {
  readonly params: Promise<{ readonly serviceId: string }>;
}

export async function generateMetadata({ params }: ServiceProps): Promise<Metadata> {
  const service = findService((await params).serviceId) ?? notFound();
  const scopes = getServiceScopes(service);
  return referenceMetadata(servicePath(service.id), {
    title: `Scopes of ${service.name}`,
    description: `What an OAuth server-to-server credential asks for to call ${service.name}: ${scopes.join(', ') || 'no scopes'}.`,
  });
}

/** One service of the scope catalogue. */
export default async function ServiceEntryPage({ params }: ServiceProps) {
  return <ServicePage service={findService((await params).serviceId) ?? notFound()} />;
}
