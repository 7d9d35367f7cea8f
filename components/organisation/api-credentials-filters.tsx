import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { TextLink } from '@/components/ui/text-link';
import { services } from '@/lib/domain/catalogue/services';
import {
  type ApiCredentialQuery,
  apiCredentialSorts,
  credentialStates,
} from '@/lib/domain/organisation/api-credentials';
import {
  apiCredentialParameters,
  apiCredentialSearchMax,
  orderText,
} from '@/lib/domain/organisation/api-credentials-address';
import { credentialStateLabels } from '@/lib/domain/organisation/api-credentials-texts';
import { providerIds } from '@/lib/domain/provider/provider';
import { providerLabels } from '../playground/credential-label';

/** Search and filters as a plain form that puts them into the address; the order too, which has no other place where the table has no header row. */
export function ApiCredentialsFilters({ query }: { readonly query: ApiCredentialQuery }) {
  const parameters = apiCredentialParameters({ ...query, after: null });
  return (
    <search>
      {/* The key makes the fields anew where a link changes the address without loading the page. */}
      <form
        key={String(parameters)}
        method="get"
        action="/organisation/api-credentials"
        className="grid grid-cols-2 items-end gap-x-3 gap-y-2 sm:grid-cols-3 lg:flex lg:flex-wrap"
      >
        <Field label="Find by name or client ID" className="max-lg:col-span-full lg:w-72">
          <TextInput
            sensitive
            type="search"
            name="search"
            defaultValue={query.search}
            maxLength={apiCredentialSearchMax}
            autoComplete="off"
          />
        </Field>
        <Field label="Provider" className="lg:w-40">
          <Select name="provider" defaultValue={query.provider ?? ''}>
            <option value="">All providers</option>
            {providerIds.map((id) => (
              <option key={id} value={id}>
                {providerLabels[id]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="State" className="lg:w-36">
          <Select name="state" defaultValue={query.state ?? ''}>
            <option value="">All states</option>
            {credentialStates.map((state) => (
              <option key={state} value={state}>
                {credentialStateLabels[state]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Service" className="max-sm:col-span-full lg:w-56">
          <Select name="service" defaultValue={query.serviceId ?? ''}>
            <option value="">All services</option>
            {services.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Order" className="max-sm:col-span-full sm:hidden">
          <Select name="sort" defaultValue={orderText(query)}>
            {apiCredentialSorts.flatMap((sort) =>
              [false, true].map((descending) => (
                <option key={`${sort} ${descending}`} value={orderText({ sort, descending })}>
                  {orderLabels[sort][descending ? 1 : 0]}
                </option>
              )),
            )}
          </Select>
        </Field>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 max-lg:col-span-full">
          <Button type="submit">Find</Button>
          {parameters.size > 0 && <TextLink href="/organisation/api-credentials">Show all</TextLink>}
        </div>
      </form>
    </search>
  );
}

/** Least first, greatest first. */
const orderLabels: Readonly<Record<ApiCredentialQuery['sort'], readonly [string, string]>> = {
  name: ['Name, A to Z', 'Name, Z to A'],
  created: ['Created, oldest first', 'Created, newest first'],
  'last-token': ['Last token, longest ago first', 'Last token, newest first'],
  'oldest-secret': ['Secret, oldest first', 'Secret, newest first'],
};
