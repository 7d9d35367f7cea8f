'use client';

import { useId } from 'react';
import { Table, type TableColumn } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { TokenFamily } from '@/lib/domain/catalogue/claims-family';
import type { ClaimView } from '@/lib/domain/token/claims-view';
import type { JsonMember } from '@/lib/domain/token/json';
import { findClaimHref } from './claim-link';
import { type DrawnClaim, drawnClaims } from './drawn-claims';
import { VisibleLines } from './visible-lines';
import { VisibleText } from './visible-text';

/** A member that the page speaks of. */
export interface MarkedMember {
  readonly part: 'header' | 'payload';
  readonly name: string;
  /** To lead there; unique on the page. */
  readonly id: string;
}

export interface ClaimsTableProps {
  readonly part: 'header' | 'payload';
  readonly members: readonly JsonMember[];
  readonly family: TokenFamily;
  /** Epoch milliseconds; relative times are seen from then. */
  readonly now: number;
  readonly marked?: MarkedMember | null;
}

/** Each member with its value as it stands, the instant it means where it is a time, what it says and who says that it does. */
export function ClaimsTable({ part, members, family, now, marked = null }: ClaimsTableProps) {
  const id = useId();
  const { rows: drawn, more } = drawnClaims(members, { dialect: family, now, part });
  // Equal names are kept apart by their place.
  const rows = drawn.map(({ claim, nested }, index) => ({
    claim,
    nested,
    href: findClaimHref(claim.name, part, family),
    markId: marked?.part === part && marked.name === claim.name ? marked.id : null,
    key: `${id}-${index}`,
  }));
  const table = (
    <Table
      caption={part === 'header' ? 'Header' : 'Payload'}
      captionHidden
      columns={part === 'header' ? headerColumns : payloadColumns}
      rows={rows}
      rowKey={(row) => row.key}
    />
  );
  if (more === 0) return table;
  return (
    <>
      {table}
      <p className="text-muted text-sm">
        {more === 1 ? '1 more is' : `${more.toLocaleString('en')} more are`} not shown. Copy the {part} as
        JSON to have all {members.length.toLocaleString('en')}.
      </p>
    </>
  );
}

interface Row extends DrawnClaim {
  /** Where the dictionary explains it; null where it does not. */
  readonly href: string | null;
  /** The id of the mark, where the page speaks of it. */
  readonly markId: string | null;
  readonly key: string;
}

const columns: readonly TableColumn<Row>[] = [
  {
    id: 'value',
    header: 'Value',
    cell: ({ claim, nested }) => <ClaimValue claim={claim} nested={nested} />,
    className: 'sm:w-[40%]',
  },
  {
    id: 'meaning',
    header: 'Meaning',
    cell: ({ claim }) => <Meaning claim={claim} />,
    className: 'sm:w-[43%]',
  },
];

const payloadColumns = [nameColumn('Claim'), ...columns];
const headerColumns = [nameColumn('Member'), ...columns];

function nameColumn(header: string): TableColumn<Row> {
  return {
    id: 'name',
    header,
    isRowHeader: true,
    cell: ({ claim, href, markId }) =>
      markId === null ? (
        <ClaimName name={claim.name} href={href} />
      ) : (
        <mark id={markId} className="scroll-mt-4 rounded-sm bg-accent-soft px-1 text-ink">
          <ClaimName name={claim.name} href={href} />
        </mark>
      ),
    className: 'sm:w-[17%]',
  };
}

/** The link looks like the name until it is pointed at; in a tab of its own, because a token is kept for the page's life alone. */
function ClaimName({ name, href }: { readonly name: string; readonly href: string | null }) {
  const text = (
    <code className="font-medium">
      <VisibleText text={name} />
    </code>
  );
  if (href === null) return text;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      title="In the claim dictionary (opens in a new tab)"
      className="rounded-sm underline decoration-control decoration-dotted underline-offset-4 hover:decoration-solid"
    >
      {text}
    </a>
  );
}

function ClaimValue({ claim, nested }: DrawnClaim) {
  const { value, text, time, duration } = claim;
  return (
    <div className="flex flex-col gap-0.5">
      {time && (
        <span>
          <time dateTime={time.iso}>{time.absolute}</time>
          <span className="text-muted">, {time.relative}</span>
        </span>
      )}
      {duration && <span>{duration}</span>}
      {nested ? (
        <pre className="whitespace-pre-wrap wrap-anywhere font-mono">
          <code>
            <VisibleLines lines={nested.text.split('\n')} of={claim.name} />
          </code>
        </pre>
      ) : (
        <code className={time || duration ? 'text-muted' : undefined}>
          {value.type === 'string' && <span className="text-faint">"</span>}
          <VisibleText text={text} of={claim.name} />
          {value.type === 'string' && <span className="text-faint">"</span>}
        </code>
      )}
      {nested && nested.leftOut > 0 && (
        <span className="text-muted text-sm">
          {nested.leftOut.toLocaleString('en')} more characters are not shown. Copy the whole as JSON to have
          them.
        </span>
      )}
    </div>
  );
}

function Meaning({ claim }: { readonly claim: ClaimView }) {
  if (!claim.meaning) return <span className="text-faint text-sm">Not in our dictionary.</span>;
  return (
    <div className="text-sm">
      {claim.label && <span className="font-medium">{claim.label}. </span>}
      {claim.meaning}
      {claim.source && (
        <span className="block text-muted text-xs">
          {'url' in claim.source ? (
            <TextLink href={claim.source.url} external>
              {claim.source.title}
            </TextLink>
          ) : (
            <span title={claim.source.document}>{claim.source.title}</span>
          )}
        </span>
      )}
    </div>
  );
}
