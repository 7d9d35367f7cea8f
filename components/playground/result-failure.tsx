'use client';

import { ArrowLeftRight, Terminal } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { SupportBundleButton } from '@/components/hand-over/support-bundle-button';
import { errorPath } from '@/components/reference/links';
import { VisibleLines } from '@/components/token/visible-lines';
import { VisibleText } from '@/components/token/visible-text';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { type Description, DescriptionList } from '@/components/ui/description-list';
import { StateChip } from '@/components/ui/state-chip';
import { TextLink } from '@/components/ui/text-link';
import { TextList } from '@/components/ui/text-list';
import { WaitNote } from '@/components/ui/wait-note';
import type { FailureView, GenerationView } from '@/lib/domain/generation';
import { honouredWaitSeconds } from '@/lib/domain/retry-after';
import { FindingsSection } from './findings-section';
import { ResultHeading } from './result-heading';
import { ResultSection } from './result-section';

export interface ResultFailureProps {
  /** Offers to find the scope that fails; renders nothing where that does not help. */
  readonly scopeSearch: ReactNode;
  readonly generation: GenerationView;
  readonly failure: FailureView;
  /** Epoch milliseconds (browser's clock) until which the provider asked to wait; null where it did not. */
  readonly blockedUntil: number | null;
  readonly credentialLabel: string;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly onShowTrace: () => void;
  readonly onShowCommand: () => void;
}

const stageTexts: Readonly<Record<FailureView['stage'], string>> = {
  guard: 'Not sent',
  network: 'No answer',
  response: 'No token in the answer',
};

/** Why there is no token: what happened, likely causes, what to do, and the provider's own words. */
export function ResultFailure(props: ResultFailureProps) {
  const { generation, failure, blockedUntil, credentialLabel, headingRef } = props;
  const { explanation } = failure;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-3">
        <ResultHeading ref={headingRef} title={explanation.title} of={credentialLabel}>
          <StateChip tone="invalid">{stageTexts[failure.stage]}</StateChip>
          {failure.status !== null && (
            <StateChip tone="neutral" icon={null}>{`Status ${failure.status}`}</StateChip>
          )}
          {blockedUntil !== null && (
            <WaitNote until={blockedUntil} of="the next try" over="You can try again now" />
          )}
        </ResultHeading>
        <p className="max-w-prose">{explanation.what}</p>
        <div className="empty:hidden">{props.scopeSearch}</div>
      </div>
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        {explanation.nextSteps.length > 0 && (
          <ResultSection title="What to do">
            <TextList items={explanation.nextSteps} ordered />
          </ResultSection>
        )}
        {explanation.causes.length > 0 && (
          <ResultSection title="Likely causes">
            <TextList items={explanation.causes} />
          </ResultSection>
        )}
      </div>
      <ResultSection title={failure.stage === 'response' ? 'The provider’s own words' : 'Facts'}>
        <DescriptionList items={facts(failure)} />
        {failure.stage === 'response' && failure.error === null && generation.trace?.response && (
          <BodyExcerpt body={generation.trace.response.body} />
        )}
      </ResultSection>
      {explanation.toProvider.length > 0 && (
        <ResultSection title="What the provider’s support needs">
          <TextList items={explanation.toProvider} />
        </ResultSection>
      )}
      <FindingsSection findings={generation.findings} />
      <div className="flex flex-wrap items-center gap-2">
        {generation.trace && (
          <Button
            size="small"
            onClick={props.onShowTrace}
            icon={<ArrowLeftRight aria-hidden="true" className="size-3.5" />}
          >
            Show request and answer
          </Button>
        )}
        <Button
          size="small"
          onClick={props.onShowCommand}
          icon={<Terminal aria-hidden="true" className="size-3.5" />}
        >
          View cURL command
        </Button>
        <SupportBundleButton subject={{ kind: 'generation', generation }} />
        <p className="min-w-0 text-muted text-xs">Source: {explanation.source}</p>
        <p className="basis-full text-sm">
          {/* In a tab of its own: this result is kept for the page's life alone. */}
          <TextLink href={errorPath(explanation.id)} external>
            Read more about this error
          </TextLink>
        </p>
      </div>
    </div>
  );
}

/** Where the answer is no OAuth error, its first lines say most. */
function BodyExcerpt({ body }: { readonly body: string }) {
  const excerpt = body.trim().slice(0, 600);
  if (excerpt === '') return <p className="text-muted">The answer has no body.</p>;
  return (
    <blockquote className="max-h-40 overflow-y-auto rounded-md border border-line bg-sunken p-3">
      <code className="wrap-anywhere whitespace-pre-wrap">
        <VisibleLines lines={excerpt.split(/\r?\n/)} />
      </code>
    </blockquote>
  );
}

function facts({ status, error, errorDescription, debugId, retryAfterSeconds }: FailureView): Description[] {
  const items: Description[] = [];
  if (status !== null) items.push({ term: 'Status', description: String(status), mono: true });
  if (error !== null) items.push({ term: 'error', description: <VisibleText text={error} />, mono: true });
  if (errorDescription !== null) {
    items.push({
      term: 'error_description',
      description: <VisibleText text={errorDescription} />,
      mono: true,
    });
  }
  if (debugId !== null) {
    items.push({
      term: 'x-debug-id',
      description: (
        <span className="flex flex-wrap items-center gap-2">
          <VisibleText text={debugId} />
          <CopyButton text={debugId} noun="debug ID" variant="quiet" />
        </span>
      ),
      mono: true,
    });
  }
  if (retryAfterSeconds !== null) {
    items.push({ term: 'Retry-After', description: waitText(retryAfterSeconds), mono: true });
  }
  if (items.length === 0) items.push({ term: 'Answer', description: 'none' });
  return items;
}

function waitText(seconds: number): string {
  const waited = honouredWaitSeconds(seconds);
  return waited < seconds ? `${seconds} s, of which ${waited} s are waited here` : `${seconds} s`;
}
