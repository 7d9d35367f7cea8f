import { getServiceScopes, services } from './services';
import { commerceServices } from './services/commerce';
import { creativeAndDocumentServices } from './services/creative-and-document';
import { developerPlatformServices } from './services/developer-platform';
import { experienceCloudServices } from './services/experience-cloud';
import { experienceManagerServices } from './services/experience-manager';
import { baseScopes, type ServiceEntry } from './services/service';
import { type SuperScope, superScopes } from './super-scopes';

/** Services that people look for in one place. */
export interface ServiceGroup {
  /** Kebab-case; the anchor on the page. */
  readonly id: string;
  readonly label: string;
  readonly services: readonly ServiceEntry[];
}

/** Every service once, in the order of the scope catalogue. */
export const serviceGroups: readonly ServiceGroup[] = [
  { id: 'developer-platform', label: 'Developer platform', services: developerPlatformServices },
  { id: 'experience-cloud', label: 'Experience Cloud', services: experienceCloudServices },
  { id: 'experience-manager', label: 'Experience Manager', services: experienceManagerServices },
  { id: 'commerce', label: 'Commerce', services: commerceServices },
  {
    id: 'creative-and-document',
    label: 'Creative Cloud and Document Cloud',
    services: creativeAndDocumentServices,
  },
];

/** One scope and who asks for it. */
export interface ScopeUse {
  readonly scope: string;
  /** Services that list it as theirs; the base set of nearly every service left out. */
  readonly services: readonly ServiceEntry[];
  /** Services in whose older or unconfirmed sources it was seen. */
  readonly alsoSeenAt: readonly ServiceEntry[];
  readonly superScope: SuperScope | null;
}

/** Every scope beyond the base set, by name without regard to letter case. */
export function listScopeUses(): ScopeUse[] {
  const scopes = services.flatMap((service) => [...service.scopes, ...service.alsoSeen]);
  const named = [...new Set([...scopes, ...superScopes.map(({ scope }) => scope)])];
  return named
    .filter((scope) => !baseScopes.includes(scope))
    .sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase(), 'en'))
    .map((scope) => ({
      scope,
      services: services.filter((service) => service.scopes.includes(scope)),
      alsoSeenAt: services.filter((service) => service.alsoSeen.includes(scope)),
      superScope: superScopes.find((one) => one.scope === scope) ?? null,
    }));
}

/** The super scopes among those of a service. */
export function superScopesOf(service: ServiceEntry): readonly SuperScope[] {
  const scopes = [...getServiceScopes(service), ...service.alsoSeen];
  return superScopes.filter(({ scope }) => scopes.includes(scope));
}
