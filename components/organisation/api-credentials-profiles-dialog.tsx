'use client';

import { useState } from 'react';
import { findFieldText } from '@/components/ui/action-texts';
import { FormDialog } from '@/components/ui/form-dialog';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { TextLink } from '@/components/ui/text-link';
import { type FormAction, useAction } from '@/components/ui/use-action';
import type { CredentialView } from '@/lib/domain/credential';
import { accessForm, findProfileNamesFault, withProfilesOf } from '../credentials/overview/access-form';
import { ProfileChoice } from '../credentials/overview/profile-choice';
import { profileMissingText, requiresProfile, takesProfiles } from '../credentials/overview/profile-name';
import { credentialLabel } from '../playground/credential-label';

export interface ApiCredentialsProfilesDialogProps {
  readonly credential: CredentialView;
  readonly setProfiles: FormAction<{ readonly credential: CredentialView }>;
  readonly onClose: () => void;
  readonly onSaved: (message: string) => void;
}

/** The product profiles of all connected services of one credential. */
export function ApiCredentialsProfilesDialog(props: ApiCredentialsProfilesDialogProps) {
  const { credential, setProfiles, onClose, onSaved } = props;
  const name = credentialLabel(credential);
  const { run, pending, refusal, retryAt } = useAction(setProfiles);
  const [profiles, setChosen] = useState(credential.profiles);
  const [wasTried, setTried] = useState(false);
  const isSandbox = credential.provider === 'sandbox';
  const services = credential.services.filter((serviceId) => takesProfiles(serviceId, isSandbox));
  const chosenOf = (serviceId: string) =>
    profiles.filter((one) => one.serviceId === serviceId).map(({ profile }) => profile);
  const faultOf = (serviceId: string) =>
    findProfileNamesFault(chosenOf(serviceId)) ??
    (wasTried && requiresProfile(serviceId) && chosenOf(serviceId).length === 0 ? profileMissingText : null);

  function handleSubmit() {
    setTried(true);
    const isFaulty = services.some(
      (serviceId) =>
        findProfileNamesFault(chosenOf(serviceId)) !== null ||
        (requiresProfile(serviceId) && chosenOf(serviceId).length === 0),
    );
    if (isFaulty) return;
    run(accessForm(credential.id, profiles), () => onSaved(`Product profiles of ${name} saved`));
  }

  return (
    <FormDialog
      onClose={onClose}
      title={`Edit product profiles of ${name}`}
      description={
        isSandbox
          ? 'They decide what a token of this credential can read; a token that was issued before obeys the change too.'
          : 'Kept as a record. What the credential can really read is decided in the Admin Console.'
      }
      submitLabel={services.length > 0 ? 'Save' : null}
      busy={pending}
      onSubmit={handleSubmit}
    >
      <RefusalCallout refusal={refusal} retryAt={retryAt} />
      {services.length === 0 && (
        <p>
          None of its services takes product profiles. Services are added on{' '}
          <TextLink href={`/credentials/${credential.id}`}>the credential’s own page</TextLink>.
        </p>
      )}
      {services.map((serviceId, at) => (
        <ProfileChoice
          key={serviceId}
          serviceId={serviceId}
          isSandbox={isSandbox}
          chosen={chosenOf(serviceId)}
          onChange={(chosen) => setChosen((before) => withProfilesOf(before, serviceId, chosen))}
          error={faultOf(serviceId) ?? (at === 0 ? findFieldText(refusal, 'profile') : null)}
        />
      ))}
    </FormDialog>
  );
}
