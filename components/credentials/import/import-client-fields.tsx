'use client';

import type { ActionRefusal } from '@/lib/domain/action-state';
import type { ShownCandidate } from '@/lib/domain/import/shown-report';
import type { ProviderId } from '@/lib/domain/provider/provider';
import { ClientIdField } from '../fields/client-id-field';
import { ClientSecretField } from '../fields/client-secret-field';
import { ScopesField } from '../fields/scopes-field';
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
 * else.
 */
export function ImportClientFields({
  candidate,
  source,
  provider,
  takeSecret,
  refusal,
}: ImportClientFieldsProps) {
  const noun = sourceNouns[source];
  return (
    <>
      <ClientIdField provider={provider} refusal={refusal} start={candidate.clientId} />
      <ClientSecretField
        provider={provider}
        refusal={refusal}
        hint={
          candidate.hasSecret
            ? `Filled in from ${noun}. It goes to this server once, is stored encrypted and never comes back to a browser.`
            : `Not in ${noun}: type or paste it. It goes to this server once and is stored encrypted.`
        }
        takeSecret={takeSecret}
      />
      <ScopesField
        provider={provider}
        refusal={refusal}
        start={candidate.scopes.join(', ')}
        hint={
          candidate.serviceIds.length > 0
            ? 'Any separator. Left empty, the scopes of the services are used.'
            : 'Any separator: commas, spaces, lines.'
        }
      />
    </>
  );
}
