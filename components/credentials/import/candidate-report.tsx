import type { ReactNode } from 'react';
import { Callout } from '@/components/ui/callout';
import type { Dropped } from '@/lib/domain/import/report';
import type { ShownCandidate } from '@/lib/domain/import/shown-report';
import { secretText } from './candidate-name';
import { fieldLabels, missingTexts, neededFields } from './field-texts';
import { candidateNoteTexts, dropTexts } from './note-texts';

export interface CandidateReportProps {
  readonly candidate: ShownCandidate;
  /** What the file holds besides its credentials and is left out as well. */
  readonly dropped: readonly Dropped[];
}

/** One credential of the file: what was recognised, what is missing, what is left out and why. */
export function CandidateReport({ candidate, dropped }: CandidateReportProps) {
  const { recognised, missing, notes } = candidate;
  const left = [...candidate.dropped, ...dropped];
  return (
    <div className="flex flex-col gap-4">
      {notes.length > 0 && (
        <Callout tone="info">
          {notes.map((note) => (
            <p key={note}>{candidateNoteTexts[note]}</p>
          ))}
        </Callout>
      )}
      <Section title="Recognised" empty={recognised.length === 0 && 'Nothing.'}>
        {recognised.map(({ field, from }) => (
          <Row key={field} term={fieldLabels[field]}>
            {field === 'clientSecret' ? `${secretText(candidate)} ` : ''}
            <span className="text-muted">
              from <code className="font-mono text-sm">{from}</code>
            </span>
          </Row>
        ))}
      </Section>
      <Section title="Missing" empty={missing.length === 0 && 'Nothing.'}>
        {missing.map(({ field, why }) => (
          <Row key={field} term={fieldLabels[field]}>
            {missingTexts[why]};{' '}
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
