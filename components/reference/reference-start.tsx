import type { ErrorEntry } from '@/lib/domain/catalogue/errors/entry';
import { type ClaimGroup, claimGroups } from '@/lib/domain/catalogue/reference-claims';
import { errorGroups } from '@/lib/domain/catalogue/reference-errors';
import type { FoundService } from '@/lib/domain/catalogue/reference-service-search';
import { serviceGroups } from '@/lib/domain/catalogue/reference-services';
import { referenceQueryMax } from '@/lib/domain/catalogue/reference-words';
import { Panel } from '../ui/panel';
import { EntryLink } from './entry-link';
import { FoundEverywhere } from './found-everywhere';
import { claimsPath, errorsPath, referencePath, scopesPath } from './links';
import { ReferencePage } from './reference-page';
import { SearchForm } from './search-form';

export interface ReferenceStartProps {
  /** What was searched for; empty shows what there is. */
  readonly query: string;
  readonly errors: readonly ErrorEntry[];
  readonly services: readonly FoundService[];
  readonly claims: readonly ClaimGroup[];
}

const count = (lists: readonly (readonly unknown[])[]) => lists.reduce((sum, list) => sum + list.length, 0);
const catalogues = [
  {
    href: errorsPath,
    label: 'Errors',
    text: `${count(errorGroups.map(({ entries }) => entries))} ways in which a token request or the call of an API fails, at Adobe IMS and elsewhere: causes, what to do, what to send to the provider.`,
  },
  {
    href: scopesPath,
    label: 'Scopes',
    text: `${count(serviceGroups.map(({ services }) => services))} services of Adobe with the scopes to ask for, and whether a product profile is needed.`,
  },
  {
    href: claimsPath,
    label: 'Claims',
    text: `${count(claimGroups.map(({ claims }) => claims))} members of access tokens and what they mean, by issuer.`,
  },
];

/** The start of the reference: one search over all of it, and what each part holds. */
export function ReferenceStart({ query, errors, services, claims }: ReferenceStartProps) {
  return (
    <ReferencePage
      part="start"
      title="Reference"
      description="Errors, scopes and claims of OAuth server-to-server credentials: the same data that the playground uses, each entry with its source."
    >
      <SearchForm
        action={referencePath}
        label="Search everything"
        hint="An error code, an answer as you received it, a scope, a service or a claim. A search becomes part of the address: leave out secrets and tokens; what looks like one is taken out."
        query={query}
        charactersMax={referenceQueryMax}
      />
      {query === '' ? (
        <div className="grid gap-6 md:grid-cols-3">
          {catalogues.map(({ href, label, text }) => (
            <Panel key={href} title={<EntryLink href={href}>{label}</EntryLink>}>
              <p className="text-muted">{text}</p>
            </Panel>
          ))}
        </div>
      ) : (
        <FoundEverywhere query={query} errors={errors} services={services} claims={claims} />
      )}
    </ReferencePage>
  );
}
