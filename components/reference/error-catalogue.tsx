import type { ErrorEntry } from '@/lib/domain/catalogue/errors/entry';
import { catalogueCheckedOn } from '@/lib/domain/catalogue/reference-dates';
import { errorGroups } from '@/lib/domain/catalogue/reference-errors';
import { referenceQueryMax } from '@/lib/domain/catalogue/reference-words';
import { EntryLink } from './entry-link';
import { ErrorRows } from './error-rows';
import { JumpLinks } from './jump-links';
import { errorPath, errorsPath } from './links';
import { NothingFound } from './nothing-found';
import { ReferencePage } from './reference-page';
import { SearchForm } from './search-form';
import { Section } from './section';
import { CheckedOn } from './source-note';

export interface ErrorCatalogueProps {
  /** What was searched for; empty shows the whole catalogue. */
  readonly query: string;
  readonly found: readonly ErrorEntry[];
}

/** The error catalogue by family, or what a search found in it. */
export function ErrorCatalogue({ query, found }: ErrorCatalogueProps) {
  const count = errorGroups.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <ReferencePage
      part="errors"
      title="Errors of token requests and API calls"
      description={
        <>
          {count} ways in which a token request or an API call fails, with likely causes and what to do.
          Checked on <CheckedOn day={catalogueCheckedOn.errors} />.
        </>
      }
    >
      <SearchForm
        action={errorsPath}
        label="Search the errors"
        hint="An error code, a status, a few words, or the whole answer as you received it. A search becomes part of the address: leave out secrets and tokens; what looks like one is taken out."
        query={query}
        charactersMax={referenceQueryMax}
      />
      {query === '' ? <AllErrors /> : <FoundErrors found={found} />}
    </ReferencePage>
  );
}

function AllErrors() {
  return (
    <>
      <JumpLinks
        targets={errorGroups.map(({ id, label, entries }) => ({ id, label, count: entries.length }))}
      />
      {errorGroups.map(({ id, label, entries }) => (
        <Section key={id} id={id} title={label}>
          <ErrorRows entries={entries} />
        </Section>
      ))}
    </>
  );
}

/** What a search in the error catalogue found, the likeliest first. */
export function FoundErrors({ found }: { readonly found: readonly ErrorEntry[] }) {
  if (found.length === 0) {
    return (
      <NothingFound what="error">
        <p>Try the error code alone, or fewer words.</p>
        <p>
          An answer that nobody has described yet:{' '}
          <EntryLink href={errorPath('not-in-catalogue')}>what to do then</EntryLink>.
        </p>
      </NothingFound>
    );
  }
  return (
    <Section
      id="found"
      title={found.length === 1 ? '1 error found' : `${found.length} errors found`}
      description="The best match first. The playground tells more exactly, because it knows the request too."
    >
      <ErrorRows entries={found} showsFamily />
    </Section>
  );
}
