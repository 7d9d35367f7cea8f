'use client';

import { findFieldText } from '@/components/ui/action-texts';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import type { ActionRefusal } from '@/lib/domain/action-state';
import { apiProbeFields, apiProbeLimits, type Bearer, bearers } from '@/lib/domain/api-probe/api-probe';
import { apiTargetIds, apiTargetsOf, getApiTarget } from '@/lib/domain/api-probe/targets';
import type { CredentialView } from '@/lib/domain/credential';
import { addressOf, ownHeaders, type ProbeDraft } from './probe-draft';

export interface ProbeFormProps {
  readonly credential: CredentialView;
  readonly draft: ProbeDraft;
  readonly onChange: (changed: Partial<ProbeDraft>) => void;
  readonly refusal: ActionRefusal | null;
}

const bearerLabels: Readonly<Record<Bearer, string>> = {
  live: 'The token',
  new: 'A new token',
  spoiled: 'Spoiled',
  'left-out': 'Left out',
};

const bearerHints: Readonly<Record<Bearer, string>> = {
  live: 'The live token of this request is used; where there is none, one is generated first.',
  new: 'A new token is generated first and used for the next calls too.',
  spoiled: 'One character of the token is changed, to see what the API says to a token that is not valid.',
  'left-out': 'The call goes without a token, to see what the API says then.',
};

/** Which API to call, and with which headers. */
export function ProbeForm({ credential, draft, onChange, refusal }: ProbeFormProps) {
  const targets = apiTargetsOf(credential.provider);
  const target = getApiTarget(draft.target);
  const fault = (name: string) => findFieldText(refusal, name);
  return (
    <div className="flex flex-col gap-4">
      <Field label="API" hint={target.shows} error={fault(apiProbeFields.target)}>
        <Select
          value={draft.target}
          onChange={(event) => {
            const chosen = apiTargetIds.find((id) => id === event.target.value);
            if (chosen) onChange({ target: chosen });
          }}
        >
          {targets.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {target.path === null ? (
        <Field
          label="Address"
          required
          hint="Called with GET, from this server. The token is sent there: enter an API that you trust with it."
          error={fault(apiProbeFields.url)}
        >
          <TextInput
            mono
            inputMode="url"
            autoComplete="off"
            maxLength={apiProbeLimits.urlMax}
            placeholder="https://api.example.com/v1/things"
            value={draft.url}
            onChange={(event) => onChange({ url: event.target.value })}
          />
        </Field>
      ) : (
        <p className="min-w-0 text-sm">
          <span className="text-muted">GET </span>
          <code className="wrap-anywhere">{addressOf(credential, draft)}</code>
        </p>
      )}
      <Disclosure summary="Headers">
        <div className="flex flex-col gap-4">
          <div className="flex flex-col gap-1">
            <Segmented
              legend="Authorization"
              options={bearers.map((value) => ({
                value,
                label: bearerLabels[value],
              }))}
              value={draft.bearer}
              onChange={(bearer) => onChange({ bearer })}
            />
            <p className="text-muted text-xs">{bearerHints[draft.bearer]}</p>
          </div>
          <HeaderField
            label="x-api-key"
            hint="The client ID that the token was issued to. Empty: left out."
            error={fault(apiProbeFields.apiKey)}
            value={draft.apiKey}
            onChange={(apiKey) => onChange({ apiKey })}
          />
          <HeaderField
            label="x-gw-ims-org-id"
            hint="The organization ID, which ends in @AdobeOrg. Empty: left out."
            error={fault(apiProbeFields.imsOrgId)}
            value={draft.imsOrgId}
            onChange={(imsOrgId) => onChange({ imsOrgId })}
          />
          <div>
            <Button size="small" onClick={() => onChange({ bearer: 'live', ...ownHeaders(credential) })}>
              Use the credential’s own headers
            </Button>
          </div>
        </div>
      </Disclosure>
    </div>
  );
}

interface HeaderFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly error: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A header's value, which may name a client or an organisation. */
function HeaderField({ label, hint, error, value, onChange }: HeaderFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      <TextInput
        mono
        sensitive
        autoComplete="off"
        maxLength={apiProbeLimits.headerCharactersMax}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
