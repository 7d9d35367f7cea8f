'use client';

import { useState } from 'react';
import { findFieldText } from '@/components/ui/action-texts';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/text-input';
import type { ActionRefusal } from '@/lib/domain/action-state';
import { credentialLimits } from '@/lib/domain/credential';
import { setUpFields } from '@/lib/domain/credential-set-up';

const fields = [
  { name: setUpFields.imsOrgId, label: 'Organization ID', example: '0123456789ABCDEF01234567@AdobeOrg' },
  {
    name: setUpFields.technicalAccountId,
    label: 'Technical account ID',
    example: '0123456789ABCDEF01234567@techacct.adobe.com',
  },
  {
    name: setUpFields.technicalAccountEmail,
    label: 'Technical account email',
    example: '00000000-0000-0000-0000-000000000000@techacct.adobe.com',
  },
] as const;

/** What Adobe Developer Console shows beside the client ID, for the record; no request for a token needs it. */
export function AccountFields({ refusal }: { readonly refusal: ActionRefusal | null }) {
  const [isOpen, setOpen] = useState(false);
  const isRefused = fields.some(({ name }) => findFieldText(refusal, name) !== null);
  return (
    <Disclosure
      summary="Organization and technical account (optional)"
      open={isOpen || isRefused}
      onToggle={setOpen}
    >
      <div className="flex flex-col gap-4">
        <p className="text-muted text-sm">
          As the credential’s page in Adobe Developer Console shows them. They are kept for the record, and
          the organization ID stands in ready-made commands.
        </p>
        {fields.map(({ name, label, example }) => (
          <Field key={name} label={label} error={findFieldText(refusal, name)}>
            <TextInput
              mono
              sensitive
              name={name}
              autoComplete="off"
              placeholder={example}
              maxLength={credentialLimits.accountFieldMax}
            />
          </Field>
        ))}
      </div>
    </Disclosure>
  );
}
