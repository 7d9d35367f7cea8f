'use client';

import { type Ref, useEffect, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { keepFocus } from '@/components/ui/keep-focus';
import { useIsBefore } from '@/components/ui/now';
import { Progress } from '@/components/ui/progress';
import { Countdown } from '@/components/ui/relative-time';
import { absoluteTime } from '@/components/ui/time-text';
import type { Sending } from './shown';

export interface GenerateBarProps {
  readonly sending: Sending | null;
  /** Host that is being asked, for the words beside the progress. */
  readonly host: string | null;
  /** Why nothing can be generated now; null when it can. */
  readonly blockedReason: string | null;
  /** Epoch milliseconds (browser's clock) until which the provider asked to wait. */
  readonly blockedUntil: number | null;
  readonly wasCancelled: boolean;
  /** Epoch milliseconds, server's clock; null where the credential has not generated one. */
  readonly lastTokenAt: number | null;
  /** The form that the button submits; without one it calls `onGenerate`. */
  readonly formId: string | null;
  /** A form is being sent. */
  readonly isEntering: boolean;
  readonly buttonRef: Ref<HTMLButtonElement>;
  readonly onGenerate: () => void;
  readonly onCancel: () => void;
  readonly onShowCommand: () => void;
}

/** The page's one primary action, what it is doing, and how to stop it. Its height never changes. */
export function GenerateBar(props: GenerateBarProps) {
  const { sending, blockedReason, blockedUntil, wasCancelled, formId, isEntering, buttonRef } = props;
  const id = useId();
  const isWaiting = useIsBefore(blockedUntil);
  const isSlow = useIsSlow(sending);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        <Button
          ref={buttonRef}
          variant="primary"
          size="large"
          className="flex-1 whitespace-nowrap"
          busy={sending !== null || isEntering}
          disabled={blockedReason !== null || isWaiting}
          aria-describedby={`${id}-status`}
          {...(formId === null
            ? { onClick: props.onGenerate }
            : { type: 'submit', form: formId, onMouseDown: keepFocus })}
        >
          Generate access token
        </Button>
        <Button size="large" className="flex-1 whitespace-nowrap" onClick={props.onShowCommand}>
          View cURL command
        </Button>
      </div>
      <div className="flex min-h-8 items-center gap-3">
        <div id={`${id}-status`} className="min-w-0 flex-1 text-muted text-xs">
          {sending && (
            <div className="flex flex-col gap-1">
              <Progress label="Waiting for the token endpoint" />
              <p className="truncate">
                {isSlow
                  ? `Still waiting for ${props.host ?? 'the token endpoint'}`
                  : `Asking ${props.host ?? 'the token endpoint'}`}
              </p>
            </div>
          )}
          {!sending && isWaiting && blockedUntil !== null && (
            <p>
              Asked to wait: possible again in <Countdown until={blockedUntil} over="0 s" />.
            </p>
          )}
          {!sending && !isWaiting && (
            <IdleStatus
              reason={
                blockedReason ??
                (wasCancelled ? 'Cancelled. How far it came stands under “Request and answer”.' : null)
              }
              lastTokenAt={props.lastTokenAt}
            />
          )}
        </div>
        {sending && (
          <Button size="small" onClick={props.onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </div>
  );
}

interface IdleStatusProps {
  readonly reason: string | null;
  readonly lastTokenAt: number | null;
}

function IdleStatus({ reason, lastTokenAt }: IdleStatusProps) {
  if (reason !== null) return reason;
  if (lastTokenAt === null) return null;
  return (
    <p>
      Last access token generated at{' '}
      <time dateTime={new Date(lastTokenAt).toISOString()}>{absoluteTime(lastTokenAt)}</time>
    </p>
  );
}

/** Whether the request that is on its way has been for two seconds. */
function useIsSlow(sending: Sending | null): boolean {
  const [slowId, setSlowId] = useState<string | null>(null);
  useEffect(() => {
    if (!sending) return;
    const timer = setTimeout(() => setSlowId(sending.requestId), 2000);
    return () => clearTimeout(timer);
  }, [sending]);
  return sending !== null && slowId === sending.requestId;
}
