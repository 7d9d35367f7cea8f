import { getServiceScopes, services } from '@/lib/domain/catalogue/services';
import { commerceServices } from '@/lib/domain/catalogue/services/commerce';
import { creativeAndDocumentServices } from '@/lib/domain/catalogue/services/creative-and-document';
import { developerPlatformServices } from '@/lib/domain/catalogue/services/developer-platform';
import { experienceCloudServices } from '@/lib/domain/catalogue/services/experience-cloud';
import { experienceManagerServices } from '@/lib/domain/catalogue/services/experience-manager';
import type { ServiceEntry } from '@/lib/domain/catalogue/services/service';

export const serviceFilters = ['all', 'apis', 'events', 'selected'] as const;
export type ServiceFilter = (typeof serviceFilters)[number];

/** A family of services, as the catalogue keeps them. */
export interface ServiceFamily {
  readonly label: string;
  readonly services: readonly ServiceEntry[];
}

export const servicesTotal = services.length;

const families: readonly ServiceFamily[] = [
  { label: 'Developer platform', services: developerPlatformServices },
  { label: 'Experience Cloud', services: experienceCloudServices },
  { label: 'Experience Manager', services: experienceManagerServices },
  { label: 'Commerce', services: commerceServices },
  { label: 'Creative Cloud, Firefly and Document Cloud', services: creativeAndDocumentServices },
];

const eventServices: readonly string[] = ['io-events', 'io-events-for-commerce'];

/** Whether the service takes a server-to-server credential at all; its note says why not. */
export function isConnectable({ base }: ServiceEntry): boolean {
  return base.length > 0;
}

/**
 * The families with the services that pass the filter and hold every word of the query in name, code or a scope; letter case does not count. Families
 * without any are left out.
 */
export function findServices(
  query: string,
  filter: ServiceFilter,
  chosen: readonly string[],
): readonly ServiceFamily[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return families
    .map(({ label, services: members }) => ({
      label,
      services: members.filter(
        (service) => passes(service, filter, chosen) && words.every((word) => textOf(service).includes(word)),
      ),
    }))
    .filter(({ services: members }) => members.length > 0);
}

function passes({ id }: ServiceEntry, filter: ServiceFilter, chosen: readonly string[]): boolean {
  if (filter === 'selected') return chosen.includes(id);
  if (filter === 'all') return true;
  return eventServices.includes(id) === (filter === 'events');
}

function textOf(service: ServiceEntry): string {
  return [service.name, service.sdkCode ?? '', ...getServiceScopes(service)].join(' ').toLowerCase();
}
