'use client';

import { type Ref, useState } from 'react';
import { Field } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { TextInput } from '@/components/ui/text-input';
import type { CredentialView } from '@/lib/domain/credential';
import type { TokenRequest } from '@/lib/domain/generation';
import type { PlaygroundActions } from '@/lib/domain/playground';
import { apiSnippet } from '@/lib/domain/snippet/api-snippet';
import { captureSnippet } from '@/lib/domain/snippet/capture-snippet';
import { formsOfTarget, type Snippet, snippetTargets } from '@/lib/domain/snippet/snippet';
import { tokenSnippet } from '@/lib/domain/snippet/token-snippet';
import {
  type CommandChoice,
  type CommandKind,
  commandKindLabels,
  formLabels,
  targetLabels,
  withTarget,
} from './command-choice';
import { DemoSecret } from './demo-secret';
import { SnippetView } from './snippet-view';

export interface CommandPanelProps {
  readonly credential: CredentialView;
  readonly credentialLabel: string;
  /** What "Generate access token" would send now. */
  readonly request: TokenRequest;
  readonly choice: CommandChoice;
  readonly onChoice: (choice: CommandChoice) => void;
  readonly showDemoSecret: PlaygroundActions['showDemoSecret'];
  /** Address for the first API call, where one is known to work. */
  readonly apiUrl: string;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

const kinds: readonly CommandKind[] = ['token', 'variable', 'api'];

/** The request as a command for elsewhere, made from the same description as the one that is sent. It never holds the client secret. */
export function CommandPanel(props: CommandPanelProps) {
  const { credential, request, choice, onChoice, headingRef } = props;
  const [apiUrl, setApiUrl] = useState(props.apiUrl);
  const [imsOrgId, setImsOrgId] = useState('');
  const isApi = choice.kind === 'api';
  const snippet = snippetOf(choice, request, {
    url: apiUrl,
    clientId: credential.provider === 'generic' ? null : credential.clientId,
    imsOrgId: credential.provider === 'generic' ? '' : imsOrgId,
  });
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <h3 ref={headingRef} tabIndex={-1} className="scroll-mt-16 rounded-sm font-semibold text-lg">
          cURL command
        </h3>
        <p className="min-w-0 truncate text-muted">{props.credentialLabel}</p>
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <Segmented
          legend="What it does"
          options={kinds.map((value) => ({ value, label: commandKindLabels[value] }))}
          value={choice.kind}
          onChange={(kind) => onChoice({ ...choice, kind })}
        />
        <Segmented
          legend="Shell"
          options={snippetTargets.map((value) => ({ value, label: targetLabels[value] }))}
          value={choice.target}
          onChange={(target) => onChoice(withTarget(choice, target))}
        />
        <Segmented
          legend="Form"
          options={formsOfTarget[choice.target].map((value) => ({ value, label: formLabels[value] }))}
          value={choice.form}
          onChange={(form) => onChoice({ ...choice, form })}
        />
      </div>
      {isApi && (
        <Field label="Address of the API" hint="Called with GET and the access token as a bearer.">
          <TextInput
            mono
            inputMode="url"
            autoComplete="off"
            placeholder="https://api.example.com/v1/things"
            value={apiUrl}
            onChange={(event) => setApiUrl(event.target.value)}
          />
        </Field>
      )}
      {isApi && credential.provider !== 'generic' && (
        <Field
          label="Organization ID"
          optional
          hint="Sent as x-gw-ims-org-id, which most Adobe APIs want. A token names it in its claim org."
        >
          <TextInput
            mono
            sensitive
            autoComplete="off"
            placeholder="0123456789ABCDEF01234567@AdobeOrg"
            value={imsOrgId}
            onChange={(event) => setImsOrgId(event.target.value)}
          />
        </Field>
      )}
      <SnippetView
        snippet={snippet}
        subject={isApi ? 'access token' : 'client secret'}
        label={choice.target === 'powershell-rest' ? 'PowerShell command' : 'cURL command'}
        isBlank={isApi && apiUrl.trim() === ''}
      >
        {credential.demoCase !== null && !isApi && (
          <DemoSecret
            key={credential.id}
            credentialId={credential.id}
            target={choice.target}
            show={props.showDemoSecret}
          />
        )}
      </SnippetView>
    </div>
  );
}

function snippetOf(
  { kind, target, form }: CommandChoice,
  request: TokenRequest,
  api: { readonly url: string; readonly clientId: string | null; readonly imsOrgId: string },
): Snippet {
  if (kind === 'token') return tokenSnippet(request, { target, form });
  if (kind === 'variable') return captureSnippet(request, { target, form });
  const imsOrgId = api.imsOrgId.trim() || null;
  return apiSnippet({ ...api, url: api.url.trim(), method: 'GET', imsOrgId }, { target, form });
}
