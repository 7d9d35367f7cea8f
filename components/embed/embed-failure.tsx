import { FindingsSection } from '@/components/playground/findings-section';
import { ResultSection } from '@/components/playground/result-section';
import { errorPath } from '@/components/reference/links';
import { StateChip } from '@/components/ui/state-chip';
import { TextLink } from '@/components/ui/text-link';
import { TextList } from '@/components/ui/text-list';
import { spellSource } from '@/lib/domain/catalogue/reference-source';
import type { EmbedView } from '@/lib/domain/embed/view';
import type { FailureView } from '@/lib/domain/generation';
import { MessageBlock } from './message-block';

export interface EmbedFailureProps {
  readonly view: EmbedView;
  readonly failure: FailureView;
}

/** Why there is no token, from the catalogue of errors, and the answer in the provider's own words. */
export function EmbedFailure({ view, failure }: EmbedFailureProps) {
  const { answerMessage, findings } = view;
  const { explanation, status } = failure;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <h3 className="font-semibold text-lg">{explanation.title}</h3>
          <StateChip tone="invalid">{answerMessage ? 'No token' : 'No answer'}</StateChip>
          {status !== null && <StateChip tone="neutral" icon={null}>{`Status ${status}`}</StateChip>}
        </div>
        <p className="max-w-prose">{explanation.what}</p>
      </div>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <ResultSection title="What to do">
          <TextList items={explanation.nextSteps} ordered />
        </ResultSection>
        <ResultSection title="Likely causes">
          <TextList items={explanation.causes} />
        </ResultSection>
      </div>
      {answerMessage && (
        <ResultSection title="The provider’s own words">
          <MessageBlock label="Answer" message={answerMessage} />
        </ResultSection>
      )}
      {explanation.toProvider.length > 0 && (
        <ResultSection title="What the provider’s support needs">
          <TextList items={explanation.toProvider} />
        </ResultSection>
      )}
      <FindingsSection findings={findings} />
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-muted text-xs">
        <TextLink href={errorPath(explanation.id)} external>
          This error in the catalogue
        </TextLink>
        <p className="wrap-anywhere min-w-0">Source: {spellSource(explanation.source)}</p>
      </div>
    </div>
  );
}
