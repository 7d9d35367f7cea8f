'use client';

import { type Dispatch, type ReactNode, useId, useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Disclosure } from '@/components/ui/disclosure';
import { Segmented } from '@/components/ui/segmented';
import type { ActionCall } from '@/components/ui/use-action';
import type { CredentialView } from '@/lib/domain/credential';
import type { PlaygroundActions, PlaygroundView } from '@/lib/domain/playground';
import { CredentialDetails } from './credential-details';
import { CredentialPicker } from './credential-picker';
import type { EnterStart } from './enter-start';
import { LinkedScopesNote } from './linked-scopes-note';
import { ParameterRows } from './parameter-rows';
import { enterFormPart } from './parts';
import { draftOf, findSelected, type PlaygroundEvent, type PlaygroundState } from './playground-state';
import { isAsLinked, type RequestDraft } from './request-draft';
import { SaveCredential } from './save-credential';
import { ScopeEditor } from './scope-editor';

export interface RequestPanelProps {
  readonly view: PlaygroundView;
  readonly actions: PlaygroundActions;
  readonly state: PlaygroundState;
  readonly dispatch: Dispatch<PlaygroundEvent>;
  readonly entering: ActionCall<{ readonly credential: CredentialView }>;
  readonly formId: string;
  /** Another number begins the form anew. */
  readonly formVersion: number;
  /** What the form begins with, where a link says so. */
  readonly enterStart: EnterStart | undefined;
  readonly onEntered: (credential: CredentialView, next: 'generate' | 'keep') => void;
  /** The bar with the primary action. */
  readonly children: ReactNode;
}

/** What to ask for: the credential, selected or entered, and the choices for this one request. */
export function RequestPanel(props: RequestPanelProps) {
  const { view, actions, state, dispatch, entering, formId, formVersion, enterStart, onEntered, children } =
    props;
  const id = useId();
  const selected = findSelected(state);
  const isEntering = state.mode === 'enter';
  // Once opened the form stays, hidden, so that nothing typed is lost by looking at the list.
  const [wasOpened, setOpened] = useState(isEntering);
  if (isEntering && !wasOpened) setOpened(true);
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="min-w-0 rounded-lg border border-line bg-surface lg:[&_:is(input,button,textarea,select,summary)]:scroll-mb-32"
    >
      <div className="flex flex-wrap items-center justify-between gap-2 border-line border-b py-2 pr-2 pl-4">
        <h2 id={`${id}-title`} className="font-semibold">
          Credential
        </h2>
        <Segmented
          legend="How the credential is given"
          legendHidden
          options={[
            { value: 'select', label: 'Select' },
            { value: 'enter', label: 'Enter' },
          ]}
          value={state.mode}
          onChange={(mode) => dispatch({ type: 'mode-chosen', mode })}
        />
      </div>
      {!isEntering && (
        <div className="flex flex-col gap-4 p-4">
          {state.credentials.length === 0 ? (
            <p className="text-muted">There is no credential yet. Choose Enter and type one in.</p>
          ) : (
            <CredentialPicker
              credentials={state.credentials}
              selectedId={state.selectedId}
              onSelect={(chosen) => dispatch({ type: 'credential-selected', id: chosen })}
              search={actions.searchCredentials}
              onFound={(credentials) => dispatch({ type: 'credentials-found', credentials })}
            />
          )}
          {selected && <CredentialDetails credential={selected} />}
          {selected?.kind === 'session' && (
            <SaveCredential
              key={selected.id}
              credential={selected}
              save={actions.saveCredential}
              canSave={view.canSave}
              onSaved={(credential) => dispatch({ type: 'credential-changed', credential })}
            />
          )}
        </div>
      )}
      {!isEntering && selected && (
        <RequestChoices
          key={selected.id}
          credential={selected}
          draft={draftOf(state)}
          linkedScopes={state.linked?.credentialId === selected.id ? state.linked.scopes : null}
          onChange={(draft) => dispatch({ type: 'draft-changed', draft })}
        />
      )}
      {wasOpened && (
        <div hidden={!isEntering} className="p-4">
          <enterFormPart.Part
            key={formVersion}
            id={formId}
            call={entering}
            onEntered={onEntered}
            {...(enterStart && { start: enterStart })}
          />
        </div>
      )}
      <div className="rounded-b-lg border-line border-t bg-surface p-4 pb-1 lg:sticky lg:bottom-0">
        {children}
      </div>
    </section>
  );
}

interface RequestChoicesProps {
  readonly credential: CredentialView;
  readonly draft: RequestDraft;
  /** Scopes that the link to this page asked for; null where it asked for none. */
  readonly linkedScopes: readonly string[] | null;
  readonly onChange: (draft: RequestDraft) => void;
}

function RequestChoices({ credential, draft, linkedScopes, onChange }: RequestChoicesProps) {
  return (
    <>
      <div className="flex flex-col gap-3 border-line border-t p-4">
        {isAsLinked(draft.scopes, linkedScopes) && (
          <LinkedScopesNote
            scopes={draft.scopes}
            own={credential.scopes}
            onUseOwn={() => onChange({ ...draft, scopes: null })}
          />
        )}
        <ScopeEditor
          scopes={draft.scopes}
          own={credential.scopes}
          provider={credential.provider}
          onChange={(scopes) => onChange({ ...draft, scopes })}
        />
      </div>
      <div className="border-line border-t px-4 py-2">
        <Disclosure summary={optionsSummary(draft)}>
          <div className="flex flex-col gap-4 pb-2">
            <div className="flex flex-col gap-1">
              <p className="font-medium text-sm">Further parameters</p>
              <p className="text-muted text-xs">
                Sent in the form as they are, in this order; a name may stand more than once.
              </p>
              <ParameterRows
                rows={draft.parameters}
                onChange={(parameters) => onChange({ ...draft, parameters })}
              />
            </div>
            <Checkbox
              label="Ask for a new token"
              hint="Otherwise a live token for the same request is reused. Providers throttle who asks too often."
              checked={draft.newToken}
              onChange={(event) => onChange({ ...draft, newToken: event.target.checked })}
            />
          </div>
        </Disclosure>
      </div>
    </>
  );
}

function optionsSummary({ parameters, newToken }: RequestDraft): string {
  const chosen = [
    parameters.length > 0
      ? `${parameters.length} ${parameters.length === 1 ? 'parameter' : 'parameters'}`
      : null,
    newToken ? 'new token' : null,
  ].filter((one) => one !== null);
  return chosen.length === 0 ? 'Options: audience, resource, parameters' : `Options: ${chosen.join(', ')}`;
}
