'use client';

import { ArrowLeftRight, GitCompareArrows } from 'lucide-react';
import { type Ref, useEffect, useRef } from 'react';
import { takeCarriedToken } from '@/components/inspect/carried-token';
import { TokenField } from '@/components/inspect/token-field';
import { type PastedTokens, type ShownToken, usePastedTokens } from '@/components/inspect/use-pasted-tokens';
import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { TokenDifference } from './token-difference';

/** Two fields and, once a token stands in each, in what they differ. Nothing is sent. */
export function TokenPair() {
  const left = usePastedTokens('Left');
  const right = usePastedTokens('Right');
  const rightField = useRef<HTMLTextAreaElement>(null);
  const announce = useAnnounce();
  const { setText: setLeft } = left;
  useEffect(() => {
    const carried = takeCarriedToken();
    if (carried === null) return;
    setLeft(carried);
    rightField.current?.focus();
  }, [setLeft]);

  function handleSwap() {
    const [one, other] = [left.text, right.text];
    left.setText(other);
    right.setText(one);
    announce('Left and right are swapped.');
  }
  return (
    <div className="flex flex-col gap-4">
      <div className="grid items-start gap-4 md:grid-cols-2">
        <Side label="Left token" hint="For example the one that works, or the older one." pasted={left} />
        <Side label="Right token" hint="The one to compare it with." pasted={right} ref={rightField} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          icon={<ArrowLeftRight aria-hidden="true" className="size-3.5" />}
          onClick={handleSwap}
        >
          Swap left and right
        </Button>
        <Button
          size="small"
          onClick={() => {
            left.setText('');
            right.setText('');
            announce('Both fields are cleared.');
          }}
        >
          Clear both
        </Button>
      </div>
      {left.shown && right.shown ? (
        <TokenDifference
          key={`${left.shown.found.token} ${right.shown.found.token}`}
          left={left.shown}
          right={right.shown}
        />
      ) : (
        <Panel title="Difference">
          <EmptyState title="Two tokens are needed" icon={GitCompareArrows}>
            Claims, scopes, lifetimes and keys are compared: times as times, lists as sets.
          </EmptyState>
        </Panel>
      )}
    </div>
  );
}

interface SideProps {
  readonly label: string;
  readonly hint: string;
  readonly pasted: PastedTokens;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

function Side({ label, hint, pasted, ref }: SideProps) {
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <TokenField label={label} hint={hint} pasted={pasted} rows={5} {...(ref && { ref })} />
      {pasted.shown && <Named shown={pasted.shown} />}
    </div>
  );
}

function Named({ shown }: { readonly shown: ShownToken }) {
  return (
    <p className="text-sm">
      <span className="text-muted">Read as: </span>
      <span className="font-medium">{shown.recognised.title}</span>
    </p>
  );
}
