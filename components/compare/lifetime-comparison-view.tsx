import { Table } from '@/components/ui/table';
import type { InstantComparison, TokenComparison } from '@/lib/domain/token/compare';
import { formatDuration, formatInstant } from '@/lib/domain/token/time';

interface Row {
  readonly label: string;
  readonly compared: InstantComparison;
  readonly isLength: boolean;
}

/** When both were issued and end, and how long they live, whatever unit each was written in. */
export function LifetimeComparisonView({ comparison }: { readonly comparison: TokenComparison }) {
  const rows: readonly Row[] = [
    { label: 'Issued', compared: comparison.issued, isLength: false },
    { label: 'Expires', compared: comparison.expires, isLength: false },
    { label: 'Lifetime', compared: comparison.lifetime, isLength: true },
  ];
  return (
    <Table
      caption="Lifetimes of the two tokens"
      captionHidden
      rows={rows}
      rowKey={({ label }) => label}
      columns={[
        {
          id: 'label',
          header: 'Time',
          isRowHeader: true,
          cell: ({ label }) => label,
          className: 'sm:w-[20%]',
        },
        {
          id: 'left',
          header: 'Left',
          cell: (row) => <At value={row.compared.left} isLength={row.isLength} />,
        },
        {
          id: 'right',
          header: 'Right',
          cell: (row) => <At value={row.compared.right} isLength={row.isLength} />,
        },
        { id: 'difference', header: 'Difference', cell: differenceOf },
      ]}
    />
  );
}

function At({ value, isLength }: { readonly value: number | null; readonly isLength: boolean }) {
  if (value === null) return <span className="text-faint">not told</span>;
  if (isLength) return value < 0 ? 'ends before it begins' : formatDuration(value);
  const text = formatInstant(value);
  return text ? <time dateTime={text.iso}>{text.absolute}</time> : 'beyond any calendar';
}

function differenceOf({ compared, isLength }: Row): string {
  const { differenceMs } = compared;
  if (differenceMs === null) return 'cannot be told';
  if (differenceMs === 0) return isLength ? 'the same length' : 'the same time';
  const words = isLength ? ['longer', 'shorter'] : ['later', 'earlier'];
  return `${formatDuration(differenceMs)} ${words[differenceMs > 0 ? 0 : 1]} right`;
}
