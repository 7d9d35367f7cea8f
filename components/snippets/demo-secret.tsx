'use client';

import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { CodeBlock } from '@/components/ui/code-block';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { useAction } from '@/components/ui/use-action';
import { type PlaygroundActions, playgroundFields } from '@/lib/domain/playground';
import { exportLine } from '@/lib/domain/snippet/export-line';
import type { SnippetTarget } from '@/lib/domain/snippet/snippet';

export interface DemoSecretProps {
  readonly credentialId: string;
  readonly target: SnippetTarget;
  readonly show: PlaygroundActions['showDemoSecret'];
}

/**
 * The secret of a demo credential as a line that sets the variable. It opens nothing but the sandbox, so it may be shown again; no other
 * credential's secret can. Give it the credential's id as `key`, so that a secret is forgotten with its credential.
 */
export function DemoSecret({ credentialId, target, show }: DemoSecretProps) {
  const announce = useAnnounce();
  const [secret, setSecret] = useState<string | null>(null);
  const { run, pending, refusal, retryAt } = useAction(show);
  const line = secret === null ? null : exportLine(target, 'CLIENT_SECRET', secret);

  function handleShow() {
    const form = new FormData();
    form.set(playgroundFields.credentialId, credentialId);
    run(form, (view) => {
      setSecret(view.secret);
      announce('Demo secret shown');
    });
  }

  return (
    <div className="flex flex-col gap-2 rounded-md border border-line border-dashed p-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="flex min-w-0 flex-1 basis-60 gap-2 text-sm">
          <FlaskConical
            aria-hidden="true"
            strokeWidth={1.75}
            className="mt-0.5 size-4 shrink-0 text-accent"
          />
          This is a demo credential of the sandbox: its secret opens nothing real, so it can be shown.
        </p>
        <Button size="small" busy={pending} onClick={secret === null ? handleShow : () => setSecret(null)}>
          {secret === null ? 'Show the demo secret' : 'Hide the demo secret'}
        </Button>
      </div>
      <RefusalCallout refusal={refusal} retryAt={retryAt} />
      {line?.ok && <CodeBlock label="Demo secret" text={line.text} noun="line with the demo secret" wrap />}
      {line && !line.ok && (
        <p className="text-warning text-sm">
          This shell cannot take the demo secret exactly. Choose another one.
        </p>
      )}
    </div>
  );
}
