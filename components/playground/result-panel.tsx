'use client';

import { type Ref, useEffect, useState } from 'react';
import { ApiProbeTab } from '@/components/api-probe/api-probe-tab';
import { useApiProbe } from '@/components/api-probe/use-api-probe';
import { ScopeSearchOffer } from '@/components/scope-search/scope-search-offer';
import type { CommandChoice } from '@/components/snippets/command-choice';
import { useAnnounce } from '@/components/ui/announcer';
import { classNames } from '@/components/ui/class-names';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { useMask } from '@/components/ui/screenshot-safe';
import { Tabs } from '@/components/ui/tabs';
import type { CallApiAction } from '@/lib/domain/api-probe/api-probe';
import type { CredentialView } from '@/lib/domain/credential';
import type { PlaygroundActions } from '@/lib/domain/playground';
import type { ProbeScopes } from '@/lib/domain/scope-search/probe';
import { CommandTab } from './command-tab';
import { KnownCredentials } from './known-credentials';
import { resultFailurePart, resultTokenPart } from './parts';
import { draftOf, type PlaygroundState } from './playground-state';
import { refusalTexts } from './refusal-texts';
import { ResultEmpty } from './result-empty';
import { ResultLoading } from './result-loading';
import { TraceTab } from './trace-tab';
import { useCredentialLabel } from './use-credential-label';
import { useFocusTarget } from './use-focus-target';

export type ResultTab = 'result' | 'trace' | 'command' | 'api';

export interface ResultPanelProps {
  readonly state: PlaygroundState;
  readonly tab: ResultTab;
  readonly onTab: (tab: ResultTab) => void;
  /** The credential that would be used now. */
  readonly active: CredentialView | null;
  /** Null until the person chose something. */
  readonly choice: CommandChoice | null;
  readonly onChoice: (choice: CommandChoice) => void;
  readonly showDemoSecret: PlaygroundActions['showDemoSecret'];
  readonly probeScopes: ProbeScopes;
  readonly onUseScopes: (credentialId: string, scopes: readonly string[]) => void;
  readonly callApi: CallApiAction;
  readonly origin: string;
  readonly resultHeading: Ref<HTMLHeadingElement>;
  readonly commandHeading: Ref<HTMLHeadingElement>;
  readonly onGenerateNew: (credentialId: string) => void;
  readonly onForget: (credentialId: string) => void;
  readonly onShowTrace: () => void;
  readonly onShowCommand: () => void;
}

/** What came of the request, what went over the wire, and how to do it elsewhere. */
export function ResultPanel(props: ResultPanelProps) {
  const { state, tab, onTab, active, choice, onChoice } = props;
  const probe = useApiProbe(props.callApi);
  const apiHeading = useFocusTarget();
  function handleCallApi() {
    onTab('api');
    apiHeading.focus();
  }
  return (
    <KnownCredentials credentials={state.credentials}>
      <section
        aria-label="Result"
        aria-busy={state.sending !== null}
        className="min-w-0 rounded-lg border border-line bg-surface px-4 pt-1 pb-4 sm:px-5 lg:min-h-[36rem]"
      >
        <h2 className="sr-only">Result</h2>
        <Tabs
          label="Result"
          value={tab}
          onChange={onTab}
          items={[
            { id: 'result', label: 'Result', panel: <ResultTabPanel {...props} onCallApi={handleCallApi} /> },
            { id: 'trace', label: 'Request and answer', panel: <TraceTab {...state} /> },
            { id: 'command', label: 'cURL command', panel: <CommandTab {...props} /> },
            {
              id: 'api',
              label: 'Call an API',
              panel: (
                <ApiProbeTab
                  {...{ active, choice, onChoice, probe }}
                  request={draftOf(state)}
                  headingRef={apiHeading.ref}
                />
              ),
            },
          ]}
        />
      </section>
    </KnownCredentials>
  );
}

function ResultTabPanel(props: ResultPanelProps & { readonly onCallApi: () => void }) {
  const { state, resultHeading } = props;
  const { shown, sending, wasCancelled } = state;
  const isLong = useIsLong(sending?.requestId ?? null);
  const announce = useAnnounce();
  const labelOf = useCredentialLabel();
  const mask = useMask();
  useEffect(() => {
    if (isLong) announce('Waiting for the token endpoint');
  }, [announce, isLong]);
  if (sending && isLong) return <ResultLoading />;
  if (!shown) return <ResultEmpty wasCancelled={wasCancelled} />;
  if (shown.kind === 'refusal') {
    const { retryAfterSeconds } = shown.refusal;
    return (
      <RefusalCallout
        refusal={shown.refusal}
        texts={refusalTexts}
        retryAt={retryAfterSeconds === undefined ? null : shown.at + retryAfterSeconds * 1000}
      />
    );
  }
  const { view, clockOffsetMs } = shown;
  const { outcome, credentialId } = view;
  const credential = state.credentials.find((one) => one.id === credentialId);
  const label = credential ? labelOf(credential) : mask('client-id', view.request.clientId);
  const scopeSearch = (
    <ScopeSearchOffer
      generation={view}
      credential={credential ?? null}
      probeScopes={props.probeScopes}
      onUseScopes={(scopes) => props.onUseScopes(credentialId, scopes)}
    />
  );
  return (
    <div className={classNames('transition-opacity duration-100', sending && 'opacity-60')}>
      {outcome.kind === 'token' && (
        <resultTokenPart.Part
          generation={view}
          scopeSearch={scopeSearch}
          token={outcome.token}
          reused={outcome.reused}
          clockOffsetMs={clockOffsetMs}
          credentialLabel={label}
          headingRef={resultHeading}
          onGenerateNew={() => props.onGenerateNew(credentialId)}
          onForget={() => props.onForget(credentialId)}
          onCallApi={props.onCallApi}
        />
      )}
      {outcome.kind === 'failure' && (
        <resultFailurePart.Part
          generation={view}
          scopeSearch={scopeSearch}
          failure={outcome.failure}
          blockedUntil={state.blockedUntil[credentialId] ?? null}
          credentialLabel={label}
          headingRef={resultHeading}
          onShowTrace={props.onShowTrace}
          onShowCommand={props.onShowCommand}
        />
      )}
    </div>
  );
}

/** Whether this request has been on its way for 200 ms: a skeleton for less would only flash. */
function useIsLong(requestId: string | null): boolean {
  const [longId, setLongId] = useState<string | null>(null);
  useEffect(() => {
    if (requestId === null) return;
    const timer = setTimeout(() => setLongId(requestId), 200);
    return () => clearTimeout(timer);
  }, [requestId]);
  return requestId !== null && longId === requestId;
}
