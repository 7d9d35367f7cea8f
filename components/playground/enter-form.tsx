'use client';

import { type FormEvent, Fragment, useEffect, useEffectEvent, useRef, useState } from 'react';
import { ClientIdField } from '@/components/credentials/fields/client-id-field';
import { ClientSecretField } from '@/components/credentials/fields/client-secret-field';
import { GenericEndpoint } from '@/components/credentials/fields/generic-endpoint';
import { RequestFields } from '@/components/credentials/fields/request-fields';
import { ScopesField } from '@/components/credentials/fields/scopes-field';
import { ShareSecretNotice } from '@/components/hand-over/share-secret-notice';
import { Button } from '@/components/ui/button';
import { keepFocus } from '@/components/ui/keep-focus';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import type { ActionCall } from '@/components/ui/use-action';
import type { CredentialView } from '@/lib/domain/credential';
import { playgroundFields as names } from '@/lib/domain/playground';
import { getPreset, type Preset } from '@/lib/domain/provider/presets';
import type { ProviderId } from '@/lib/domain/provider/provider';
import type { EnterStart } from './enter-start';
import { ProviderChoice } from './provider-choice';
import { type DraftParameter, draftParameters, sentParameters, withNeededParameters } from './request-draft';

export interface EnterFormProps {
  /** Ties the page's "Generate access token" button to this form. */
  readonly id: string;
  readonly call: ActionCall<{ readonly credential: CredentialView }>;
  /** `generate` unless the person only wants to keep it. The form is emptied by giving it another key. */
  readonly onEntered: (credential: CredentialView, next: 'generate' | 'keep') => void;
  /** Where something is known already; read once. */
  readonly start?: EnterStart;
}

/**
 * A credential that is typed in. Fields are the document's own, so that the client secret, wherever it is pasted, reaches no state of ours;
 * `method="post"` keeps a form sent before the script runs out of the address bar.
 */
export function EnterForm({ id, call, onEntered, start }: EnterFormProps) {
  const { run, pending, refusal, retryAt } = call;
  const form = useRef<HTMLFormElement>(null);
  const [provider, setProvider] = useState<ProviderId>(start?.provider ?? 'adobe-ims');
  const [preset, setPreset] = useState<Preset>(() => getPreset('other'));
  const [parameters, setParameters] = useState<readonly DraftParameter[]>(() =>
    draftParameters(start?.parameters ?? []),
  );
  const focusSecret = useEffectEvent(() => {
    const field = form.current?.elements.namedItem(names.clientSecret);
    if (start?.focusesSecret && field instanceof HTMLInputElement) field.focus();
  });
  useEffect(() => focusSecret(), []);

  function choosePreset(chosen: Preset) {
    setPreset(chosen);
    setParameters(withNeededParameters(parameters, chosen));
  }

  function send(next: 'generate' | 'keep') {
    if (!form.current) return;
    run(new FormData(form.current), ({ credential }) => onEntered(credential, next));
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    send('generate');
  }

  const secretHost = provider === start?.provider ? start.secretHost : undefined;
  const isAsBegun = start?.provider === provider && preset.id === 'other';
  return (
    <form
      ref={form}
      id={id}
      method="post"
      noValidate
      autoComplete="off"
      aria-label="Enter a credential"
      className="flex flex-col gap-4"
      onSubmit={handleSubmit}
    >
      <RefusalCallout refusal={refusal} retryAt={retryAt} />
      <ProviderChoice value={provider} onChange={setProvider} />
      {provider === 'generic' && (
        <GenericEndpoint
          preset={preset}
          onPreset={choosePreset}
          refusal={refusal}
          tokenEndpoint={start?.tokenEndpoint}
        />
      )}
      <ClientIdField provider={provider} refusal={refusal} start={start?.clientId} />
      {secretHost && <ShareSecretNotice host={secretHost} />}
      <ClientSecretField
        provider={provider}
        refusal={refusal}
        takeSecret={start?.takeSecret}
        {...(secretHost && {
          hint: `The link has it sent to ${secretHost}. Goes to this server first, is stored encrypted and never comes back to a browser.`,
        })}
      />
      <ScopesField
        provider={provider}
        refusal={refusal}
        start={start?.scopes.join(', ')}
        hint={
          provider === 'generic' ? preset.scopeHint : 'Any separator: commas, spaces, lines, or a JSON list.'
        }
        placeholder={
          provider === 'generic' ? (preset.scopeExample ?? '') : 'openid, AdobeID, read_organizations'
        }
      />
      <RequestFields
        provider={provider}
        refusal={refusal}
        authMethod={isAsBegun ? start.authMethod : provider === 'generic' ? preset.authMethod : null}
        openAtFirst={start !== undefined && start.authMethod !== 'client_secret_post'}
        rows={parameters}
        onChange={setParameters}
      />
      {sentParameters(parameters).map(({ key, name, value }) => (
        <Fragment key={key}>
          <input type="hidden" name={names.parameterName} value={name.trim()} />
          <input type="hidden" name={names.parameterValue} value={value} />
        </Fragment>
      ))}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 basis-48 text-muted text-xs">
          Kept until sign-out or an idle hour, unless you save it.
        </p>
        <Button
          size="small"
          variant="quiet"
          disabled={pending}
          onMouseDown={keepFocus}
          onClick={() => send('keep')}
        >
          Keep without generating
        </Button>
      </div>
    </form>
  );
}
