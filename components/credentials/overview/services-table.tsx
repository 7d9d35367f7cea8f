'use client';

import { Button } from '@/components/ui/button';
import { StateChip } from '@/components/ui/state-chip';
import { Table, type TableColumn } from '@/components/ui/table';
import { servicesWithoutProfile } from '@/lib/domain/access';
import { serviceName } from '@/lib/domain/access-names';
import { findService, getServiceScopes } from '@/lib/domain/catalogue/services';
import type { CredentialView } from '@/lib/domain/credential';
import { profileNamesOf, takesProfiles } from './profile-name';

export interface ServicesTableProps {
  readonly credential: CredentialView;
  readonly isSandbox: boolean;
  readonly onEditProfiles: (serviceId: string) => void;
  readonly onRemove: (serviceId: string) => void;
}

/** The connected services with what each brings, and how it can be changed by who may. */
export function ServicesTable(props: ServicesTableProps) {
  const { credential, isSandbox, onEditProfiles, onRemove } = props;
  const columns: TableColumn<string>[] = [
    { id: 'service', header: 'Product or service', isRowHeader: true, cell: serviceName },
    { id: 'scopes', header: 'Scopes', align: 'end', cell: scopeCount },
    {
      id: 'profiles',
      header: 'Product profiles',
      cell: (serviceId) => <Profiles {...{ credential, isSandbox, serviceId }} />,
    },
    {
      id: 'source',
      header: 'Scopes known from',
      cell: (serviceId) => (
        <span className="text-muted text-xs">{findService(serviceId)?.source ?? 'Not in the catalogue'}</span>
      ),
    },
  ];
  if (credential.canEdit)
    columns.push({
      id: 'actions',
      header: 'Actions',
      headerHidden: true,
      align: 'end',
      cell: (serviceId) => (
        <span className="-my-0.5 inline-flex flex-wrap justify-end gap-1 max-sm:justify-start">
          {takesProfiles(serviceId, isSandbox) && (
            <Button size="small" onClick={() => onEditProfiles(serviceId)}>
              Edit product profiles<span className="sr-only"> of {serviceName(serviceId)}</span>
            </Button>
          )}
          <Button size="small" onClick={() => onRemove(serviceId)}>
            Remove<span className="sr-only"> {serviceName(serviceId)}</span>
          </Button>
        </span>
      ),
    });
  return (
    <Table
      caption="Connected products and services"
      captionHidden
      columns={columns}
      rows={credential.services}
      rowKey={(serviceId) => serviceId}
    />
  );
}

function scopeCount(serviceId: string) {
  const service = findService(serviceId);
  return service ? getServiceScopes(service).length : 0;
}

interface ProfilesProps {
  readonly credential: CredentialView;
  readonly isSandbox: boolean;
  readonly serviceId: string;
}

function Profiles({ credential, isSandbox, serviceId }: ProfilesProps) {
  const names = profileNamesOf(serviceId, credential.profiles, isSandbox);
  if (names.length > 0) {
    return (
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    );
  }
  const isMissing = servicesWithoutProfile([serviceId], credential.profiles).length > 0;
  return isMissing ? (
    <StateChip tone="warning">Needs one, has none</StateChip>
  ) : (
    <span className="text-muted">None</span>
  );
}
