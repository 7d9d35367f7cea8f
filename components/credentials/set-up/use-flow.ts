'use client';

import { type RefObject, useEffect, useReducer, useRef, useState } from 'react';
import type { ActionRefusal } from '@/lib/domain/action-state';
import type { CredentialView } from '@/lib/domain/credential';
import { type SetUpActions, setUpFields } from '@/lib/domain/credential-set-up';
import { isBegun, type SetUpDraft } from './draft';
import { beginning, type FlowState, reduceFlow } from './flow-state';
import { leaveStep, type TypedText } from './leave-step';
import { takenRefusal } from './name-verdict';
import { stepOfRefusal } from './step-faults';
import type { StepId } from './step-id';
import { neighbour, reachableStep, stepsOf } from './steps';
import { type NameCheck, useNameCheck } from './use-name-check';
import { useSendFlow } from './use-send-flow';
import { useStepAddress } from './use-step-address';

/** The flow as its components see it. */
export interface Flow {
  readonly state: FlowState;
  readonly step: StepId;
  readonly steps: readonly StepId[];
  readonly nameCheck: NameCheck;
  readonly isBusy: boolean;
  /** Whether leaving the page now would lose something. */
  readonly canLose: boolean;
  readonly change: (step: StepId) => (draft: SetUpDraft) => void;
  /** To the next step if this one is complete; sends everything at the last one. */
  readonly goOn: () => void;
  readonly goBack: () => void;
  readonly goBackTo: (step: StepId) => void;
  /** The secret is stored: nothing is asked on leaving any more. */
  readonly finish: () => void;
}

export interface FlowOptions {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onSaved: (credential: CredentialView) => void;
}

/** What was entered, which step is shown, and the ways between the steps. */
export function useFlow(actions: SetUpActions, { form, onSaved }: FlowOptions): Flow {
  const [state, dispatch] = useReducer(reduceFlow, beginning);
  const { requested, go } = useStepAddress();
  const nameCheck = useNameCheck(actions.checkCredentialName);
  const [isAsking, setAsking] = useState(false);
  const { draft } = state;
  const step = reachableStep(draft, requested);
  const steps = stepsOf(draft);
  const shown = useRef(step);

  useEffect(() => {
    shown.current = step;
    if (requested !== null && requested !== step) show(step, 'replace');
  });

  function show(to: StepId, how: 'push' | 'replace') {
    go(to === 'provider' ? null : to, how);
  }

  function stop(at: StepId, refusal: ActionRefusal, retryAt: number | null = null) {
    dispatch({ type: 'stopped', fault: { step: at, refusal, retryAt } });
    if (at !== step) show(at, 'push');
  }

  const { send, isSending } = useSendFlow(actions, {
    form,
    onIssued: (issued) => dispatch({ type: 'issued', issued }),
    onSaved: (credential) => {
      dispatch({ type: 'finished' });
      onSaved(credential);
    },
    onRefused: (refusal, retryAt) => {
      const at = stepOfRefusal(refusal);
      stop(steps.includes(at) ? at : 'client', refusal, retryAt);
      if (refusal.code !== 'name-taken') return;
      // Somebody took it meanwhile: what was answered before is wrong now, and another name has to be found.
      nameCheck.forget();
      nameCheck.checkSoon(draft.name.trim());
    },
  });

  function goOn() {
    if (isAsking || isSending) return;
    const left = leaveStep(draft, step, readText(form.current));
    if (left.draft !== draft) dispatch({ type: 'changed', step, draft: left.draft });
    if (left.refusal) return stop(step, left.refusal);
    if (step === 'client') return send(left.draft);
    if (step === 'name') return void goOnWithName(left.draft);
    advance(left.draft);
  }

  async function goOnWithName(named: SetUpDraft) {
    setAsking(true);
    const verdict = await nameCheck.check(named.name.trim());
    setAsking(false);
    if (shown.current !== 'name') return;
    // Without an answer it goes on: the creating action decides.
    if (verdict?.isFree === false) stop('name', takenRefusal(verdict));
    else advance(named);
  }

  function advance(from: SetUpDraft) {
    dispatch({ type: 'went-on' });
    show(neighbour(from, step, 'next'), 'push');
  }

  return {
    state,
    step,
    steps,
    nameCheck,
    isBusy: isAsking || isSending,
    canLose: isBegun(draft) && !state.isFinished,
    change: (at) => (next) => dispatch({ type: 'changed', step: at, draft: next }),
    goOn,
    goBack: () => show(neighbour(draft, step, 'previous'), 'push'),
    goBackTo: (to) => show(to, 'push'),
    finish: () => dispatch({ type: 'finished' }),
  };
}

/** Reads the fields that the draft does not hold, at the moment they are needed. The client secret is not among them. */
function readText(form: HTMLFormElement | null): TypedText {
  const data = form ? new FormData(form) : new FormData();
  const read = (name: string) => String(data.get(name) ?? '');
  return { tokenEndpoint: read(setUpFields.tokenEndpoint), scopes: read(setUpFields.scopes) };
}
