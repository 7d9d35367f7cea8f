import type { FoundService } from '@/lib/domain/catalogue/reference-service-search';
import type { ServiceEntry } from '@/lib/domain/catalogue/services/service';
import { Table } from '../ui/table';
import { CodeList } from './code-list';
import { EntryLink } from './entry-link';
import { scopesPath, searchPath, servicePath } from './links';
import { profileNeedLabels } from './profile-need';

export interface ServiceTableProps {
  /** For screen readers: the group, or that these were found. */
  readonly caption: string;
  readonly rows: readonly FoundService[];
}

/** Services with the scopes beyond the base set; scopes that were searched for are marked. */
export function ServiceTable({ caption, rows }: ServiceTableProps) {
  return (
    <div className="px-4">
      <Table
        caption={caption}
        captionHidden
        rows={rows}
        rowKey={({ service }) => service.id}
        columns={[
          {
            id: 'service',
            header: 'Service',
            isRowHeader: true,
            className: 'sm:w-64',
            cell: ({ service }) => <EntryLink href={servicePath(service.id)}>{service.name}</EntryLink>,
          },
          {
            id: 'scopes',
            header: 'Scopes',
            cell: ({ service, scopes }) => <Scopes service={service} found={scopes} />,
          },
          {
            id: 'profile',
            header: 'Product profile',
            className: 'sm:w-36',
            cell: ({ service }) => (
              <span className="text-muted text-sm">{profileNeedLabels[service.productProfile]}</span>
            ),
          },
        ]}
      />
    </div>
  );
}

function Scopes({
  service: { base, scopes: own, alsoSeen: also },
  found,
}: {
  readonly service: ServiceEntry;
  readonly found: readonly string[];
}) {
  // What a search found only in older sources has to be seen, or the row would seem to be there for no reason.
  const older = also.filter((scope) => found.includes(scope));
  return (
    <>
      {own.length === 0 ? (
        <span className="text-muted text-sm">
          {base.length === 0 ? 'None' : 'None beyond the base scopes'}
        </span>
      ) : (
        <CodeList codes={own} marked={found} href={(scope) => searchPath(scopesPath, scope)} />
      )}
      {older.length > 0 && (
        <div className="mt-1 flex flex-wrap gap-x-2 text-muted text-sm">
          Also seen: <CodeList codes={older} marked={found} />
        </div>
      )}
    </>
  );
}
