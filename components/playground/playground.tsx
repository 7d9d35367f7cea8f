'use client';

import { type ReactNode, useCallback, useId, useReducer, useRef, useState } from 'react';
import { ShareButton } from '@/components/hand-over/share-button';
import { shareNotePart } from '@/components/hand-over/share-note-part';
import { PageHeader } from '@/components/shell/page-header';
import type { CommandChoice } from '@/components/snippets/command-choice';
import { useAnnounce } from '@/components/ui/announcer';
import { useAction } from '@/components/ui/use-action';
import { useOnPageHide } from '@/components/ui/use-on-page-hide';
import type { CallApiAction } from '@/lib/domain/api-probe/api-probe';
import type { CredentialView } from '@/lib/domain/credential';
import type { PlaygroundActions, PlaygroundView } from '@/lib/domain/playground';
import type { ProbeScopes } from '@/lib/domain/scope-search/probe';
import { announceShown, isFocusFree } from './announce-shown';
import { credentialLabel } from './credential-label';
import { findReservedParameter } from './current-request';
import { forgetToken } from './forget-token';
import { GenerateBar } from './generate-bar';
import { preloadRest, preloadResult } from './parts';
import { draftOf, findSelected, initialState, reduce } from './playground-state';
import { emptyDraft, type RequestDraft } from './request-draft';
import { RequestPanel } from './request-panel';
import { ResultPanel, type ResultTab } from './result-panel';
import { useAfterDrawing } from './use-after-drawing';
import { useFocusTarget } from './use-focus-target';
import { useGeneration } from './use-generation';
import { useSharedRequest } from './use-shared-request';
import { useOnFirstSign, useWhenIdle } from './use-when-idle';

export interface PlaygroundProps {
  readonly view: PlaygroundView;
  readonly actions: PlaygroundActions;
  /** One request of a search for the scope that fails. */
  readonly probeScopes: ProbeScopes;
  readonly callApi: CallApiAction;
  /** What the result side shows at first. */
  readonly firstTab?: ResultTab;
  /** What of the address was not done; stands above everything. */
  readonly startNotes?: ReactNode;
}

