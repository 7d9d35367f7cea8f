import type { ClaimSource } from '@/lib/domain/catalogue/claims-entry';
import { type ClaimGroup, claimAnchor, claimKindLabels } from '@/lib/domain/catalogue/reference-claims';
import { Table } from '../ui/table';
import { TextLink } from '../ui/text-link';

/** The claims of one issuer or standard; each name is a link to itself, to be sent to somebody. */
export function ClaimTable({ group: { id: groupId, label, claims } }: { readonly group: ClaimGroup }) {
  return (
    <div className="px-4">
      <Table
        caption={`Claims: ${label}`}
        captionHidden
        rows={claims}
        rowKey={({ name }) => name}
        columns={[
          {
            id: 'name',
            header: 'Claim',
            isRowHeader: true,
            className: 'sm:w-52',
            cell: ({ name }) => (
              <a
                id={claimAnchor(groupId, name)}
                href={`#${claimAnchor(groupId, name)}`}
                className="scroll-mt-4 rounded-sm font-normal text-ink underline decoration-control decoration-1 underline-offset-4 target:bg-accent-soft hover:decoration-2"
              >
                <code>{name}</code>
              </a>
            ),
          },
          {
            id: 'meaning',
            header: 'Meaning',
            cell: (claim) => (
              <>
                <span className="font-medium">{claim.label}. </span>
                {claim.meaning}
              </>
            ),
          },
          {
            id: 'kind',
            header: 'Value',
            className: 'sm:w-40',
            cell: ({ kind }) => <span className="text-muted text-sm">{claimKindLabels[kind]}</span>,
          },
          {
            id: 'source',
            header: 'Source',
            className: 'sm:w-56 text-sm',
            cell: ({ source }) => <Source source={source} />,
          },
        ]}
      />
    </div>
  );
}

function Source({ source }: { readonly source: ClaimSource }) {
  if ('url' in source) {
    return (
      <TextLink href={source.url} external>
        {source.title}
      </TextLink>
    );
  }
  return (
    <span className="text-muted">
      {source.title}. {source.document}.
    </span>
  );
}
