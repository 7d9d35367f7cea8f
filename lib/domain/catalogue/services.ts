import { commerceServices } from './services/commerce';
import { creativeAndDocumentServices } from './services/creative-and-document';
import { developerPlatformServices } from './services/developer-platform';
import { experienceCloudServices } from './services/experience-cloud';
import { experienceManagerServices } from './services/experience-manager';
import type { ServiceEntry } from './services/service';

/** Every service of the catalogue, grouped by family. Collected on 2026-11-23; Adobe publishes no complete list. */
export const services: readonly ServiceEntry[] = [
  ...developerPlatformServices,
  ...experienceCloudServices,
  ...experienceManagerServices,
  ...commerceServices,
  ...creativeAndDocumentServices,
];

/** The service with this id, or null. */
export function findService(id: string): ServiceEntry | null {
  return services.find((service) => service.id === id) ?? null;
}

/** All scopes to ask for when a service is used: its base set and its own, each once, in that order. */
export function getServiceScopes(service: ServiceEntry): string[] {
  return [...new Set([...service.base, ...service.scopes])];
}

/** Services that list this scope, super scopes not expanded; letter case counts. */
export function findServicesByScope(scope: string): ServiceEntry[] {
  return services.filter((service) => getServiceScopes(service).includes(scope));
}
