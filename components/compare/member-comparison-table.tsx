'use client';

import { useState } from 'react';
import { VisibleText } from '@/components/token/visible-text';
import { Checkbox } from '@/components/ui/checkbox';
import { Table } from '@/components/ui/table';
import type { ClaimView } from '@/lib/domain/token/claims-view';
import type { MemberComparison } from '@/lib/domain/token/compare-claims';
import { ChangeChip } from './change-chip';
import { differenceText } from './texts';

export interface MemberComparisonTableProps {
  readonly caption: string;
  readonly rows: readonly MemberComparison[];
  /** In the middle of a sentence: `claims`. */
  readonly what: string;
}

/** Each member with both values and their difference; those that are the same can be left out. */
export function MemberComparisonTable({ caption, rows, what }: MemberComparisonTableProps) {
  const [isAll, setAll] = useState(true);
  const shown = isAll ? rows : rows.filter(({ change }) => change !== 'same');
  const sameCount = rows.filter(({ change }) => change === 'same').length;
  if (rows.length === 0) return <p className="text-muted text-sm">There are no {what} to compare.</p>;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      {sameCount > 0 && sameCount < rows.length && (
        <Checkbox
          label={`Show what is the same (${sameCount})`}
          checked={isAll}
          onChange={(event) => setAll(event.target.checked)}
        />
      )}
      <Table
        caption={caption}
        captionHidden
        rows={shown}
        rowKey={({ name }) => name}
        columns={[
          {
            id: 'name',
            header: 'Name',
            isRowHeader: true,
            cell: ({ name, left, right }) => <Name name={name} label={(left ?? right)?.label ?? null} />,
            className: 'sm:w-[20%]',
          },
          { id: 'left', header: 'Left', cell: ({ left }) => <Value claim={left} />, className: 'sm:w-[29%]' },
          {
            id: 'right',
            header: 'Right',
            cell: ({ right }) => <Value claim={right} />,
            className: 'sm:w-[29%]',
          },
          {
            id: 'change',
            header: 'Compared',
            cell: (row) => <Compared row={row} />,
            className: 'sm:w-[22%]',
          },
        ]}
      />
    </div>
  );
}

function Name({ name, label }: { readonly name: string; readonly label: string | null }) {
  return (
    <>
      <code className="font-medium">
        <VisibleText text={name} />
      </code>
      {label && <span className="block font-normal text-muted text-xs">{label}</span>}
    </>
  );
}

function Value({ claim }: { readonly claim: ClaimView | null }) {
  if (claim === null) return <span className="text-faint">not there</span>;
  return (
    <div className="flex flex-col gap-0.5">
      {claim.time && <time dateTime={claim.time.iso}>{claim.time.absolute}</time>}
      {claim.duration && <span>{claim.duration}</span>}
      <code className={claim.time || claim.duration ? 'text-muted' : undefined}>
        {claim.value.type === 'string' && <span className="text-faint">"</span>}
        <VisibleText text={claim.text} of={claim.name} />
        {claim.value.type === 'string' && <span className="text-faint">"</span>}
      </code>
    </div>
  );
}

function Compared({ row }: { readonly row: MemberComparison }) {
  const text = row.isWrittenDifferently
    ? 'written differently, with the same meaning'
    : differenceText(row.difference);
  return (
    <div className="flex flex-col items-start gap-1">
      <ChangeChip change={row.change} />
      {text !== '' && (
        <span className="text-sm wrap-anywhere">
          <VisibleText text={text} of={row.name} />
        </span>
      )}
    </div>
  );
}
