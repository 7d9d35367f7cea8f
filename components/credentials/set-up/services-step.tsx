'use client';

import { useAnnounce } from '@/components/ui/announcer';
import { scopesOfServices } from '@/lib/domain/access';
import { serviceName } from '@/lib/domain/access-names';
import { findService } from '@/lib/domain/catalogue/services';
import { ChosenList } from './chosen-list';
import type { SetUpDraft } from './draft';
import { profileNeedTexts } from './profile-needs';
import { ScopeLines } from './scope-lines';
import { counted } from './selection';
import { ServicePicker } from './service-picker';

export interface ServicesStepProps {
  readonly draft: SetUpDraft;
  readonly onChange: (draft: SetUpDraft) => void;
}

/** APIs and events that the credential will be used for, and the scopes they bring. */
export function ServicesStep({ draft, onChange }: ServicesStepProps) {
  const announce = useAnnounce();
  const { services } = draft;

  function remove(id: string) {
    const left = services.filter((one) => one !== id);
    onChange({ ...draft, services: left });
    announce(`${serviceName(id)} removed, ${counted(left.length, 'service')} chosen`);
  }

  return (
    <div className="grid min-w-0 gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <ServicePicker chosen={services} onChange={(chosen) => onChange({ ...draft, services: chosen })} />
      <ChosenList
        title="Chosen services"
        empty="None yet. Check the services that the credential will be used for."
        items={services.map((id) => ({ id, ...serviceItem(id) }))}
        onRemove={remove}
      >
        <ScopeLines scopes={scopesOfServices(services)} />
      </ChosenList>
    </div>
  );
}

function serviceItem(id: string) {
  const service = findService(id);
  const about = service?.productProfile === 'required' ? profileNeedTexts.required : null;
  return { name: service?.name ?? id, about };
}
