import { VisibleText } from '@/components/token/visible-text';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import type { RequestComparison, RequestRow } from '@/lib/domain/inspect/compare-requests';
import { ChangeChip } from './change-chip';
import { noteText, partLabels } from './request-texts';
import { countText } from './texts';

/** Two requests part by part; what differs stands first. */
export function RequestDifference({ comparison }: { readonly comparison: RequestComparison }) {
  const { rows, isOtherOrder } = comparison;
  const order = isOtherOrder ? ' The parameters are in another order, which no token endpoint looks at.' : '';
  return (
    <Panel title="Difference" description={countText(rows.map(({ change }) => change)) + order}>
      <Table
        caption="The two requests, part by part"
        captionHidden
        rows={rows}
        rowKey={({ part, name }) => `${part} ${name}`}
        columns={[
          {
            id: 'name',
            header: 'Part',
            isRowHeader: true,
            cell: ({ part, name }) => (
              <>
                <VisibleText text={name} />
                {partLabels[part] !== '' && (
                  <span className="block font-normal text-muted text-xs">{partLabels[part]}</span>
                )}
              </>
            ),
            className: 'sm:w-[20%]',
          },
          { id: 'left', header: 'Left', cell: ({ left }) => <Value text={left} />, className: 'sm:w-[28%]' },
          {
            id: 'right',
            header: 'Right',
            cell: ({ right }) => <Value text={right} />,
            className: 'sm:w-[28%]',
          },
          {
            id: 'change',
            header: 'Compared',
            cell: (row) => <Compared row={row} />,
            className: 'sm:w-[24%]',
          },
        ]}
      />
    </Panel>
  );
}

function Value({ text }: { readonly text: string | null }) {
  if (text === null) return <span className="text-faint">not sent</span>;
  return (
    <code className="font-mono text-sm">
      <VisibleText text={text} />
    </code>
  );
}

function Compared({ row }: { readonly row: RequestRow }) {
  return (
    <div className="flex flex-col items-start gap-1">
      <ChangeChip change={row.change} />
      {row.notes.map((note) => (
        <span key={note.code} className="text-sm wrap-anywhere">
          {noteText(note)}
        </span>
      ))}
    </div>
  );
}
