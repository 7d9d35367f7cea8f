'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/text-input';
import { useAnnounceSoon } from '@/components/ui/use-announce-soon';
import { opensText, sandboxProfilesOf } from '@/lib/domain/catalogue/sandbox-products';
import type { ServiceEntry } from '@/lib/domain/catalogue/services/service';
import type { AssignedProfile } from '@/lib/domain/product-profile';
import { isSameProfile } from './assigned';
import { ProfileGroup } from './profile-group';
import { counted, withToggled } from './selection';

export interface ProfilePickerProps {
  /** Services that profiles are chosen for. */
  readonly services: readonly ServiceEntry[];
  readonly assigned: readonly AssignedProfile[];
  /** Ids of services to mark, because one is missing there. */
  readonly lacking: readonly string[];
  readonly onChange: (assigned: readonly AssignedProfile[]) => void;
}

/** The profiles of the sandbox's organisation, by service: search, check boxes, all at once. */
export function SandboxProfiles({ services, assigned, lacking, onChange }: ProfilePickerProps) {
  const announceSoon = useAnnounceSoon();
  const [query, setQuery] = useState('');
  const word = query.trim().toLowerCase();
  const groups = services
    .map((service) => ({
      service,
      profiles: sandboxProfilesOf(service.id).filter(({ name }) =>
        `${name} ${service.name}`.toLowerCase().includes(word),
      ),
    }))
    .filter(({ profiles }) => profiles.length > 0);

  function change(next: readonly AssignedProfile[]) {
    onChange(next);
    announceSoon(`${counted(next.length, 'product profile')} chosen`);
  }
  const has = (one: AssignedProfile) => assigned.some((other) => isSameProfile(one, other));

  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Field label="Search product profiles" className="max-w-md">
        <TextInput
          type="search"
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
            if (event.key === 'Escape') setQuery('');
          }}
        />
      </Field>
      {groups.length === 0 && <EmptyState title="No product profile matches">Try a shorter word.</EmptyState>}
      {groups.map(({ service, profiles }) => {
        const all = profiles.map(({ id }) => ({ serviceId: service.id, profile: id }));
        const isAll = all.every(has);
        return (
          <ProfileGroup
            key={service.id}
            service={service}
            isLacking={lacking.includes(service.id)}
            actions={
              <Button
                size="small"
                variant="quiet"
                aria-label={`${isAll ? 'Select none' : 'Select all'} of ${service.name}`}
                onClick={() =>
                  change(all.reduce((list, one) => withToggled(list, one, !isAll, isSameProfile), assigned))
                }
              >
                {isAll ? 'Select none' : 'Select all'}
              </Button>
            }
          >
            {profiles.map(({ id, name, opens }) => {
              const one = { serviceId: service.id, profile: id };
              return (
                <Checkbox
                  key={id}
                  label={name}
                  hint={opensText(opens)}
                  checked={has(one)}
                  onChange={(event) =>
                    change(withToggled(assigned, one, event.target.checked, isSameProfile))
                  }
                />
              );
            })}
          </ProfileGroup>
        );
      })}
    </div>
  );
}
