'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { findFieldText } from '@/components/ui/action-texts';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { SecretInput } from '@/components/ui/secret-input';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import type { ActionCall } from '@/components/ui/use-action';
import { type CredentialView, credentialLimits } from '@/lib/domain/credential';
import { lintClientId } from '@/lib/domain/lint/lint-client-id';
import { lintScopes } from '@/lib/domain/lint/lint-scopes';
import { fixSecret, lintSecret } from '@/lib/domain/lint/lint-secret';
import { playgroundFields as names } from '@/lib/domain/playground';
import type { Preset } from '@/lib/domain/provider/presets';
import { getProviderProfile } from '@/lib/domain/provider/profiles';
import type { ProviderId } from '@/lib/domain/provider/provider';
import { authMethodLabels } from './credential-label';
import type { EnterStart } from './enter-start';
import { GenericEndpoint, getPreset } from './generic-endpoint';
import { ParameterRows } from './parameter-rows';
import { ProviderChoice } from './provider-choice';
import { appendParameters, type DraftParameter } from './request-draft';
import { mendByFixedValue, useLint } from './use-lint';

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
  const clientId = useRef<HTMLInputElement>(null);
  const clientSecret = useRef<HTMLInputElement>(null);
  const scopes = useRef<HTMLTextAreaElement>(null);
  const [provider, setProvider] = useState<ProviderId>(start?.provider ?? 'adobe-ims');
  const [isMoreOpen, setMoreOpen] = useState(
    start !== undefined && start.authMethod !== 'client_secret_post',
  );
  const [preset, setPreset] = useState<Preset>(() => getPreset('other'));
  const [parameters, setParameters] = useState<readonly DraftParameter[]>(
    () => start?.parameters.map(([name, value]) => ({ key: crypto.randomUUID(), name, value })) ?? [],
  );

  const clientIdLint = useLint(clientId, {
    lint: (value) => lintClientId(value, { provider }),
    ...mendByFixedValue,
  });
  const scopesLint = useLint(scopes, {
    lint: (value) => lintScopes(value, { provider }),
    ...mendByFixedValue,
  });
  const secretLint = useLint(clientSecret, {
    lint: (value) => lintSecret(value, { clientId: clientId.current?.value ?? '', provider }),
    mend: (value, { code }) => fixSecret(value, code),
    canMend: ({ isFixable }) => isFixable === true,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: filled in once; later checks follow what is typed
  useEffect(() => {
    if (!start) return;
    const secret = start.takeSecret();
    if (secret !== null && clientSecret.current) clientSecret.current.value = secret;
    for (const { check } of [clientIdLint, secretLint, scopesLint]) check();
  }, []);

  function choosePreset(chosen: Preset) {
    setPreset(chosen);
    const needed = chosen.parameters.filter(({ name }) => !parameters.some((row) => row.name === name));
    setParameters([
      ...parameters,
      ...needed.map(({ name }) => ({ key: crypto.randomUUID(), name, value: '' })),
    ]);
  }

  function send(next: 'generate' | 'keep') {
    if (!form.current) return;
    const data = new FormData(form.current);
    appendParameters(data, parameters);
    run(data, ({ credential }) => onEntered(credential, next));
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    send('generate');
  }

  const profile = getProviderProfile(provider);
  const parameterFault =
    findFieldText(refusal, names.parameterName) ??
    (refusal?.fields && 'parameters' in refusal.fields
      ? 'The request sets one of these itself. Remove it.'
      : null);
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
          startAddress={start?.tokenEndpoint ?? ''}
        />
      )}
      <Field
        label="Client ID"
        required
        error={findFieldText(refusal, names.clientId)}
        warnings={clientIdLint.warnings}
      >
        <TextInput
          ref={clientId}
          mono
          name={names.clientId}
          autoComplete="off"
          maxLength={credentialLimits.clientIdMax}
          defaultValue={start?.clientId}
          {...clientIdLint.handlers}
        />
      </Field>
      <Field
        label="Client secret"
        required
        hint="Goes to this server once, is stored encrypted and never comes back to a browser."
        error={findFieldText(refusal, names.clientSecret)}
        warnings={secretLint.warnings}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing is operated here, the field's leaving bubbles up */}
        <div onBlur={secretLint.handlers.onBlur}>
          <SecretInput
            ref={clientSecret}
            name={names.clientSecret}
            noun="client secret"
            autoComplete="off"
            maxLength={credentialLimits.clientSecretMax}
            onInput={secretLint.handlers.onInput}
          />
        </div>
      </Field>
      <Field
        label="Scopes"
        optional
        hint={
          provider === 'generic' ? preset.scopeHint : 'Any separator: commas, spaces, lines, or a JSON list.'
        }
        error={findFieldText(refusal, names.scopes)}
        warnings={scopesLint.warnings}
      >
        <Textarea
          ref={scopes}
          mono
          rows={2}
          name={names.scopes}
          defaultValue={start?.scopes.join(', ')}
          autoComplete="off"
          placeholder={
            provider === 'generic' ? (preset.scopeExample ?? '') : 'openid, AdobeID, read_organizations'
          }
          {...scopesLint.handlers}
        />
      </Field>
      <Disclosure
        summary="Authentication and parameters"
        open={isMoreOpen || parameters.length > 0}
        onToggle={setMoreOpen}
      >
        <div className="flex flex-col gap-4">
          <Field
            label="Client authentication"
            hint={
              provider === 'adobe-ims'
                ? 'Adobe’s guide documents the body; HTTP Basic is advertised but not documented.'
                : 'Try HTTP Basic, not form-encoded, where a secret with special characters is refused.'
            }
            error={findFieldText(refusal, names.authMethod)}
          >
            {/* Each provider has its own default, so the choice starts over with it. */}
            <Select
              key={`${provider}-${preset.id}`}
              name={names.authMethod}
              defaultValue={
                start?.provider === provider && preset.id === 'other'
                  ? start.authMethod
                  : provider === 'generic'
                    ? preset.authMethod
                    : profile.authMethods[0]
              }
            >
              {profile.authMethods.map((method) => (
                <option key={method} value={method}>
                  {authMethodLabels[method]}
                </option>
              ))}
            </Select>
          </Field>
          <div className="flex flex-col gap-1">
            <p className="font-medium text-sm">Further parameters</p>
            <ParameterRows rows={parameters} onChange={setParameters} />
            {parameterFault && <p className="font-medium text-invalid text-xs">{parameterFault}</p>}
          </div>
        </div>
      </Disclosure>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 basis-48 text-muted text-xs">
          Kept until sign-out or an idle hour, unless you save it.
        </p>
        <Button size="small" variant="quiet" disabled={pending} onClick={() => send('keep')}>
          Keep without generating
        </Button>
      </div>
    </form>
  );
}
