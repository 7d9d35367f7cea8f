'use client';

import type { ReactNode, Ref } from 'react';
import { ResultHeading } from '@/components/playground/result-heading';
import { ResultSection } from '@/components/playground/result-section';
import { StateChip } from '@/components/ui/state-chip';
import type { ApiCallResult, ApiCallView } from '@/lib/domain/api-probe/api-probe';
import { checkApiCall } from '@/lib/domain/api-probe/checks';
import { getApiTarget } from '@/lib/domain/api-probe/targets';
import { makeVisibleText } from '@/lib/domain/token/visible';
import { millisecondsText } from '@/lib/domain/trace/phases';
import { CheckLines, type CheckLinesProps } from './check-lines';
import { ExchangeView } from './exchange-view';
import { ExplanationView } from './explanation-view';

export interface ProbeResultProps extends Omit<CheckLinesProps, 'call'> {
  readonly result: ApiCallResult;
  readonly credentialLabel: string;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** What came of calling an API: the verdict first, then why, then the exchange itself. */
export function ProbeResult({ result, credentialLabel, headingRef, ...lines }: ProbeResultProps) {
  if (result.kind === 'cancelled') return <p className="text-muted">Cancelled. Nothing was kept.</p>;
  const title = probeTitle(result);
  if (result.kind === 'no-token')
    return (
      <div className="flex flex-col gap-6">
        <Opening title={title} of={credentialLabel} ref={headingRef} what={result.explanation.what}>
          <StateChip tone="invalid">API not called</StateChip>
        </Opening>
        <ExplanationView explanation={result.explanation} />
      </div>
    );
  const { call } = result;
  const { outcome, token, trace } = call;
  const isGood = outcome.explanation === null;
  const answer = outcome.kind === 'answer' ? outcome : null;
  return (
    <div className="flex flex-col gap-6">
      <Opening
        title={title}
        of={getApiTarget(call.target).label}
        ref={headingRef}
        what={outcome.explanation?.what ?? null}
      >
        <StateChip tone={isGood ? 'valid' : 'invalid'}>
          {answer ? `Status ${answer.status}` : 'No answer'}
        </StateChip>
        {answer?.code && (
          <StateChip tone="neutral" icon={null}>
            <span className="truncate">{`Code ${answer.code.slice(0, 40)}`}</span>
          </StateChip>
        )}
        <span className="text-muted text-sm">
          {millisecondsText(trace.timing.totalMs)}, with {token.reused ? 'the live token' : 'a new token'}{' '}
          <code className="text-xs">{token.fingerprint}</code>
        </span>
      </Opening>
      {isGood && <ExchangeView call={call} />}
      {outcome.explanation && (
        <ExplanationView explanation={outcome.explanation} firstSteps={wrongLines(call, lines.serviceId)} />
      )}
      <ResultSection title="What the call carried, against what the API needs">
        <CheckLines call={call} {...lines} />
      </ResultSection>
      {!isGood && <ExchangeView call={call} />}
    </div>
  );
}

/** The result in one line, as its heading and for screen readers. */
export function probeTitle(result: ApiCallResult): string {
  if (result.kind === 'cancelled') return 'Cancelled';
  if (result.kind === 'no-token') return `No token to call with: ${result.explanation.title}`;
  return result.call.outcome.explanation?.title ?? 'The API answered';
}

/** What to do about each line of the comparison that alone makes the call fail. */
function wrongLines(call: ApiCallView, serviceId: string): string[] {
  return checkApiCall(call, serviceId || null)
    .filter(({ verdict }) => verdict === 'bad')
    .map(({ title, text, next }) => makeVisibleText(`${title}: ${text} ${next ?? ''}`.trim()));
}

interface OpeningProps {
  readonly title: string;
  readonly of: string;
  readonly ref: Ref<HTMLHeadingElement>;
  readonly what: string | null;
  readonly children: ReactNode;
}

function Opening({ title, of, ref, what, children }: OpeningProps) {
  return (
    <div className="flex flex-col gap-3">
      <ResultHeading ref={ref} title={title} of={of}>
        {children}
      </ResultHeading>
      {what !== null && <p className="max-w-prose">{what}</p>}
    </div>
  );
}
