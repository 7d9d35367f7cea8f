import { Pencil } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { RelativeTime } from '@/components/ui/relative-time';
import { Sensitive } from '@/components/ui/sensitive';
import { StateChip } from '@/components/ui/state-chip';
import type { TableColumn, TableSort } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { Tone } from '@/components/ui/tone';
import type { CredentialView } from '@/lib/domain/credential';
import type {
  ApiCredentialQuery,
  ApiCredentialRow,
  ApiCredentialSort,
  CredentialState,
} from '@/lib/domain/organisation/api-credentials';
import { apiCredentialParameters } from '@/lib/domain/organisation/api-credentials-address';
import {
  credentialStateLabels,
  profileNames,
  serviceNames,
} from '@/lib/domain/organisation/api-credentials-texts';
import { secretAge } from '../credentials/overview/secret-age';
import { credentialLabel, providerLabels } from '../playground/credential-label';
import { ShortList } from './api-credentials-short-list';

export interface ApiCredentialColumnsInput {
  readonly query: ApiCredentialQuery;
  /** Epoch milliseconds, server's clock. */
  readonly now: number;
  readonly onEditProfiles: (credential: CredentialView) => void;
}

const stateTones: Readonly<Record<CredentialState, Tone>> = {
  working: 'valid',
  failing: 'invalid',
  'not-used': 'unknown',
};

/** Columns of the administrators' table; four of them sort. */
export function apiCredentialColumns({
  query,
  now,
  onEditProfiles,
}: ApiCredentialColumnsInput): readonly TableColumn<ApiCredentialRow>[] {
  return [
    {
      id: 'name',
      header: 'Credential name',
      isRowHeader: true,
      sort: sortBy(query, 'name'),
      cell: ({ credential }) => (
        <TextLink href={`/credentials/${credential.id}`}>{credentialLabel(credential)}</TextLink>
      ),
    },
    {
      id: 'client-id',
      header: 'Client ID',
      className: 'lg:max-w-40',
      cell: ({ credential }) => (
        <code className="break-all">
          <Sensitive kind="client-id">{credential.clientId}</Sensitive>
        </code>
      ),
    },
    { id: 'provider', header: 'Provider', cell: ({ credential }) => providerLabels[credential.provider] },
    {
      id: 'services',
      header: 'Services',
      cell: ({ credential }) => <ShortList items={serviceNames(credential)} />,
    },
    {
      id: 'profiles',
      header: 'Product profiles',
      cell: ({ credential }) => (
        <span className="flex items-start justify-between gap-1">
          <ShortList items={profileNames(credential)} />
          {credential.services.length > 0 && (
            <IconButton
              label={`Edit product profiles of ${credentialLabel(credential)}`}
              icon={<Pencil aria-hidden="true" className="size-4" />}
              className="-my-1.5"
              onClick={() => onEditProfiles(credential)}
            />
          )}
        </span>
      ),
    },
    {
      id: 'created',
      header: 'Created',
      sort: sortBy(query, 'created'),
      cell: ({ credential }) => (
        <>
          <RelativeTime at={credential.createdAt} now={now} />
          <span className="block text-muted text-xs">
            by <Sensitive kind="name">{credential.createdByName}</Sensitive>
          </span>
        </>
      ),
    },
    {
      id: 'last-token',
      header: 'Last token',
      sort: sortBy(query, 'last-token'),
      cell: ({ credential: { lastTokenAt } }) =>
        lastTokenAt === null ? 'never' : <RelativeTime at={lastTokenAt} now={now} />,
    },
    {
      id: 'oldest-secret',
      header: 'Oldest secret',
      sort: sortBy(query, 'oldest-secret'),
      cell: ({ oldestSecretAt }) => <SecretAgeText oldestSecretAt={oldestSecretAt} now={now} />,
    },
    {
      id: 'state',
      header: 'State',
      cell: ({ state }) => <StateChip tone={stateTones[state]}>{credentialStateLabels[state]}</StateChip>,
    },
  ];
}

/** The way to this order, or to the opposite where it is this one; pages begin anew. */
function sortBy(query: ApiCredentialQuery, sort: ApiCredentialSort): TableSort {
  const isCurrent = query.sort === sort;
  const descending = isCurrent && !query.descending;
  const parameters = apiCredentialParameters({ ...query, sort, descending, after: null });
  return {
    href: parameters.size > 0 ? `?${parameters}` : '/organisation/api-credentials',
    order: isCurrent ? (query.descending ? 'descending' : 'ascending') : null,
  };
}

function SecretAgeText({
  oldestSecretAt,
  now,
}: {
  readonly oldestSecretAt: number | null;
  readonly now: number;
}) {
  if (oldestSecretAt === null) return 'none stored';
  const { days, isOld } = secretAge(oldestSecretAt, now);
  const text = days === 0 ? 'today' : days === 1 ? '1 day' : `${days} days`;
  return isOld ? <StateChip tone="warning">{text}</StateChip> : text;
}
