'use client';

import { useAnnounce } from '@/components/ui/announcer';
import { Callout } from '@/components/ui/callout';
import type { AssignedProfile } from '@/lib/domain/product-profile';
import { isSameProfile, withRecorded } from './assigned';
import { ProfileGroup } from './profile-group';
import { ProfileNames } from './profile-names';
import type { ProfilePickerProps } from './sandbox-profiles';

export interface RecordedProfilesProps extends ProfilePickerProps {
  /** What stands in the fields, by service. */
  readonly typed: Readonly<Record<string, string>>;
  readonly onTyped: (serviceId: string, text: string) => void;
  /** `addedTo`: the service whose field is emptied, because what was typed there is assigned now. */
  readonly onChange: (assigned: readonly AssignedProfile[], addedTo?: string) => void;
}

/** Names of product profiles as a record: what an organisation at Adobe has is not known here. */
export function RecordedProfiles({
  services,
  assigned,
  lacking,
  onChange,
  typed,
  onTyped,
}: RecordedProfilesProps) {
  const announce = useAnnounce();
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Callout tone="info" title="This is a record">
        <p>
          What you write here assigns nothing. An administrator decides in the Adobe Admin Console, under
          Users and API credentials; write down what is assigned there, so that everyone here can see it.
        </p>
      </Callout>
      {services.map((service) => (
        <ProfileGroup key={service.id} service={service} isLacking={lacking.includes(service.id)}>
          <ProfileNames
            serviceName={service.name}
            names={assigned.filter(({ serviceId }) => serviceId === service.id).map(({ profile }) => profile)}
            typed={typed[service.id] ?? ''}
            onTyped={(text) => onTyped(service.id, text)}
            onAdd={(name) => {
              const next = withRecorded(assigned, service.id, [name]);
              onChange(next, service.id);
              const added = next.length - assigned.length;
              announce(added === 0 ? 'Not added: it is there already' : `Added to ${service.name}`);
            }}
            onRemove={(profile) => {
              const gone = { serviceId: service.id, profile };
              onChange(assigned.filter((one) => !isSameProfile(one, gone)));
              announce(`${profile} removed from ${service.name}`);
            }}
          />
        </ProfileGroup>
      ))}
    </div>
  );
}
