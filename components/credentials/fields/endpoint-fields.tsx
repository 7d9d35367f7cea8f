'use client';

import { type Ref, useImperativeHandle, useRef } from 'react';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/text-input';
import type { ActionRefusal } from '@/lib/domain/action-state';
import { credentialLimits } from '@/lib/domain/credential';
import { credentialFields as names } from '@/lib/domain/credential-fields';
import { lintTokenEndpoint } from '@/lib/domain/lint/lint-token-endpoint';
import { endpointFault } from './endpoint-fault';
import { mendByFixedValue, useLint } from './use-lint';

/** Writes the two addresses over what stands in their fields. */
export type FillEndpoint = (tokenEndpoint: string, issuer: string) => void;

export interface EndpointFieldsProps {
  readonly refusal: ActionRefusal | null;
  /** What stands in the fields at first; null or absent for nothing. */
  readonly tokenEndpoint?: string | null | undefined;
  readonly issuer?: string | null | undefined;
  readonly ref?: Ref<FillEndpoint>;
}

/** Token endpoint and issuer of a provider that is none of ours. */
export function EndpointFields({ refusal, tokenEndpoint, issuer, ref }: EndpointFieldsProps) {
  const tokenEndpointControl = useRef<HTMLInputElement>(null);
  const issuerControl = useRef<HTMLInputElement>(null);
  const { warnings, handlers, check } = useLint(tokenEndpointControl, {
    lint: lintTokenEndpoint,
    ...mendByFixedValue,
  });
  useImperativeHandle(ref, () => (filledEndpoint, filledIssuer) => {
    if (tokenEndpointControl.current) tokenEndpointControl.current.value = filledEndpoint;
    if (issuerControl.current) issuerControl.current.value = filledIssuer;
    check();
  });
  return (
    <>
      <Field
        label="Token endpoint"
        required
        error={endpointFault(refusal, names.tokenEndpoint)}
        warnings={warnings}
      >
        <TextInput
          ref={tokenEndpointControl}
          mono
          name={names.tokenEndpoint}
          inputMode="url"
          autoComplete="off"
          placeholder="https://auth.example.com/oauth2/token"
          maxLength={credentialLimits.urlMax}
          defaultValue={tokenEndpoint ?? ''}
          {...handlers}
        />
      </Field>
      <Field
        label="Issuer"
        optional
        hint="Its published keys verify signatures. Without one, tokens are only decoded."
        error={endpointFault(refusal, names.issuer)}
      >
        <TextInput
          ref={issuerControl}
          mono
          name={names.issuer}
          inputMode="url"
          autoComplete="off"
          placeholder="https://auth.example.com"
          maxLength={credentialLimits.urlMax}
          defaultValue={issuer ?? ''}
        />
      </Field>
    </>
  );
}
