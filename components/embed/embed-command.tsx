'use client';

import { useState } from 'react';
import {
  type CommandChoice,
  formLabels,
  targetLabels,
  withTarget,
} from '@/components/snippets/command-choice';
import { SnippetView } from '@/components/snippets/snippet-view';
import { Segmented } from '@/components/ui/segmented';
import type { TokenRequest } from '@/lib/domain/generation';
import { formsOfTarget, snippetTargets } from '@/lib/domain/snippet/snippet';
import { tokenSnippet } from '@/lib/domain/snippet/token-snippet';

export interface EmbedCommandProps {
  readonly request: TokenRequest;
  readonly firstChoice: CommandChoice;
}

/** The request as a command, for the shell that the reader chooses. */
export function EmbedCommand({ request, firstChoice }: EmbedCommandProps) {
  const [choice, setChoice] = useState(firstChoice);
  const { target, form } = choice;
  const isPowerShell = target === 'powershell-rest';
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <h3 className="font-semibold text-lg">{isPowerShell ? 'PowerShell command' : 'cURL command'}</h3>
        <p className="max-w-prose text-muted text-sm">
          The client of this example is gone: put your own client ID in its place, or open the playground,
          whose demo credential has one that runs.
        </p>
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <Segmented
          legend="Shell"
          options={snippetTargets.map((value) => ({ value, label: targetLabels[value] }))}
          value={target}
          onChange={(chosen) => setChoice(withTarget(choice, chosen))}
        />
        <Segmented
          legend="Form"
          options={formsOfTarget[target].map((value) => ({ value, label: formLabels[value] }))}
          value={form}
          onChange={(chosen) => setChoice({ ...choice, form: chosen })}
        />
      </div>
      <SnippetView
        snippet={tokenSnippet(request, { target, form })}
        subject="client secret"
        label={isPowerShell ? 'PowerShell command' : 'cURL command'}
      />
    </div>
  );
}
