import Link from 'next/link';
import type { Ref } from 'react';
import { VisibleText } from '@/components/token/visible-text';
import { buttonClass } from '@/components/ui/button-class';
import { Panel } from '@/components/ui/panel';
import { StateChip } from '@/components/ui/state-chip';
import { Table } from '@/components/ui/table';
import type { Tone } from '@/components/ui/tone';
import type { Difference, DifferenceKind } from '@/lib/domain/command/compare-requests';
import type { GenerationView } from '@/lib/domain/generation';

export interface DifferencePanelProps {
  readonly generation: GenerationView;
  readonly differences: readonly Difference[];
  readonly headingRef: Ref<HTMLSpanElement>;
}

const kinds: Readonly<Record<DifferenceKind, { readonly label: string; readonly tone: Tone }>> = {
  same: { label: 'Same', tone: 'valid' },
  different: { label: 'Different', tone: 'warning' },
  'only-command': { label: 'Only the command', tone: 'warning' },
  'only-sent': { label: 'Only sent from here', tone: 'warning' },
  'no-matter': { label: 'Does not matter', tone: 'neutral' },
};
const partLabels: Readonly<Record<Difference['part'], string>> = {
  method: 'Method',
  address: 'Address',
  parameter: 'Parameter',
  header: 'Header',
};

/** What the command would have sent beside what was sent from here, part by part; what differs stands first. */
export function DifferencePanel({ generation, differences, headingRef }: DifferencePanelProps) {
  const order = (one: Difference) => (one.kind === 'same' ? 1 : one.kind === 'no-matter' ? 2 : 0);
  const rows = differences.toSorted((left, right) => order(left) - order(right));
  return (
    <Panel
      title={
        <span ref={headingRef} tabIndex={-1} className="outline-none">
          The command and what was sent
        </span>
      }
      description={summary(generation, rows.filter((one) => order(one) === 0).length)}
      actions={
        <Link
          href={`/?credential=${encodeURIComponent(generation.credentialId)}`}
          prefetch={false}
          className={buttonClass('secondary', 'small')}
        >
          Open in the playground
        </Link>
      }
    >
      <Table
        caption="The command’s request and the one that was sent, part by part"
        captionHidden
        rows={rows.map((one, index) => ({ ...one, key: `${index}` }))}
        rowKey={({ key }) => key}
        columns={[
          {
            id: 'name',
            header: 'Part',
            isRowHeader: true,
            cell: ({ part, name }) => (
              <>
                <VisibleText text={name} />
                {(part === 'parameter' || part === 'header') && (
                  <span className="block font-normal text-muted text-xs">{partLabels[part]}</span>
                )}
              </>
            ),
          },
          { id: 'command', header: 'The command', cell: ({ command }) => <Value text={command} /> },
          { id: 'sent', header: 'Sent from here', cell: ({ sent }) => <Value text={sent} /> },
          {
            id: 'kind',
            header: 'Compared',
            cell: ({ kind }) => <StateChip tone={kinds[kind].tone}>{kinds[kind].label}</StateChip>,
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

/** What came of it, and whether the difference can be the reason. */
export function summary({ outcome }: GenerationView, count: number): string {
  const differ =
    count === 0 ? 'nothing that matters differs' : count === 1 ? '1 part differs' : `${count} parts differ`;
  if (outcome.kind === 'token') {
    const why =
      count === 0 ? 'the command should work as well, from where it is run' : 'what differs is where to look';
    return `From here an access token was issued; ${differ}, so ${why}.`;
  }
  if (outcome.kind === 'failure') {
    return `From here there was no access token either: ${outcome.failure.explanation.title}. Compared with the command, ${differ}.`;
  }
  return `It was cancelled; ${differ}.`;
}
