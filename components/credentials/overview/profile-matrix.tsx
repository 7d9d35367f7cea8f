import { Check } from 'lucide-react';
import { Panel } from '@/components/ui/panel';
import { StateChip } from '@/components/ui/state-chip';
import { Table, type TableColumn } from '@/components/ui/table';
import { serviceName } from '@/lib/domain/access-names';
import { dataSets } from '@/lib/domain/catalogue/sandbox-products';
import type { CredentialView } from '@/lib/domain/credential';
import { type MatrixRow, matrixRows } from './expected-reading';

/** Which product profile opens which data of the sandbox, and which of them the credential has. */
export function ProfileMatrix({ credential }: { readonly credential: CredentialView }) {
  const columns: readonly TableColumn<MatrixRow>[] = [
    {
      id: 'profile',
      header: 'Product profile',
      isRowHeader: true,
      cell: (row) => (
        <>
          {row.name}
          <span className="block font-normal text-muted text-xs">{serviceName(row.serviceId)}</span>
        </>
      ),
    },
    { id: 'state', header: 'On this credential', cell: (row) => <Assignment row={row} /> },
    ...dataSets.map(({ id, label }) => ({
      id,
      header: label,
      cell: (row: MatrixRow) =>
        row.opens.includes(id) ? (
          <span className="whitespace-nowrap">
            <Check aria-hidden="true" className="-mt-0.5 mr-1 inline size-4" />
            opens
          </span>
        ) : (
          <span className="text-muted">no</span>
        ),
    })),
  ];
  return (
    <Panel
      title="What each product profile opens"
      description="The sandbox has three small data sets. A token reads one when its service is connected and an assigned profile opens it."
    >
      <Table
        caption="What each product profile opens"
        captionHidden
        columns={columns}
        rows={matrixRows(credential)}
        rowKey={(row) => row.key}
      />
    </Panel>
  );
}

function Assignment({ row }: { readonly row: MatrixRow }) {
  if (!row.isConnected) return <span className="text-muted">Service not connected</span>;
  return row.isAssigned ? (
    <StateChip tone="valid">Assigned</StateChip>
  ) : (
    <span className="text-muted">Not assigned</span>
  );
}