/** The page: a credential and what to ask for on one side, what came of it on the other. */
export function Playground(props: PlaygroundProps) {
  const { view, actions, probeScopes, callApi, firstTab = 'result', startNotes } = props;
  const announce = useAnnounce();
  const [state, dispatch] = useReducer(reduce, null, () =>
    initialState(view.credentials, view.selectedId, view.selectedScopes),
  );
  const [tab, setTab] = useState<ResultTab>(firstTab);
  const [choice, setChoice] = useState<CommandChoice | null>(null);
  const entering = useAction(actions.enterCredential);
  const { send, cancel } = useGeneration(actions.generateToken, dispatch);
  const formId = useId();
  const shared = useSharedRequest({
    view,
    state,
    dispatch,
    search: actions.searchCredentials,
    formId,
    onView: setTab,
  });
  const buttonRef = useRef<HTMLButtonElement>(null);
  const afterDrawing = useAfterDrawing();
  const resultHeading = useFocusTarget();
  const commandHeading = useFocusTarget();
  useWhenIdle(preloadResult);
  useOnFirstSign(preloadRest);

  const selected = findSelected(state);
  const active = state.mode === 'select' ? selected : null;
  const draft = draftOf(state);
  const reserved = findReservedParameter(draft);

  useOnPageHide(() => dispatch({ type: 'page-left' }));

  const generate = useCallback(
    async (credentialId: string, request: RequestDraft, options?: { newToken?: boolean }) => {
      setTab('result');
      const shown = await send(credentialId, request, options);
      if (!shown) return;
      announceShown(shown, announce);
      // A refusal takes the focus itself. Whoever went on typing keeps it.
      if (shown.kind === 'generation' && isFocusFree(buttonRef.current)) resultHeading.focus();
    },
    [announce, send, resultHeading.focus],
  );

  function handleCancel() {
    cancel();
    announce('Cancelled');
    buttonRef.current?.focus();
  }

  function handleEntered(credential: CredentialView, next: 'generate' | 'keep') {
    dispatch({ type: 'credential-entered', credential });
    shared.clear();
    buttonRef.current?.focus();
    if (next === 'generate') afterDrawing(() => void generate(credential.id, emptyDraft));
    else announce('Credential kept for this session');
  }

  function handleUseShared() {
    const offer = shared.received?.offer;
    if (!offer?.own) return;
    dispatch({ type: 'link-used', ...offer.own });
    setTab(offer.view);
    shared.clear();
    buttonRef.current?.focus();
    announce(`${credentialLabel(offer.own.credential)} selected, as the link asks`);
  }

  async function handleForget(credentialId: string) {
    dispatch({ type: 'result-dropped' });
    buttonRef.current?.focus();
    announce(await forgetToken(actions.forgetToken, credentialId));
  }

  function handleUseScopes(credentialId: string, scopes: readonly string[]) {
    const request = { ...(state.drafts[credentialId] ?? emptyDraft), scopes };
    dispatch({ type: 'credential-selected', id: credentialId });
    dispatch({ type: 'draft-changed', draft: request });
    void generate(credentialId, request);
  }

  function showCommand() {
    setTab('command');
    commandHeading.focus();
  }

  return (
    <>
      <PageHeader
        title="Playground"
        description="Generate an access token and read what is in it."
        actions={
          <ShareButton
            origin={view.origin}
            source={active ? { kind: 'credential', credential: active, draft } : { kind: 'form', formId }}
            view={tab}
            embedOrigins={view.embedOrigins}
          />
        }
      />
      <div className="mb-6 flex flex-col gap-3 empty:hidden">
        {startNotes}
        {shared.received && (
          <shareNotePart.Part
            received={shared.received}
            isFilled={shared.isFilled}
            onUseOwn={handleUseShared}
            onFill={shared.fill}
            onClose={() => {
              shared.close();
              buttonRef.current?.focus();
            }}
          />
        )}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <RequestPanel
          view={view}
          actions={actions}
          state={state}
          dispatch={dispatch}
          entering={entering}
          formId={formId}
          formVersion={shared.form.version}
          enterStart={shared.form.start}
          onEntered={handleEntered}
        >
          <GenerateBar
            sending={state.sending}
            host={hostOf(state.credentials.find((one) => one.id === state.sending?.credentialId))}
            blockedReason={blockedReason(state.mode, active, reserved)}
            blockedUntil={(active && state.blockedUntil[active.id]) ?? null}
            wasCancelled={state.wasCancelled}
            lastTokenAt={active?.lastTokenAt ?? null}
            formId={state.mode === 'enter' ? formId : null}
            isEntering={entering.pending}
            buttonRef={buttonRef}
            onGenerate={() => active && void generate(active.id, draft)}
            onCancel={handleCancel}
            onShowCommand={showCommand}
          />
        </RequestPanel>
        <ResultPanel
          state={state}
          tab={tab}
          onTab={setTab}
          active={active}
          choice={choice}
          onChoice={setChoice}
          showDemoSecret={actions.showDemoSecret}
          probeScopes={probeScopes}
          onUseScopes={handleUseScopes}
          callApi={callApi}
          origin={view.origin}
          resultHeading={resultHeading.ref}
          commandHeading={commandHeading.ref}
          onGenerateNew={(id) => void generate(id, state.drafts[id] ?? emptyDraft, { newToken: true })}
          onForget={handleForget}
          onShowTrace={() => setTab('trace')}
          onShowCommand={showCommand}
        />
      </div>
    </>
  );
}

function blockedReason(
  mode: 'select' | 'enter',
  active: CredentialView | null,
  reserved: string | null,
): string | null {
  if (mode === 'enter') return null;
  if (!active) return 'Select a credential first, or enter one.';
  return reserved === null ? null : `The request sets ${reserved} itself. Remove that parameter.`;
}

function hostOf(credential: CredentialView | undefined): string | null {
  return (credential && URL.parse(credential.tokenEndpoint)?.host) ?? null;
}
