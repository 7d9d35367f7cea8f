import { type AddressParameters, text, word } from '../activity/address';
import { findService } from '../catalogue/services';
import { providerIds } from '../provider/provider';
import {
  type ApiCredentialQuery,
  type ApiCredentialSort,
  apiCredentialSorts,
  credentialStates,
} from './api-credentials';

/** UTF-16 code units of a search; what is longer is cut. */
export const apiCredentialSearchMax = 200;

/** The query of the table's address. What cannot be read counts as left out; the order is by name. */
export function readApiCredentialQuery(given: AddressParameters): ApiCredentialQuery {
  const serviceId = text(given.service);
  return {
    search: (text(given.search) ?? '').trim().slice(0, apiCredentialSearchMax),
    provider: word(providerIds, text(given.provider)),
    serviceId: serviceId !== null && findService(serviceId) ? serviceId : null,
    state: word(credentialStates, text(given.state)),
    ...readOrder(text(given.sort) ?? ''),
    after: text(given.after),
  };
}

/** The address's parameters of a query, which `readApiCredentialQuery` reads back. */
export function apiCredentialParameters(query: ApiCredentialQuery): URLSearchParams {
  const all: readonly (readonly [string, string | null])[] = [
    ['search', query.search || null],
    ['provider', query.provider],
    ['service', query.serviceId],
    ['state', query.state],
    ['sort', orderText(query) === 'name' ? null : orderText(query)],
    ['after', query.after],
  ];
  return new URLSearchParams(all.filter((pair): pair is [string, string] => pair[1] !== null));
}

const downward = '-descending';

/** An order as one word: what is sorted by, and `-descending` behind it where the greatest comes first. */
export function orderText({ sort, descending }: Pick<ApiCredentialQuery, 'sort' | 'descending'>): string {
  return descending ? sort + downward : sort;
}

function readOrder(order: string): { readonly sort: ApiCredentialSort; readonly descending: boolean } {
  const sort = word(apiCredentialSorts, order.replace(downward, ''));
  return sort === null ? { sort: 'name', descending: false } : { sort, descending: order.endsWith(downward) };
}
