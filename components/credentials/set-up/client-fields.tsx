'use client';

import type { ActionRefusal } from '@/lib/domain/action-state';
import { getPreset } from '@/lib/domain/provider/presets';
import { ClientIdField } from '../fields/client-id-field';
import { ClientSecretField } from '../fields/client-secret-field';
import { RequestFields } from '../fields/request-fields';
import { ScopesField } from '../fields/scopes-field';
import { AccountFields } from './account-fields';
import { connectedServices, type SetUpDraft } from './draft';

export interface ClientFieldsProps {
  readonly draft: SetUpDraft;
  readonly refusal: ActionRefusal | null;
  readonly onChange: (draft: SetUpDraft) => void;
}

/** Client ID, client secret, scopes and what else the request needs. All but the parameters are the document's own fields, read when the form is sent. */
export function ClientFields({ draft, refusal, onChange }: ClientFieldsProps) {
  const provider = draft.provider ?? 'adobe-ims';
  const preset = getPreset(draft.preset);
  const isGeneric = provider === 'generic';
  const hasServices = connectedServices(draft).length > 0;
  return (
    <>
      <ClientIdField provider={provider} refusal={refusal} />
      <ClientSecretField provider={provider} refusal={refusal} />
      <ScopesField
        provider={provider}
        refusal={refusal}
        label={hasServices ? 'Further scopes' : 'Scopes'}
        required={!isGeneric && !hasServices}
        hint={
          isGeneric
            ? preset.scopeHint
            : hasServices
              ? 'In addition to those of the services, in any separator.'
              : 'No service is chosen, so the scopes are needed here, in any separator.'
        }
        placeholder={isGeneric ? (preset.scopeExample ?? '') : ''}
      />
      {/* Hidden, not taken away, at other providers: what is typed in it stays. */}
      <div hidden={isGeneric}>
        <AccountFields refusal={refusal} />
      </div>
      <RequestFields
        provider={provider}
        refusal={refusal}
        authMethod={isGeneric ? preset.authMethod : null}
        rows={draft.parameters}
        onChange={(parameters) => onChange({ ...draft, parameters })}
      />
    </>
  );
}
