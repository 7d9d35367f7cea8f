'use client';

import { type FormEvent, useEffect, useEffectEvent, useState } from 'react';
import {
  appendParameters,
  type DraftParameter,
  draftParameters,
} from '@/components/playground/request-draft';
import { Button } from '@/components/ui/button';
import { keepFocus } from '@/components/ui/keep-focus';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { useAction } from '@/components/ui/use-action';
import type { CredentialView } from '@/lib/domain/credential';
import { type SetUpActions, setUpFields } from '@/lib/domain/credential-set-up';
import type { ShownCandidate } from '@/lib/domain/import/shown-report';
import { RequestFields } from '../fields/request-fields';
import { useNameCheck } from '../set-up/use-name-check';
import { ImportClientFields } from './import-client-fields';
import { ImportNameField } from './import-name-field';
import { ImportAccountFields, ImportServices } from './import-record-fields';
import type { ImportSource } from './import-state';
import { ImportTargetFields } from './import-target-fields';

export type ImportActions = Pick<SetUpActions, 'createCredential' | 'checkCredentialName'>;

export interface ImportFormProps {
  readonly candidate: ShownCandidate;
  readonly source: ImportSource;
  readonly actions: ImportActions;
  readonly takeSecret: () => string | null;
  readonly onSaved: (credential: CredentialView) => void;
}

/** One credential of the file, ready to be checked, completed and saved. */
export function ImportForm({ candidate, source, actions, takeSecret, onSaved }: ImportFormProps) {
  const { run, pending, refusal, retryAt } = useAction(actions.createCredential);
  const nameCheck = useNameCheck(actions.checkCredentialName);
  const [name, setName] = useState(candidate.name ?? '');
  const [provider, setProvider] = useState(candidate.provider);
  const [parameters, setParameters] = useState<readonly DraftParameter[]>(() =>
    draftParameters(candidate.parameters),
  );
  const hasAccount = candidate.imsOrgId !== null || candidate.technicalAccountId !== null;
  // Nothing of the file is sent before saving, so its own name is asked about only once saving was refused: that brings one that is free.
  const checkName = useEffectEvent(() => nameCheck.checkSoon(name.trim()));
  useEffect(() => {
    if (refusal?.code === 'name-taken') checkName();
  }, [refusal]);

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    form.set(setUpFields.source, 'import');
    appendParameters(form, parameters);
    run(form, ({ credential }) => onSaved(credential));
  }

  return (
    <form
      method="post"
      noValidate
      autoComplete="off"
      aria-label="Check and save"
      className="flex flex-col gap-4"
      onSubmit={handleSubmit}
    >
      <RefusalCallout refusal={refusal} retryAt={retryAt} />
      <ImportNameField
        name={name}
        fromFile={candidate.name}
        check={nameCheck}
        refusal={refusal}
        onChange={setName}
      />
      <ImportTargetFields
        candidate={candidate}
        provider={provider}
        onProvider={setProvider}
        refusal={refusal}
      />
      <ImportClientFields
        candidate={candidate}
        source={source}
        provider={provider}
        takeSecret={takeSecret}
        refusal={refusal}
      />
      <ImportServices candidate={candidate} refusal={refusal} />
      {/* Hidden, not taken away, at other providers: what is typed in it stays. */}
      <div hidden={provider === 'generic' && !hasAccount} className="flex flex-col gap-4 [&[hidden]]:hidden">
        <ImportAccountFields candidate={candidate} refusal={refusal} />
      </div>
      <RequestFields
        provider={provider}
        refusal={refusal}
        authMethod={candidate.authMethod}
        openAtFirst={candidate.authMethod !== null}
        rows={parameters}
        onChange={setParameters}
      />
      <Button type="submit" variant="primary" busy={pending} onMouseDown={keepFocus} className="self-start">
        Save credential
      </Button>
    </form>
  );
}
