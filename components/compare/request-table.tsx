import { VisibleText } from '@/components/token/visible-text';
import { Table } from '@/components/ui/table';
import type { RequestRow } from '@/lib/domain/command/compare-requests';
import { ChangeChip } from './change-chip';
import { noteText, partLabels } from './request-texts';
import type { Sides } from './texts';

export interface RequestTableProps {
  readonly caption: string;
  readonly rows: readonly RequestRow[];
  /** Headings of the two requests' columns. */
  readonly headers: Sides;
  readonly sides: Sides;
}

/** Two requests part by part. */
export function RequestTable({ caption, rows, headers, sides }: RequestTableProps) {
  return (
    <Table
      caption={caption}
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
        {
          id: 'left',
          header: headers.left,
          cell: ({ left, name }) => <Value text={left} of={name} />,
          className: 'sm:w-[28%]',
        },
        {
          id: 'right',
          header: headers.right,
          cell: ({ right, name }) => <Value text={right} of={name} />,
          className: 'sm:w-[28%]',
        },
        {
          id: 'change',
          header: 'Compared',
          cell: (row) => <Compared row={row} sides={sides} />,
          className: 'sm:w-[24%]',
        },
      ]}
    />
  );
}

function Value({ text, of }: { readonly text: string | null; readonly of: string }) {
  if (text === null) return <span className="text-faint">not sent</span>;
  return (
    <code className="font-mono text-sm">
      <VisibleText text={text} of={of} />
    </code>
  );
}

function Compared({ row, sides }: { readonly row: RequestRow; readonly sides: Sides }) {
  return (
    <div className="flex flex-col items-start gap-1">
      <ChangeChip change={row.change} sides={sides} />
      {row.notes.map((note) => (
        <span key={note.code} className="text-sm wrap-anywhere">
          {noteText(note, sides)}
        </span>
      ))}
    </div>
  );
}
