'use client';

import { useState } from 'react';
import { findFieldText } from '@/components/ui/action-texts';
import { FormDialog } from '@/components/ui/form-dialog';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { type FormAction, useAction } from '@/components/ui/use-action';
import { serviceName } from '@/lib/domain/access-names';
import type { CredentialView } from '@/lib/domain/credential';
import { accessForm, findProfileNamesFault, withProfilesOf } from './access-form';
import { ProfileChoice } from './profile-choice';
import { profileMissingText, requiresProfile } from './profile-name';

export interface ProfilesDialogProps {
  readonly credential: CredentialView;
  readonly serviceId: string;
  readonly isSandbox: boolean;
  readonly setProfiles: FormAction<{ readonly credential: CredentialView }>;
  readonly onClose: () => void;
  readonly onSaved: (message: string) => void;
}

/** The product profiles of one connected service; those of other services stay as they are. */
export function ProfilesDialog(props: ProfilesDialogProps) {
  const { credential, serviceId, isSandbox, setProfiles, onClose, onSaved } = props;
  const { run, pending, refusal, retryAt } = useAction(setProfiles);
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    credential.profiles.filter((one) => one.serviceId === serviceId).map(({ profile }) => profile),
  );
  const [wasTried, setTried] = useState(false);
  const isMissing = chosen.length === 0 && requiresProfile(serviceId);
  const typedFault = findProfileNamesFault(chosen);

  function handleSubmit() {
    setTried(true);
    if (isMissing || typedFault !== null) return;
    const form = accessForm(credential.id, withProfilesOf(credential.profiles, serviceId, chosen));
    run(form, () => onSaved(`Product profiles of ${serviceName(serviceId)} saved`));
  }

  return (
    <FormDialog
      onClose={onClose}
      title="Edit product profiles"
      description={
        isSandbox
          ? 'They decide what a token of this credential can read; a token that was issued before obeys the change too.'
          : 'Kept as a record. What the credential can really read is decided in the Admin Console.'
      }
      submitLabel="Save"
      busy={pending}
      onSubmit={handleSubmit}
    >
      <RefusalCallout refusal={refusal} retryAt={retryAt} />
      <ProfileChoice
        serviceId={serviceId}
        isSandbox={isSandbox}
        chosen={chosen}
        onChange={setChosen}
        error={wasTried && isMissing ? profileMissingText : (typedFault ?? findFieldText(refusal, 'profile'))}
      />
    </FormDialog>
  );
}
