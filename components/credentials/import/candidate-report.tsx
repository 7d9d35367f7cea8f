import type { ReactNode } from 'react';
import { authMethodLabels, providerLabels } from '@/components/playground/credential-label';
import { Callout } from '@/components/ui/callout';
import type { Dropped, ImportField } from '@/lib/domain/import/report';
import type { ShownCandidate } from '@/lib/domain/import/shown-report';
import { makeVisibleText } from '@/lib/domain/token/visible';
import { secretText } from './candidate-name';
import { fieldLabels, missingText, neededFields } from './field-texts';
import type { ImportSource } from './import-state';
import { candidateNoteText, dropTexts } from './note-texts';

export interface CandidateReportProps {
  readonly candidate: ShownCandidate;
  readonly source: ImportSource;
  /** What the file holds besides its credentials and is left out as well. */
  readonly dropped: readonly Dropped[];
}

/** One credential of the file: what was recognised, what is missing, what is left out and why. */
export function CandidateReport({ candidate, source, dropped }: CandidateReportProps) {
  const { recognised, missing, notes } = candidate;
  const left = [...candidate.dropped, ...dropped];
  return (
    <div className="flex flex-col gap-4">
      {notes.length > 0 && (
        <Callout tone="info">
          {notes.map((note) => (
            <p key={note}>{candidateNoteText(note, source)}</p>
          ))}
        </Callout>
      )}
      <Section title="Recognised" empty={recognised.length === 0 && 'Nothing.'}>
        {recognised.map(({ field, from }) => (
          <Row key={field} term={fieldLabels[field]}>
            {recognisedText(field, candidate, source)}
            {!plainFields.includes(field) && (
              <span className="text-muted">
                {recognisedText(field, candidate, source) === null ? 'from ' : ' from '}
                <code className="font-mono text-sm">{from}</code>
              </span>
            )}
          </Row>
        ))}
      </Section>
      <Section title="Missing" empty={missing.length === 0 && 'Nothing.'}>
        {missing.map(({ field, why }) => (
          <Row key={field} term={fieldLabels[field]}>
            {missingText(why, source)};{' '}
            <span className="text-muted">
              {neededFields.includes(field) ? 'needed, type it in the form' : 'can stay empty'}
            </span>
          </Row>
        ))}
      </Section>
      <Section title="Left out" empty={left.length === 0 && 'Nothing.'}>
        {left.map(({ what, why }) => (
          <Row key={`${what} ${why}`} term={<code className="font-mono text-sm">{what}</code>}>
            {dropTexts[why]}
          </Row>
        ))}
      </Section>
    </div>
  );
}

/** Found in the text as a whole, under no name of their own. */
const plainFields: readonly ImportField[] = ['authMethod', 'services', 'parameters'];

/** A short word on what was found; the values themselves stand in the form. */
function recognisedText(field: ImportField, candidate: ShownCandidate, source: ImportSource): string | null {
  switch (field) {
    case 'tokenEndpoint':
      return candidate.provider === 'generic'
        ? makeVisibleText(candidate.tokenEndpoint ?? '')
        : providerLabels[candidate.provider];
    case 'clientSecret':
      return secretText(candidate.secretCount, source);
    case 'authMethod':
      return candidate.authMethod && authMethodLabels[candidate.authMethod];
    case 'scopes':
      return String(candidate.scopes.length);
    case 'services':
      return String(candidate.serviceIds.length);
    case 'parameters':
      return String(candidate.parameters.length);
    default:
      return null;
  }
}

function Section({
  title,
  empty,
  children,
}: {
  readonly title: string;
  readonly empty: string | false;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={title}>
      <h3 className="mb-1 font-medium text-sm">{title}</h3>
      {empty ? (
        <p className="text-muted">{empty}</p>
      ) : (
        <dl className="divide-y divide-line border-line border-y">{children}</dl>
      )}
    </section>
  );
}

function Row({ term, children }: { readonly term: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="grid gap-x-4 py-1.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <dt className="wrap-anywhere min-w-0 text-muted">{term}</dt>
      <dd className="wrap-anywhere min-w-0">{children}</dd>
    </div>
  );
}
