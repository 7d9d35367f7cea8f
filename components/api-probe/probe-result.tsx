'use client';

import type { ReactNode, Ref } from 'react';
import { SupportBundleButton } from '@/components/hand-over/support-bundle-button';
import { ResultHeading } from '@/components/playground/result-heading';
import { ResultSection } from '@/components/playground/result-section';
import { StateChip } from '@/components/ui/state-chip';
import { WaitNote } from '@/components/ui/wait-note';
import type { LearntAccount } from '@/lib/domain/api-probe/account';
import type { ApiCallResult } from '@/lib/domain/api-probe/api-probe';
import { type ApiCheck, checkApiCall } from '@/lib/domain/api-probe/checks';
import { getApiTarget } from '@/lib/domain/api-probe/targets';
import { makeVisibleText } from '@/lib/domain/token/visible';
import { millisecondsText } from '@/lib/domain/trace/phases';
import { AccountView } from './account-view';
import { CheckLines, type CheckLinesProps } from './check-lines';
import { ExchangeView } from './exchange-view';
import { ExplanationView } from './explanation-view';
import { isHoldingBack } from './use-api-probe';

export interface ProbeResultProps extends Omit<CheckLinesProps, 'call' | 'checks'> {
  readonly result: ApiCallResult;
  /** What was told of the account with the token of this call. */
  readonly learnt: readonly LearntAccount[];
  /** Epoch milliseconds (browser's clock) until which the API asked to wait; null where it did not. */
  readonly heldUntil: number | null;
  readonly credentialLabel: string;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** What came of calling an API: the verdict first, then why, then the exchange itself. */
export function ProbeResult(props: ProbeResultProps) {
  const { result, learnt, heldUntil, credentialLabel, headingRef, ...lines } = props;
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
  const checks = checkApiCall(call, lines.serviceId || null, learnt);
  const account = learnt.length > 0 && <AccountView learnt={learnt} />;
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
        {heldUntil !== null && answer !== null && isHoldingBack(answer.status) && (
          <WaitNote until={heldUntil} of="the next call" over="You can call again now" />
        )}
        <span className="text-muted text-sm">
          {millisecondsText(trace.timing.totalMs)}, with {token.reused ? 'the live token' : 'a new token'}{' '}
          <code className="text-xs">{token.fingerprint}</code>
        </span>
      </Opening>
      {call.account !== null && account}
      {isGood && <ExchangeView call={call} />}
      {outcome.explanation && (
        <ExplanationView explanation={outcome.explanation} firstSteps={wrongLines(checks)} />
      )}
      <ResultSection title="What the call carried, against what the API needs">
        <CheckLines call={call} checks={checks} {...lines} />
      </ResultSection>
      {call.account === null && account}
      {!isGood && <ExchangeView call={call} />}
      <div>
        <SupportBundleButton subject={{ kind: 'api-call', call, checks, learnt }} />
      </div>
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
function wrongLines(checks: readonly ApiCheck[]): string[] {
  return checks
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
