'use client';

import { VisibleText } from '@/components/token/visible-text';
import { findFieldText } from '@/components/ui/action-texts';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { useMask } from '@/components/ui/screenshot-safe';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import type { ActionRefusal } from '@/lib/domain/action-state';
import {
  type InspectView,
  verifyFields as names,
  type VerifySource,
  verifySources,
} from '@/lib/domain/inspect/verify-source';
import type { ShownToken } from './use-pasted-tokens';
import { claimedIssuer, sourceLabels } from './verify-texts';

export interface VerifySourceFieldsProps {
  readonly view: InspectView;
  readonly shown: ShownToken;
  readonly refusal: ActionRefusal | null;
  readonly source: VerifySource;
  readonly credentialId: string | null;
  readonly issuer: string;
  readonly onSource: (source: VerifySource) => void;
  readonly onCredential: (id: string) => void;
  readonly onIssuer: (issuer: string) => void;
}

/** Adobe IMS, the sandbox, a saved credential's issuer, or one that is typed. The issuer that the token names is told and never filled in. */
export function VerifySourceFields(props: VerifySourceFieldsProps) {
  const { view, source, refusal } = props;
  const claimed = claimedIssuer(props.shown.content);
  const mask = useMask();
  const options = view.credentials.map(({ id, label, detail }) => {
    const [provider = '', ...clientId] = detail.split(', ');
    // A masked one is found all the same.
    return {
      value: id,
      label,
      secondary: `${provider}, ${mask('client-id', clientId.join(', '))}`,
      keywords: detail,
    };
  });
  return (
    <>
      <Field label="Keys of">
        <Select
          value={source}
          onChange={(event) => {
            const chosen = verifySources.find((one) => one === event.target.value);
            if (chosen) props.onSource(chosen);
          }}
        >
          {verifySources.map((one) => (
            <option key={one} value={one} disabled={one === 'credential' && options.length === 0}>
              {sourceLabels[one]}
            </option>
          ))}
        </Select>
      </Field>
      {source === 'credential' && (
        <Field label="Credential" error={findFieldText(refusal, names.credentialId)}>
          <Combobox
            sensitive
            groups={[{ label: 'Credentials', options }]}
            value={props.credentialId}
            onChange={props.onCredential}
            emptyText="No credential has this in its name."
          />
        </Field>
      )}
      {source === 'issuer' && (
        <Field
          label="Issuer"
          error={findFieldText(refusal, names.issuer)}
          hint={
            claimed === null ? (
              'The address that the provider documents. Its discovery document says where the keys are.'
            ) : (
              <>
                The token names{' '}
                <code className="wrap-anywhere">
                  <VisibleText text={claimed} />
                </code>
                . Enter that only if it is the issuer that you expect.
              </>
            )
          }
        >
          <TextInput
            mono
            inputMode="url"
            autoComplete="off"
            placeholder="https://auth.example.com"
            maxLength={2048}
            value={props.issuer}
            onChange={(event) => props.onIssuer(event.target.value)}
          />
        </Field>
      )}
    </>
  );
}
