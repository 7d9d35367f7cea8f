'use client';

import type { ReactNode } from 'react';
import { Callout } from '@/components/ui/callout';
import { CodeBlock } from '@/components/ui/code-block';
import { noteTexts } from '@/lib/domain/snippet/note-texts';
import type { Snippet } from '@/lib/domain/snippet/snippet';
import { snippetRefusalTexts } from '@/lib/domain/snippet/snippet-refusal-texts';

export interface SnippetViewProps {
  readonly snippet: Snippet;
  /** What the variable holds that is set first. */
  readonly subject: 'client secret' | 'access token';
  readonly label: string;
  /** Nothing was entered yet, so a refusal would be a reproach. */
  readonly isBlank?: boolean;
  /** Another way to set the variable. */
  readonly children?: ReactNode;
}

/** A command in two steps, set the variable and run it, with what to know before; or why there is none. */
export function SnippetView({ snippet, subject, label, isBlank = false, children }: SnippetViewProps) {
  if (isBlank) return <p className="text-muted">Enter the address to call.</p>;
  if (!snippet.ok) {
    const { what, next } = snippetRefusalTexts[snippet.code];
    return (
      <Callout tone="warning" title="No command for this">
        <p>{what}</p>
        <p>{next}</p>
      </Callout>
    );
  }
  return (
    <ol className="flex flex-col gap-5">
      <li className="flex flex-col gap-2">
        <Step number={1} title={`Set the ${subject}`}>
          Asks for it, so that it does not stay in the shell’s history.
        </Step>
        <CodeBlock label={`Set the ${subject}`} text={snippet.setUpPrompt} noun="set-up line" wrap />
        {children}
      </li>
      <li className="flex flex-col gap-2">
        <Step number={2} title="Run the command">
          {subject === 'client secret'
            ? 'It sends exactly this request.'
            : 'It reads the token from the variable.'}
        </Step>
        <CodeBlock label={label} text={snippet.text} noun={label} />
        {snippet.notes.length > 0 && (
          <ul className="flex list-disc flex-col gap-1 pl-4 text-muted text-xs marker:text-faint">
            {snippet.notes.map((code) => (
              <li key={code}>{noteTexts[code]}</li>
            ))}
          </ul>
        )}
      </li>
    </ol>
  );
}

function Step({
  number,
  title,
  children,
}: {
  readonly number: number;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-2">
      <h4 className="font-semibold">
        <span className="text-muted">{number}.</span> {title}
      </h4>
      <p className="text-muted text-xs">{children}</p>
    </div>
  );
}
