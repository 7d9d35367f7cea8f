'use client';

import type { RefCallback } from 'react';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import type { CredentialView } from '@/lib/domain/credential';
import { candidateName } from './candidate-name';
import { type ImportActions, ImportForm } from './import-form';
import type { ReportState } from './import-state';

export interface SavePanelProps {
  readonly state: ReportState;
  readonly actions: ImportActions;
  /** The title, which gets the focus when the next credential is there. */
  readonly heading: RefCallback<HTMLElement>;
  readonly takeSecret: (position: number) => string | null;
  readonly onSaved: (position: number, credential: CredentialView) => void;
}

/** The form of the credential that is looked at. Forms that were opened before stay in the page, hidden, with what was typed in them. */
export function SavePanel({ state, actions, heading, takeSecret, onSaved }: SavePanelProps) {
  const { report, chosen, opened, saved, justSaved } = state;
  const current = report.credentials[chosen];
  const savedNow = saved[chosen];
  const isOneOfSeveral = report.credentials.length > 1;
  return (
    <Panel
      title={
        <span ref={heading} tabIndex={-1} className="outline-none">
          {isOneOfSeveral && current ? `Check and save: ${candidateName(current, chosen)}` : 'Check and save'}
        </span>
      }
    >
      <div className="flex flex-col gap-4">
        {justSaved && (
          <Callout tone="valid" title={`${justSaved.name} is saved`}>
            <p>
              <TextLink href={`/credentials/${justSaved.id}`}>Open it</TextLink>, or go on with the next one
              of the file below.
            </p>
          </Callout>
        )}
        {savedNow && (
          <p>
            Saved as <TextLink href={`/credentials/${savedNow.id}`}>{savedNow.name}</TextLink>.
          </p>
        )}
        {opened
          .filter((position) => !saved[position])
          .map((position) => {
            const candidate = report.credentials[position];
            return (
              candidate && (
                <div key={position} hidden={position !== chosen}>
                  <ImportForm
                    candidate={candidate}
                    source={state.source}
                    actions={actions}
                    takeSecret={() => takeSecret(position)}
                    onSaved={(credential) => onSaved(position, credential)}
                  />
                </div>
              )
            );
          })}
      </div>
    </Panel>
  );
}
