import Link from 'next/link';
import type { Ref } from 'react';
import { RequestTable } from '@/components/compare/request-table';
import { buttonClass } from '@/components/ui/button-class';
import { Panel } from '@/components/ui/panel';
import type { RequestRow } from '@/lib/domain/command/compare-requests';
import type { GenerationView } from '@/lib/domain/generation';

export interface DifferencePanelProps {
  readonly generation: GenerationView;
  readonly rows: readonly RequestRow[];
  readonly headingRef: Ref<HTMLSpanElement>;
}

/** What the command would have sent beside what was sent from here, part by part; what differs stands first. */
export function DifferencePanel({ generation, rows, headingRef }: DifferencePanelProps) {
  return (
    <Panel
      title={
        <span ref={headingRef} tabIndex={-1} className="outline-none">
          The command and what was sent
        </span>
      }
      description={summary(generation, rows.filter(({ change }) => change !== 'same').length)}
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
      <RequestTable
        caption="The command’s request and the one that was sent, part by part"
        rows={rows}
        headers={{ left: 'The command', right: 'Sent from here' }}
        sides={{ left: 'in the command', right: 'sent from here' }}
      />
    </Panel>
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
