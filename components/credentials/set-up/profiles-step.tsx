'use client';

import { servicesWithoutProfile } from '@/lib/domain/access';
import { profileName } from '@/lib/domain/access-names';
import { openedDataSets, opensText } from '@/lib/domain/catalogue/sandbox-products';
import { findService } from '@/lib/domain/catalogue/services';
import { profileField } from '@/lib/domain/product-profile';
import { ChosenList } from './chosen-list';
import { assignedProfiles, connectedServices, type SetUpDraft, withAssignedProfiles } from './draft';
import { servicesWithProfiles } from './profile-needs';
import { RecordedProfiles } from './recorded-profiles';
import { SandboxProfiles } from './sandbox-profiles';

export interface ProfilesStepProps {
  readonly draft: SetUpDraft;
  /** Whether the person wanted to go on and could not: services without a profile are marked then. */
  readonly isStopped: boolean;
  readonly onChange: (draft: SetUpDraft) => void;
}

/** Which product profiles the credential gets, per service; the sandbox's are real, the others a record. */
export function ProfilesStep({ draft, isStopped, onChange }: ProfilesStepProps) {
  const { provider } = draft;
  if (provider === null || provider === 'generic') return null;
  const assigned = assignedProfiles(draft);
  const isSandbox = provider === 'sandbox';
  const picker = {
    services: servicesWithProfiles(provider, draft.services),
    assigned,
    lacking: isStopped ? servicesWithoutProfile(connectedServices(draft), assigned) : [],
  };
  return (
    <div className="grid min-w-0 gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      {isSandbox ? (
        <SandboxProfiles {...picker} onChange={(next) => onChange(withAssignedProfiles(draft, next))} />
      ) : (
        <RecordedProfiles
          {...picker}
          typed={draft.typedProfiles}
          onTyped={(id, text) => onChange(withTyped(draft, id, text))}
          onChange={(next, addedTo) => {
            const changed = withAssignedProfiles(draft, next);
            onChange(addedTo === undefined ? changed : withTyped(changed, addedTo, ''));
          }}
        />
      )}
      <ChosenList
        title="Chosen product profiles"
        empty="None yet."
        items={assigned.map((one) => ({
          id: profileField(one),
          name: profileName(one, isSandbox),
          about: findService(one.serviceId)?.name,
        }))}
        onRemove={(id) => {
          const left = assigned.filter((one) => profileField(one) !== id);
          onChange(withAssignedProfiles(draft, left));
        }}
      >
        {isSandbox && assigned.length > 0 && (
          <p className="border-line border-t pt-2 text-sm">
            All together: {opensText(openedDataSets(assigned))}
          </p>
        )}
      </ChosenList>
    </div>
  );
}

function withTyped(draft: SetUpDraft, serviceId: string, text: string): SetUpDraft {
  return { ...draft, typedProfiles: { ...draft.typedProfiles, [serviceId]: text } };
}
