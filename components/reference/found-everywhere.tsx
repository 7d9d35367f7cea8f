import { ClaimList } from './claim-list';
import { EntryLink } from './entry-link';
import { ErrorRows } from './error-rows';
import { errorsPath, scopesPath, searchPath } from './links';
import { NothingFound } from './nothing-found';
import type { ReferenceStartProps } from './reference-start';
import { Section } from './section';
import { ServiceTable } from './service-table';

/** So many of each kind are shown here; the kind's own page shows all. */
const shownMax = 8;

/** What a search over the whole reference found: the first of each kind, and the way to the rest. */
export function FoundEverywhere({ query, errors, services, claims }: ReferenceStartProps) {
  if (errors.length + services.length + claims.length === 0) {
    return (
      <NothingFound what="error, scope or claim">
        <p>Try one code, one scope or fewer words.</p>
      </NothingFound>
    );
  }
  return (
    <>
      {errors.length > 0 && (
        <Section id="errors" title={`Errors: ${errors.length} found`}>
          <ErrorRows entries={errors.slice(0, shownMax)} showsFamily />
          <More href={searchPath(errorsPath, query)} noun="errors" count={errors.length} />
        </Section>
      )}
      {services.length > 0 && (
        <Section id="services" title={`Services and scopes: ${services.length} found`}>
          <ServiceTable caption="Services found" rows={services.slice(0, shownMax)} />
          <More href={searchPath(scopesPath, query)} noun="services" count={services.length} />
        </Section>
      )}
      {claims.slice(0, shownMax).map((group) => (
        <Section key={group.id} id={`claims-${group.id}`} title={`Claims: ${group.label}`}>
          <ClaimList group={group} />
        </Section>
      ))}
    </>
  );
}

function More({
  href,
  noun,
  count,
}: {
  readonly href: string;
  readonly noun: string;
  readonly count: number;
}) {
  if (count <= shownMax) return null;
  return (
    <p className="border-line border-t px-4 py-2.5">
      <EntryLink href={href}>{`All ${count} ${noun} found`}</EntryLink>
    </p>
  );
}
