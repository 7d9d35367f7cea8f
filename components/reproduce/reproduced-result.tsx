'use client';

import { type Dispatch, useState } from 'react';
import { forgetToken } from '@/components/playground/forget-token';
import {
  findSelected,
  type PlaygroundEvent,
  type PlaygroundState,
} from '@/components/playground/playground-state';
import { ResultPanel, type ResultTab } from '@/components/playground/result-panel';
import { useFocusTarget } from '@/components/playground/use-focus-target';
import type { CommandChoice } from '@/components/snippets/command-choice';
import { useAnnounce } from '@/components/ui/announcer';
import type { CallApiAction } from '@/lib/domain/api-probe/api-probe';
import type { PlaygroundActions } from '@/lib/domain/playground';
import type { ProbeScopes } from '@/lib/domain/scope-search/probe';

export interface ReproducedResultProps {
  readonly state: PlaygroundState;
  readonly dispatch: Dispatch<PlaygroundEvent>;
  readonly tab: ResultTab;
  readonly onTab: (tab: ResultTab) => void;
  readonly origin: string;
  readonly actions: Pick<PlaygroundActions, 'forgetToken' | 'showDemoSecret'>;
  readonly probeScopes: ProbeScopes;
  readonly callApi: CallApiAction;
  readonly onUseScopes: (credentialId: string, scopes: readonly string[]) => void;
  readonly onGenerateNew: (credentialId: string) => void;
}

/** What came of sending it from here, as the playground shows it: the token or the explained error, request and answer, and a command that works. */
export function ReproducedResult(props: ReproducedResultProps) {
  const { state, dispatch, tab, onTab, origin, actions, onGenerateNew } = props;
  const announce = useAnnounce();
  const [choice, setChoice] = useState<CommandChoice | null>(null);
  const resultHeading = useFocusTarget();
  const commandHeading = useFocusTarget();

  async function forget(credentialId: string) {
    dispatch({ type: 'result-dropped' });
    announce(await forgetToken(actions.forgetToken, credentialId));
  }

  return (
    <ResultPanel
      state={state}
      tab={tab}
      onTab={onTab}
      active={findSelected(state)}
      choice={choice}
      onChoice={setChoice}
      showDemoSecret={actions.showDemoSecret}
      probeScopes={props.probeScopes}
      onUseScopes={props.onUseScopes}
      callApi={props.callApi}
      origin={origin}
      resultHeading={resultHeading.ref}
      commandHeading={commandHeading.ref}
      onGenerateNew={onGenerateNew}
      onForget={(id) => void forget(id)}
      onShowTrace={() => onTab('trace')}
      onShowCommand={() => {
        onTab('command');
        commandHeading.focus();
      }}
    />
  );
}
