'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Checkbox } from '@/components/ui/checkbox';
import { CodeBlock } from '@/components/ui/code-block';
import type { IssuedClient } from './flow-state';

export interface IssuedCredentialProps {
  readonly issued: IssuedClient;
  readonly isLeaving: boolean;
  readonly onDone: () => void;
}

/** The client ID and, this once, the client secret. It goes on when the person says that the secret is stored. */
export function IssuedCredential({ issued, isLeaving, onDone }: IssuedCredentialProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isStored, setStored] = useState(false);
  const { credential, clientSecret } = issued;
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby={`${id}-title`} className="flex max-w-3xl min-w-0 flex-col gap-4">
      <h2 ref={heading} id={`${id}-title`} tabIndex={-1} className="font-semibold text-lg outline-none">
        Credential issued: <span className="wrap-anywhere">{credential.name}</span>
      </h2>
      <Callout tone="warning" title="The client secret is shown this once">
        <p>
          Copy it now and store it where secrets belong. This playground keeps it sealed to generate access
          tokens and can never show it again.
        </p>
      </Callout>
      <CodeBlock label="Client ID" noun="client ID" text={credential.clientId} sensitive="client-id" wrap />
      <CodeBlock label="Client secret" noun="client secret" text={clientSecret} sensitive="secret" wrap />
      <Checkbox
        label="I have stored it"
        hint="Or you do not need it outside of this playground."
        checked={isStored}
        onChange={(event) => setStored(event.target.checked)}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          variant="primary"
          disabled={!isStored}
          busy={isLeaving}
          aria-describedby={isStored ? undefined : `${id}-why`}
          onClick={onDone}
        >
          Open the credential
        </Button>
        {!isStored && (
          <p id={`${id}-why`} className="text-muted text-sm">
            Check “I have stored it” to go on.
          </p>
        )}
      </div>
    </section>
  );
}
