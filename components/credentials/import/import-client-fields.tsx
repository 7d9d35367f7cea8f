'use client';

import { useEffect, useRef } from 'react';
import { mendByFixedValue, useLint } from '@/components/playground/use-lint';
import { findFieldText } from '@/components/ui/action-texts';
import { Field } from '@/components/ui/field';
import { SecretInput } from '@/components/ui/secret-input';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import type { ActionRefusal } from '@/lib/domain/action-state';
import { credentialLimits } from '@/lib/domain/credential';
import { setUpFields as names } from '@/lib/domain/credential-set-up';
import type { ShownCandidate } from '@/lib/domain/import/shown-report';
import { lintClientId } from '@/lib/domain/lint/lint-client-id';
import { lintScopes } from '@/lib/domain/lint/lint-scopes';
import { fixSecret, lintSecret } from '@/lib/domain/lint/lint-secret';
import type { ProviderId } from '@/lib/domain/provider/provider';
import { sourceNouns } from './field-texts';
import type { ImportSource } from './import-state';

export interface ImportClientFieldsProps {
  readonly candidate: ShownCandidate;
  readonly source: ImportSource;
  readonly provider: ProviderId;
  /** Hands over the client secret of the file, once; null where there is none. */
  readonly takeSecret: () => string | null;
  readonly refusal: ActionRefusal | null;
}

/**
 * Client ID, client secret and scopes as the file has them, in fields of the document's own. The secret goes from the file into its field and nowhere
 * else; state keeps only what the checks found.
 */
export function ImportClientFields({
  candidate,
  source,
  provider,
  takeSecret,
  refusal,
}: ImportClientFieldsProps) {
  const clientId = useRef<HTMLInputElement>(null);
  const clientSecret = useRef<HTMLInputElement>(null);
  const scopes = useRef<HTMLTextAreaElement>(null);
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
    const secret = takeSecret();
    if (secret !== null && clientSecret.current) clientSecret.current.value = secret;
    clientIdLint.check();
    secretLint.check();
    scopesLint.check();
  }, []);

  return (
    <>
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
          defaultValue={candidate.clientId}
          {...clientIdLint.handlers}
        />
      </Field>
      <Field
        label="Client secret"
        required
        hint={
          candidate.hasSecret
            ? `Filled in from ${sourceNouns[source]}. It goes to this server once, is stored encrypted and never comes back to a browser.`
            : `Not in ${sourceNouns[source]}: type or paste it. It goes to this server once and is stored encrypted.`
        }
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
          candidate.serviceIds.length > 0
            ? 'Any separator. Left empty, the scopes of the services are used.'
            : 'Any separator: commas, spaces, lines.'
        }
        error={findFieldText(refusal, names.scopes)}
        warnings={scopesLint.warnings}
      >
        <Textarea
          ref={scopes}
          mono
          rows={2}
          name={names.scopes}
          autoComplete="off"
          defaultValue={candidate.scopes.join(', ')}
          {...scopesLint.handlers}
        />
      </Field>
    </>
  );
}
