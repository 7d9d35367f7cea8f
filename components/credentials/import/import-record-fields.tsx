'use client';

import { findFieldText } from '@/components/ui/action-texts';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/text-input';
import { serviceName } from '@/lib/domain/access-names';
import type { ActionRefusal } from '@/lib/domain/action-state';
import { credentialLimits } from '@/lib/domain/credential';
import { setUpFields as names } from '@/lib/domain/credential-set-up';
import type { ShownCandidate } from '@/lib/domain/import/shown-report';

export interface ImportRecordFieldsProps {
  readonly candidate: ShownCandidate;
  readonly refusal: ActionRefusal | null;
}

/** Services of the file, each to be kept or not; product profiles are added on the credential's page. */
export function ImportServices({ candidate, refusal }: ImportRecordFieldsProps) {
  const fault = findFieldText(refusal, names.serviceId);
  if (candidate.serviceIds.length === 0) return null;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium text-sm">Services</legend>
      <div className="flex flex-col gap-1.5">
        {candidate.serviceIds.map((id) => (
          <Checkbox key={id} name={names.serviceId} value={id} defaultChecked label={serviceName(id)} />
        ))}
      </div>
      <p className="mt-1.5 text-muted text-xs">
        Product profiles can be recorded later, on the credential’s page.
      </p>
      {fault && <p className="font-medium text-invalid text-xs">{fault}</p>}
    </fieldset>
  );
}

const fields = [
  { name: names.imsOrgId, label: 'Organization ID' },
  { name: names.technicalAccountId, label: 'Technical account ID' },
  { name: names.technicalAccountEmail, label: 'Technical account email' },
] as const;

/** Organisation and technical account as Adobe shows them, kept for the record. */
export function ImportAccountFields({ candidate, refusal }: ImportRecordFieldsProps) {
  return fields.map(({ name, label }) => (
    <Field key={name} label={label} optional error={findFieldText(refusal, name)}>
      <TextInput
        mono
        sensitive
        name={name}
        autoComplete="off"
        maxLength={credentialLimits.accountFieldMax}
        defaultValue={candidate[name] ?? ''}
      />
    </Field>
  ));
}
