'use client';

import { GitCompareArrows } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { Textarea } from '@/components/ui/textarea';
import { useOnPageHide } from '@/components/ui/use-on-page-hide';
import { comparableRequest } from '@/lib/domain/command/comparable-request';
import { compareRequests } from '@/lib/domain/command/compare-requests';
import { type PastedRequest, readRequest } from '@/lib/domain/command/read-request';
import { RequestDifference } from './request-difference';
import { requestRefusalTexts } from './request-texts';

/** Two requests as text, and part by part in what they differ. They are read as data; nothing is run or sent, and secrets are compared without being shown. */
export function RequestPair() {
  const [left, setLeft] = useState('');
  const [right, setRight] = useState('');
  const one = useReading(left);
  const other = useReading(right);
  const comparison = useMemo(
    () =>
      one.ok && other.ok
        ? compareRequests(comparableRequest(one.request), comparableRequest(other.request))
        : null,
    [one, other],
  );
  useOnPageHide(() => {
    setLeft('');
    setRight('');
  });
  return (
    <div className="flex flex-col gap-4">
      <div className="grid items-start gap-4 md:grid-cols-2">
        <Side label="Left request" text={left} reading={one} onChange={setLeft} />
        <Side label="Right request" text={right} reading={other} onChange={setRight} />
      </div>
      <Button
        size="small"
        className="self-start"
        onClick={() => {
          setLeft('');
          setRight('');
        }}
      >
        Clear both requests
      </Button>
      {comparison ? (
        <RequestDifference comparison={comparison} />
      ) : (
        <Panel title="Difference">
          <EmptyState title="Two requests are needed" icon={GitCompareArrows}>
            For example the command of a customer and one that works. Parameters are compared by name, scopes
            as a set; client secrets are compared and never shown.
          </EmptyState>
        </Panel>
      )}
    </div>
  );
}

function useReading(text: string): PastedRequest {
  const deferred = useDeferredValue(text);
  return useMemo(() => readRequest(deferred), [deferred]);
}

interface SideProps {
  readonly label: string;
  readonly text: string;
  readonly reading: PastedRequest;
  readonly onChange: (text: string) => void;
}

function Side({ label, text, reading, onChange }: SideProps) {
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Field
        label={label}
        hint="A command (cURL, PowerShell, HTTPie, fetch), an HTTP message, a form body or an address."
      >
        <Textarea
          mono
          sensitive
          rows={6}
          autoComplete="off"
          className="min-h-28 break-all"
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      {!reading.ok && reading.code !== 'empty' && (
        <Callout tone="warning" title={requestRefusalTexts[reading.code].what}>
          <p>{requestRefusalTexts[reading.code].why}</p>
          <p>{requestRefusalTexts[reading.code].next}</p>
        </Callout>
      )}
    </div>
  );
}
