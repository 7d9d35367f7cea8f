'use client';

import type { ReactNode } from 'react';
import { ClientFields } from './client-fields';
import { NameStep } from './name-step';
import { ProfilesStep } from './profiles-step';
import { ProviderStep } from './provider-step';
import { ServicesStep } from './services-step';
import type { StepId } from './step-id';
import { StepSection } from './step-section';
import { Summary } from './summary';
import type { Flow } from './use-flow';

/** All steps, the current one shown. */
export function Steps({ flow }: { readonly flow: Flow }) {
  const { state, step: current, steps, change } = flow;
  const { draft, fault } = state;
  const isSandbox = draft.provider === 'sandbox';
  const refusalAt = (step: StepId) => (fault?.step === step ? fault.refusal : null);
  const nameRefusal = refusalAt('name');
  const isNameFault = nameRefusal?.code === 'name-taken' || nameRefusal?.fields?.name !== undefined;
  const section = (step: StepId, intro: ReactNode, children: ReactNode) => (
    <StepSection
      {...{ step, current, steps, draft, fault, intro, children }}
      isFaultInside={step === 'name' && isNameFault}
    />
  );
  return (
    <>
      {section(
        'provider',
        'Who issues the access tokens.',
        <ProviderStep draft={draft} refusal={refusalAt('provider')} onChange={change('provider')} />,
      )}
      {section(
        'services',
        isSandbox
          ? 'The APIs and events that the credential is for. They decide which scopes it asks for.'
          : 'The APIs and events that the credential has in Adobe Developer Console. One that is not listed: go on, and type its scopes at the last step.',
        <ServicesStep draft={draft} onChange={change('services')} />,
      )}
      {section(
        'profiles',
        'They govern which data of the organisation the credential can reach.',
        <ProfilesStep
          draft={draft}
          isStopped={refusalAt('profiles') !== null}
          onChange={change('profiles')}
        />,
      )}
      {section(
        'name',
        'An administrator finds the credential by this name under API credentials.',
        <NameStep
          draft={draft}
          isCurrent={current === 'name'}
          refusal={isNameFault ? nameRefusal : null}
          nameCheck={flow.nameCheck}
          onChange={change('name')}
        />,
      )}
      {section(
        'client',
        isSandbox
          ? 'The sandbox issues both. The client secret is shown once.'
          : 'As the provider gave them to you.',
        <div className="flex max-w-2xl flex-col gap-4">
          <Summary draft={draft} />
          {/* Hidden, not taken away, at the sandbox: what is typed in the fields stays. */}
          <div hidden={isSandbox} className="flex flex-col gap-4">
            <ClientFields draft={draft} refusal={refusalAt('client')} onChange={change('client')} />
          </div>
        </div>,
      )}
    </>
  );
}
