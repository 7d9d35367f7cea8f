import { catalogueCheckedOn } from '@/lib/domain/catalogue/reference-dates';
import type { FoundService } from '@/lib/domain/catalogue/reference-service-search';
import { serviceGroups } from '@/lib/domain/catalogue/reference-services';
import { referenceQueryMax } from '@/lib/domain/catalogue/reference-words';
import { JumpLinks } from './jump-links';
import { scopesPath } from './links';
import { NothingFound } from './nothing-found';
import { ReferencePage } from './reference-page';
import { ScopeTable } from './scope-table';
import { SearchForm } from './search-form';
import { Section } from './section';
import { ServiceTable } from './service-table';
import { CheckedOn } from './source-note';

export interface ScopeCatalogueProps {
  /** What was searched for; empty shows the whole catalogue. */
  readonly query: string;
  readonly found: readonly FoundService[];
}

/** The services of Adobe that take a server-to-server credential, with their scopes, or what a search found among them. */
export function ScopeCatalogue({ query, found }: ScopeCatalogueProps) {
  const count = serviceGroups.reduce((sum, { services }) => sum + services.length, 0);
  return (
    <ReferencePage
      part="scopes"
      title="Scopes of Adobe services"
      description={
        <>
          Which scopes an OAuth server-to-server credential asks for, by service: {count} services. Adobe
          publishes no complete list, so each entry names its source. Checked on{' '}
          <CheckedOn day={catalogueCheckedOn.scopes} />.
        </>
      }
    >
      <SearchForm
        action={scopesPath}
        label="Search by service or scope"
        hint="A name, a part of a scope, or the list of scopes of your request."
        query={query}
        charactersMax={referenceQueryMax}
      />
      {query === '' ? <AllServices /> : <FoundServices found={found} />}
    </ReferencePage>
  );
}

function AllServices() {
  const groups = serviceGroups.map(({ id, label, services }) => ({ id, label, count: services.length }));
  return (
    <>
      <JumpLinks targets={groups} />
      <p className="max-w-2xl">
        Nearly every service asks for <code>openid</code> and <code>AdobeID</code> as well: the base scopes.
        They are left out of these tables.
      </p>
      {serviceGroups.map(({ id, label, services }) => (
        <Section key={id} id={id} title={label}>
          <ServiceTable caption={label} rows={services.map((service) => ({ service, scopes: [] }))} />
        </Section>
      ))}
      <Section
        id="by-scope"
        title="By scope"
        description="A scope that is not listed here may still exist: it is unknown, not wrong."
      >
        <ScopeTable />
      </Section>
    </>
  );
}

/** What a search among services and scopes found. */
export function FoundServices({ found }: { readonly found: readonly FoundService[] }) {
  if (found.length === 0) {
    return (
      <NothingFound what="service or scope">
        <p>Try a part of the name. A scope that is missing here is unknown, not wrong.</p>
      </NothingFound>
    );
  }
  return (
    <Section id="found" title={found.length === 1 ? '1 service found' : `${found.length} services found`}>
      <ServiceTable caption="Services found" rows={found} />
    </Section>
  );
}
