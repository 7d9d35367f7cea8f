import { parseScopes } from '../token/scopes';
import { hasAllWords, searchWords } from './reference-words';
import { getServiceScopes, services } from './services';
import { baseScopes, type ServiceEntry } from './services/service';

/** A service that a search found, and which of its scopes the search named. */
export interface FoundService {
  readonly service: ServiceEntry;
  /** Scopes that were searched for, exactly as the service writes them. */
  readonly scopes: readonly string[];
}

/**
 * Services by name, SDK code, note or a part of a scope; every word has to fit, and those whose name has them all come first. A list of whole scopes, as it stands in a request, finds each
 * service that has one of them beyond the base set, the one with most first.
 */
export function searchServices(query: string): FoundService[] {
  const listed = listedScopes(query);
  if (listed.length > 0) {
    return services
      .map((service) => ({ service, scopes: listed.filter((scope) => namesOf(service).includes(scope)) }))
      .filter(({ scopes }) => scopes.length > 0)
      .sort((a, b) => b.scopes.length - a.scopes.length);
  }
  const words = searchWords(query);
  return services
    .filter(({ id, name, sdkCode, note, ...service }) =>
      hasAllWords(words, [id, name, sdkCode, note, ...service.base, ...service.scopes, ...service.alsoSeen]),
    )
    .map((service) => ({
      service,
      scopes: namesOf(service).filter((scope) => words.includes(scope.toLowerCase())),
    }))
    .sort(
      (a, b) => Number(hasAllWords(words, [b.service.name])) - Number(hasAllWords(words, [a.service.name])),
    );
}

/** Known scopes beyond the base set where the query is a list of at least two scopes, each of which is known; else empty. */
function listedScopes(query: string): string[] {
  const all = parseScopes(query);
  if (all.length < 2) return [];
  const known = new Set(services.flatMap(namesOf));
  const named = all.filter((scope) => known.has(scope));
  // One unknown scope in a list is what people look for help with; a few plain words are no list.
  if (named.length * 2 < all.length) return [];
  return named.filter((scope) => !baseScopes.includes(scope));
}

function namesOf(service: ServiceEntry): string[] {
  return [...getServiceScopes(service), ...service.alsoSeen];
}
