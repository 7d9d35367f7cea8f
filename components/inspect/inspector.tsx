'use client';

import { ScanSearch } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { lazyPart } from '@/components/playground/lazy-part';
import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import type { ExampleToken } from '@/lib/domain/inspect/examples/example';
import type { InspectActions, InspectView } from '@/lib/domain/inspect/verify-source';
import { carryToken } from './carried-token';
import { ExampleNote, exampleMemberId, NoExampleNote } from './example-note';
import { TokenField } from './token-field';
import { TokenReport } from './token-report';
import { usePastedTokens } from './use-pasted-tokens';
import { VerifyPanel } from './verify-panel';

export interface InspectorProps {
  readonly view: InspectView;
  readonly actions: InspectActions;
  /** What a link asked to begin with; `unknown` where it named none that there is. */
  readonly example: ExampleToken | 'unknown' | null;
}

/** Paste at the left, what it says at the right. Everything but the check of a signature happens in this browser. */
export function Inspector({ view, actions, example }: InspectorProps) {
  const router = useRouter();
  const announce = useAnnounce();
  const field = useRef<HTMLTextAreaElement>(null);
  const pasted = usePastedTokens('Pasted');
  const clockOffsetMs = useClockOffset(view.now);
  const { shown, reading, setText } = pasted;
  const opened = useExample(example, setText);
  const isExample = opened !== null && pasted.text === opened.token;

  function handleClear() {
    pasted.setText('');
    field.current?.focus();
    announce('Cleared.');
  }
  function handleCompare() {
    if (shown === null) return;
    carryToken(shown.found.token);
    router.push('/compare');
  }

  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="flex min-w-0 flex-col gap-4">
        <Panel
          title="Paste"
          actions={
            pasted.text !== '' && (
              <>
                {shown !== null && (
                  <Button size="small" onClick={handleCompare}>
                    Compare with another
                  </Button>
                )}
                <Button size="small" onClick={handleClear}>
                  Clear
                </Button>
              </>
            )
          }
        >
          <div className="flex flex-col gap-3">
            <TokenField
              ref={field}
              label="Token, or anything with one in it"
              hint="A token, a header, a whole answer, an error, a command or a log. It is kept nowhere."
              pasted={pasted}
              rows={8}
            />
            {isExample && <ExampleNote example={opened} />}
            {example === 'unknown' && pasted.text === '' && <NoExampleNote />}
          </div>
        </Panel>
        {shown !== null && (
          <VerifyPanel key={shown.found.token} shown={shown} view={view} actions={actions} />
        )}
      </div>
      {shown !== null && reading.ok ? (
        <TokenReport
          key={shown.found.token}
          shown={shown}
          answer={shown.found.name === 'access_token' ? reading.answer : null}
          clockOffsetMs={clockOffsetMs}
          marked={isExample ? { part: opened.part, name: opened.claim.name, id: exampleMemberId } : null}
        />
      ) : !reading.ok && reading.code === 'error-answer' ? (
        <errorReportPart.Part text={pasted.text} />
      ) : (
        nothingRead
      )}
    </div>
  );
}

const nothingRead = (
  <Panel title="What it says">
    <EmptyState title="Nothing to read yet" icon={ScanSearch}>
      Tokens of Adobe IMS, Microsoft Entra ID, Auth0, Okta, Amazon Cognito and Keycloak are explained claim by
      claim, all others as far as the standards go. Errors are looked up in the{' '}
      <TextLink href="/reference/errors" external>
        error catalogue
      </TextLink>
      .
    </EmptyState>
  </Panel>
);

/** The catalogue's texts are fetched when an error is pasted. */
const errorReportPart = lazyPart(async () => (await import('./error-report')).ErrorReport, nothingRead);

/**
 * Puts the example that a link asked for into the field, once: what a later drawing of the page brings must not replace what was pasted meanwhile. Not in
 * the first drawing, because times told from now on would differ between the server's and the browser's.
 */
function useExample(
  example: InspectorProps['example'],
  setText: (text: string) => void,
): ExampleToken | null {
  const [opened] = useState(example === 'unknown' ? null : example);
  useEffect(() => {
    if (opened !== null) setText(opened.token);
  }, [opened, setText]);
  return opened;
}

/** Server's clock minus the browser's, milliseconds; 0 until the page runs. */
function useClockOffset(serverNow: number): number {
  const [offset, setOffset] = useState(0);
  useEffect(() => setOffset(serverNow - Date.now()), [serverNow]);
  // Within a minute it is the time that the page took to arrive.
  return Math.abs(offset) < 60_000 ? 0 : offset;
}
