import { ResultSection } from '@/components/playground/result-section';
import { errorPath } from '@/components/reference/links';
import { MaskedText } from '@/components/ui/masked-text';
import { TextLink } from '@/components/ui/text-link';
import { TextList } from '@/components/ui/text-list';
import type { Explanation } from '@/lib/domain/generation';

export interface ExplanationViewProps {
  readonly explanation: Explanation;
  /** What is known of this very call; stands before what can be said of such an answer in general. */
  readonly firstSteps?: readonly string[];
}

/** What to do, likely causes, and what the API's support needs. The title and what happened stand above it. */
export function ExplanationView({ explanation, firstSteps = [] }: ExplanationViewProps) {
  const { nextSteps, causes, toProvider, source, id } = explanation;
  return (
    <>
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        <ResultSection title="What to do">
          <ol className="flex list-decimal flex-col gap-1.5 pl-4 marker:text-muted">
            {[...firstSteps, ...nextSteps].map((step) => (
              <li key={step} className="wrap-anywhere">
                <MaskedText text={step} />
              </li>
            ))}
          </ol>
        </ResultSection>
        {causes.length > 0 && (
          <ResultSection title="Likely causes">
            <TextList items={causes} />
          </ResultSection>
        )}
      </div>
      <div className="flex flex-col gap-1 text-muted text-xs">
        {toProvider.length > 0 && <p>For the API’s support: {toProvider.join(' ')}</p>}
        <p>
          Source: {source}
          {' · '}
          {/* In a tab of its own: this result is kept for the page's life alone. */}
          <TextLink href={errorPath(id)} external>
            Read more in the reference
          </TextLink>
        </p>
      </div>
    </>
  );
}
