import { listScopeUses, type ScopeUse } from '@/lib/domain/catalogue/reference-services';
import { baseScopes, type ServiceEntry } from '@/lib/domain/catalogue/services/service';
import { Table } from '../ui/table';
import { CodeList } from './code-list';
import { EntryLink } from './entry-link';
import { playgroundWithScopes, servicePath } from './links';

/** Every scope beyond the base set, with the services that ask for it. */
export function ScopeTable() {
  return (
    <div className="px-4">
      <Table
        caption="Scopes and the services that ask for them"
        captionHidden
        rows={listScopeUses()}
        rowKey={({ scope }) => scope}
        columns={[
          {
            id: 'scope',
            header: 'Scope',
            isRowHeader: true,
            className: 'sm:w-80',
            cell: ({ scope }) => <code className="font-normal">{scope}</code>,
          },
          { id: 'services', header: 'Services', cell: (use) => <Users use={use} /> },
          {
            id: 'playground',
            header: 'In the playground',
            className: 'sm:w-36',
            cell: ({ scope }) => (
              <EntryLink href={playgroundWithScopes([...baseScopes, scope])}>
                Ask for it<span className="sr-only">: {scope}</span>
              </EntryLink>
            ),
          },
        ]}
      />
    </div>
  );
}

function Users({ use: { services, alsoSeenAt, superScope } }: { readonly use: ScopeUse }) {
  return (
    <div className="flex flex-col gap-1">
      {services.length > 0 && (
        <p>
          <ServiceLinks services={services} />
        </p>
      )}
      {alsoSeenAt.length > 0 && (
        <p className="text-muted text-sm">
          Seen in older or unconfirmed sources: <ServiceLinks services={alsoSeenAt} />
        </p>
      )}
      {superScope && (
        <div className="flex flex-wrap gap-x-2 text-muted text-sm">
          The token lists instead: <CodeList codes={superScope.expandsTo} />
        </div>
      )}
    </div>
  );
}

function ServiceLinks({ services }: { readonly services: readonly ServiceEntry[] }) {
  return services.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <EntryLink href={servicePath(id)}>{name}</EntryLink>
    </span>
  ));
}
