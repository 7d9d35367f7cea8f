'use client';

import {
  type CommandChoice,
  firstChoice,
  formLabels,
  targetLabels,
  withTarget,
} from '@/components/snippets/command-choice';
import { SnippetView } from '@/components/snippets/snippet-view';
import { Disclosure } from '@/components/ui/disclosure';
import { Segmented } from '@/components/ui/segmented';
import { apiSnippet } from '@/lib/domain/snippet/api-snippet';
import { formsOfTarget, snippetTargets } from '@/lib/domain/snippet/snippet';
import type { ProbeDraft } from './probe-draft';

export interface CallCommandProps {
  readonly url: string;
  readonly draft: ProbeDraft;
  /** Null until the person chose something. */
  readonly choice: CommandChoice | null;
  readonly onChoice: (choice: CommandChoice) => void;
}

/** The same call as a command for elsewhere. It reads the token from a variable and never holds it. */
export function CallCommand({ url, draft, choice: chosen, onChoice }: CallCommandProps) {
  const choice = chosen ?? firstChoice(navigator.userAgent);
  const { target, form } = choice;
  const snippet = apiSnippet(
    {
      url,
      method: 'GET',
      clientId: draft.apiKey.trim() || null,
      imsOrgId: draft.imsOrgId.trim() || null,
    },
    { target, form },
  );
  return (
    <Disclosure summary="The same call as a command">
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap gap-x-6 gap-y-3">
          <Segmented
            legend="Shell"
            options={snippetTargets.map((value) => ({ value, label: targetLabels[value] }))}
            value={target}
            onChange={(next) => onChoice(withTarget(choice, next))}
          />
          <Segmented
            legend="Form"
            options={formsOfTarget[target].map((value) => ({ value, label: formLabels[value] }))}
            value={form}
            onChange={(next) => onChoice({ ...choice, form: next })}
          />
        </div>
        {(draft.bearer === 'left-out' || draft.bearer === 'spoiled') && (
          <p className="text-muted text-sm">The command sends the token as it is.</p>
        )}
        <SnippetView
          snippet={snippet}
          subject="access token"
          label={target === 'powershell-rest' ? 'PowerShell command' : 'cURL command'}
          isBlank={url === ''}
        />
      </div>
    </Disclosure>
  );
}
