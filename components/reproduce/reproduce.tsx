'use client';

import { useId, useReducer, useRef, useState } from 'react';
import { EnterForm } from '@/components/playground/enter-form';
import { initialState, reduce } from '@/components/playground/playground-state';
import { emptyDraft } from '@/components/playground/request-draft';
import type { ResultTab } from '@/components/playground/result-panel';
import { useAfterDrawing } from '@/components/playground/use-after-drawing';
import { useFocusTarget } from '@/components/playground/use-focus-target';
import { useGeneration } from '@/components/playground/use-generation';
import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { keepFocus } from '@/components/ui/keep-focus';
import { KnownValues } from '@/components/ui/known-values';
import { Panel } from '@/components/ui/panel';
import { useAction } from '@/components/ui/use-action';
import { useOnPageHide } from '@/components/ui/use-on-page-hide';
import type { CallApiAction } from '@/lib/domain/api-probe/api-probe';
import { comparableWire } from '@/lib/domain/command/comparable-request';
import { compareRequests } from '@/lib/domain/command/compare-requests';
import { sentRequest } from '@/lib/domain/command/wire-request';
import type { CredentialView } from '@/lib/domain/credential';
import { type PlaygroundActions, playgroundFields } from '@/lib/domain/playground';
import type { ProbeScopes } from '@/lib/domain/scope-search/probe';
import { DifferencePanel } from './difference-panel';
import { PastePanel } from './paste-panel';
import { ReportPanel } from './report-panel';
import { ReproducedResult } from './reproduced-result';
import { useCommand } from './use-command';

export interface ReproduceProps {
  readonly origin: string;
  /** Origins of this application, whose sandbox is one of the providers. */
  readonly origins: readonly string[];
  readonly actions: Pick<
    PlaygroundActions,
    'enterCredential' | 'generateToken' | 'forgetToken' | 'showDemoSecret'
  >;
  /** One request of a search for the scope that fails. */
  readonly probeScopes: ProbeScopes;
  readonly callApi: CallApiAction;
}

/** The page: a pasted command, what it says, the form that it fills, and what comes of sending it from here. */
export function Reproduce({ origin, origins, actions, probeScopes, callApi }: ReproduceProps) {
  const announce = useAnnounce();
  const command = useCommand(origins);
  const [state, dispatch] = useReducer(reduce, null, () => initialState([], null));
  const [tab, setTab] = useState<ResultTab>('result');
  const [isAsWritten, setAsWritten] = useState(false);
  const [isSecretSame, setSecretSame] = useState<boolean | null>(null);
  const entering = useAction(actions.enterCredential);
  const { send, cancel } = useGeneration(actions.generateToken, dispatch);
  const formId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const afterDrawing = useAfterDrawing();
  const reportHeading = useFocusTarget();
  const differenceHeading = useFocusTarget();
  const { report } = command;

  useOnPageHide(() => dispatch({ type: 'page-left' }));

  function handleRead() {
    const read = command.read();
    if (!read) return;
    dispatch({ type: 'result-dropped' });
    entering.clear();
    setAsWritten(false);
    reportHeading.focus();
    const count = read.problems.length + read.oddities.length;
    announce(`Command read. ${count === 0 ? 'Nothing stands out' : `${count} to look at`}.`);
  }

  function handleChange() {
    cancel();
    command.reopen();
    dispatch({ type: 'result-dropped' });
    // The field is in the page all the time, but hidden until this is drawn.
    requestAnimationFrame(() => command.pasted.current?.focus());
  }

  async function generate(credentialId: string, draft = emptyDraft) {
    setTab('result');
    const shown = await send(credentialId, draft, { newToken: true, joinWithCommas: isAsWritten });
    if (shown?.kind !== 'generation') return;
    const { outcome } = shown.view;
    if (outcome.kind === 'failure')
      announce(`No access token: ${outcome.failure.explanation.title}`, 'assertive');
    if (outcome.kind === 'token') announce('Access token issued');
    differenceHeading.focus();
  }

  function handleEntered(credential: CredentialView, next: 'generate' | 'keep') {
    dispatch({ type: 'credential-entered', credential });
    setSecretSame(command.isSecretSame(secretIn(formId)));
    if (next === 'generate') afterDrawing(() => void generate(credential.id));
    else announce('Credential kept for this session');
  }

  const generation = state.shown?.kind === 'generation' ? state.shown.view : null;
  const sent = generation?.trace ? sentRequest(generation.trace.request) : null;
  return (
    <KnownValues values={[{ kind: 'client-id', value: report?.draft.clientId ?? '' }]}>
      <div className="flex flex-col gap-6">
        <PastePanel
          hidden={report !== null}
          pasted={command.pasted}
          dialect={command.dialect}
          unread={command.unread}
          onRead={handleRead}
        />
        {report && (
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
            <ReportPanel report={report} headingRef={reportHeading.ref} onChange={handleChange} />
            <Panel
              title="Send it from here"
              description="Filled in from the command, put right where the fault was plain. Change what you like."
            >
              <EnterForm
                key={command.version}
                id={formId}
                call={entering}
                onEntered={handleEntered}
                start={{ ...report.draft, takeSecret: command.takeSecret }}
              />
              <div className="mt-4 flex flex-wrap items-center gap-2 border-line border-t pt-4">
                {report.problems.some(({ code }) => code === 'scopes-with-commas') && (
                  <div className="basis-full">
                    <Checkbox
                      checked={isAsWritten}
                      onChange={(event) => setAsWritten(event.target.checked)}
                      label="Send the scopes as written"
                      hint="Joined with commas, to see what the provider makes of them."
                    />
                  </div>
                )}
                <Button
                  ref={button}
                  type="submit"
                  form={formId}
                  variant="primary"
                  busy={entering.pending || state.sending !== null}
                  onMouseDown={keepFocus}
                >
                  Reproduce
                </Button>
                {state.sending && (
                  <Button
                    onClick={() => {
                      cancel();
                      announce('Cancelled');
                      button.current?.focus();
                    }}
                  >
                    Cancel
                  </Button>
                )}
              </div>
            </Panel>
          </div>
        )}
        {report && generation && sent && (
          <DifferencePanel
            generation={generation}
            rows={
              compareRequests(
                comparableWire(report.request, report.draft.clientId),
                comparableWire(sent, generation.request.clientId, isSecretSame === false),
              ).rows
            }
            headingRef={differenceHeading.ref}
          />
        )}
        {report && (state.shown || state.sending || state.wasCancelled) && (
          <ReproducedResult
            state={state}
            dispatch={dispatch}
            tab={tab}
            onTab={setTab}
            origin={origin}
            actions={actions}
            probeScopes={probeScopes}
            callApi={callApi}
            onUseScopes={(id, scopes) => void generate(id, { ...emptyDraft, scopes })}
            onGenerateNew={(id) => void generate(id)}
          />
        )}
      </div>
    </KnownValues>
  );
}

/** What stands in the form's secret field now; read where it is, kept nowhere. */
function secretIn(formId: string): string {
  const form = document.getElementById(formId);
  const field =
    form instanceof HTMLFormElement ? form.elements.namedItem(playgroundFields.clientSecret) : null;
  return field instanceof HTMLInputElement ? field.value : '';
}
