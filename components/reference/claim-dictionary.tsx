import { type ClaimGroup, claimGroups } from '@/lib/domain/catalogue/reference-claims';
import { catalogueCheckedOn } from '@/lib/domain/catalogue/reference-dates';
import { referenceQueryMax } from '@/lib/domain/catalogue/reference-words';
import { buttonClass } from '../ui/button-class';
import { ClaimList } from './claim-list';
import { JumpLinks } from './jump-links';
import { claimsPath, inspectPath } from './links';
import { NothingFound } from './nothing-found';
import { ReferencePage } from './reference-page';
import { SearchForm } from './search-form';
import { Section } from './section';
import { CheckedOn } from './source-note';

export interface ClaimDictionaryProps {
  /** What was searched for; empty shows the whole dictionary. */
  readonly query: string;
  readonly found: readonly ClaimGroup[];
}

/** What the claims of access tokens mean, by who issues them, or what a search found among them. */
export function ClaimDictionary({ query, found }: ClaimDictionaryProps) {
  return (
    <ReferencePage
      part="claims"
      title="Claims of access tokens"
      description={
        <>
          What stands in a token of Adobe IMS and of other issuers, and what it means. Checked on{' '}
          <CheckedOn day={catalogueCheckedOn.claims} />.
        </>
      }
      actions={
        <a href={inspectPath} className={buttonClass('primary')}>
          Read a token
        </a>
      }
    >
      <SearchForm
        action={claimsPath}
        label="Search the claims"
        hint="A claim’s name, or a word of what it means. Not a token: a search becomes part of the address."
        query={query}
        charactersMax={referenceQueryMax}
      />
      {query === '' ? (
        <>
          <JumpLinks
            targets={claimGroups.map(({ id, label, claims }) => ({ id, label, count: claims.length }))}
          />
          <ClaimGroups groups={claimGroups} />
        </>
      ) : (
        <FoundClaims found={found} />
      )}
    </ReferencePage>
  );
}

/** What a search in the claim dictionary found, by issuer. */
export function FoundClaims({ found }: { readonly found: readonly ClaimGroup[] }) {
  if (found.length === 0) {
    return (
      <NothingFound what="claim">
        <p>Try the name alone. An issuer may add claims of its own, which no dictionary lists.</p>
      </NothingFound>
    );
  }
  return <ClaimGroups groups={found} />;
}

function ClaimGroups({ groups }: { readonly groups: readonly ClaimGroup[] }) {
  return groups.map((group) => (
    <Section key={group.id} id={group.id} title={group.label}>
      <ClaimList group={group} />
    </Section>
  ));
}
