// biome-ignore-all lint/a11y/noRedundantRoles: some browsers drop the native roles of a table whose display is changed
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface TableColumn<Row> {
  readonly id: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** The column that names its row; one per table. */
  readonly isRowHeader?: boolean;
  readonly align?: 'start' | 'end';
  /** The header is for screen readers alone, as over a column of buttons. */
  readonly headerHidden?: boolean;
  readonly className?: string;
  /** Where the rows can be put in the order of this column. Below 640 px, where there is no header row, the page offers it in another way. */
  readonly sort?: TableSort;
}

/** A link that sorts by a column, or the other way round where that is the order already. */
export interface TableSort {
  readonly href: string;
  /** The order that the rows have by this column; null where they are ordered by another. */
  readonly order: 'ascending' | 'descending' | null;
}

export interface TableProps<Row> {
  readonly caption: ReactNode;
  readonly captionHidden?: boolean;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/**
 * A table with caption and row headers. Below 640 px each row becomes a block with its column names in it; the roles are written
 * out because some browsers drop a table's semantics when its display changes.
 */
export function Table<Row>({ caption, captionHidden = false, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <table role="table" className="w-full border-collapse text-left max-sm:block">
      <caption
        className={captionHidden ? 'sr-only' : 'pb-2 text-left font-medium text-muted text-sm max-sm:block'}
      >
        {caption}
      </caption>
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row" className="border-line border-b">
          {columns.map((column) => (
            <th
              key={column.id}
              role="columnheader"
              scope="col"
              aria-sort={column.sort ? (column.sort.order ?? 'none') : undefined}
              className={classNames(
                'py-2 pr-4 font-medium text-muted text-xs last:pr-0',
                column.align === 'end' && 'text-right',
              )}
            >
              {column.headerHidden ? (
                <span className="sr-only">{column.header}</span>
              ) : column.sort ? (
                <SortLink sort={column.sort}>{column.header}</SortLink>
              ) : (
                column.header
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-sm:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            role="row"
            className="border-line border-b last:border-b-0 max-sm:flex max-sm:flex-col max-sm:gap-1 max-sm:py-3"
          >
            {columns.map((column) => (
              <Cell key={column.id} column={column}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SortLink({ sort, children }: { readonly sort: TableSort; readonly children: ReactNode }) {
  const Icon = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown }[sort.order ?? 'none'];
  return (
    <>
      <a
        href={sort.href}
        className="-my-1 inline-flex min-h-6 items-center gap-1 rounded-sm text-muted underline decoration-line underline-offset-2 hover:text-ink max-sm:hidden"
      >
        {children}
        <Icon aria-hidden="true" className="size-3 shrink-0" />
      </a>
      <span className="sm:hidden">{children}</span>
    </>
  );
}

function Cell<Row>({
  column,
  children,
}: {
  readonly column: TableColumn<Row>;
  readonly children: ReactNode;
}) {
  const className = classNames(
    'min-w-0 py-2 pr-4 align-baseline last:pr-0 max-sm:flex max-sm:gap-3 max-sm:p-0',
    column.align === 'end' && 'text-right max-sm:text-left',
    column.className,
  );
  const content = (
    <>
      {!column.headerHidden && !column.isRowHeader && (
        <span aria-hidden="true" className="w-28 shrink-0 text-muted text-xs leading-5 sm:hidden">
          {column.header}
        </span>
      )}
      <div className="min-w-0 wrap-anywhere">{children}</div>
    </>
  );
  if (column.isRowHeader) {
    return (
      <th role="rowheader" scope="row" className={classNames(className, 'font-medium')}>
        {content}
      </th>
    );
  }
  return (
    <td role="cell" className={className}>
      {content}
    </td>
  );
}
