'use client';

import { useState } from 'react';
import { useAnnounce } from '@/components/ui/announcer';
import { useAction } from '@/components/ui/use-action';
import type { CredentialView } from '@/lib/domain/credential';
import type { OverviewActions, ProfileTrial } from '@/lib/domain/credential-overview';
import { setUpFields } from '@/lib/domain/credential-set-up';
import { noTrial, withTrial } from './trial-state';

/** Tries what a token of the credential can read; remembers what was read before a change, and says how it went. */
export function useTrial(action: OverviewActions['tryProductProfiles'], credential: CredentialView) {
  const announce = useAnnounce();
  const { run, pending, refusal, retryAt } = useAction(action);
  const [state, setState] = useState(noTrial);

  function tryNow() {
    const form = new FormData();
    form.set(setUpFields.credentialId, credential.id);
    run(form, ({ trial }) => {
      setState((before) => withTrial(before, trial, credential));
      announce(trialAnnouncement(trial), trial.kind === 'tried' ? 'polite' : 'assertive');
    });
  }
  return { state, tryNow, pending, refusal, retryAt };
}

function trialAnnouncement(trial: ProfileTrial): string {
  if (trial.kind === 'no-token') return `Not tried: ${trial.title}`;
  const readable = trial.trials.filter(({ status }) => status === 200).length;
  return `Tried: ${readable} of ${trial.trials.length} data sets can be read`;
}
