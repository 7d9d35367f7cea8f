import type { ReactNode, Ref } from 'react';
import { Button } from '@/components/ui/button';
import { MaskedText } from '@/components/ui/masked-text';
import { Panel } from '@/components/ui/panel';
import { StateChip } from '@/components/ui/state-chip';
import { problemText } from '@/lib/domain/command/problem-texts';
import { ignoredTexts, oddityTexts, refusedTexts } from '@/lib/domain/command/refused-texts';
import type { CommandReport } from '@/lib/domain/command/report';
import { makeVisibleText } from '@/lib/domain/token/visible';
import { RequestRead } from './request-read';
import { dialectLabels, toolLabels } from './texts';

export interface ReportPanelProps {
  readonly report: CommandReport;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly onChange: () => void;
}

/** What a command says: what is wrong with it, what of it is not done and why, and the request that it would send. */
export function ReportPanel({ report, headingRef, onChange }: ReportPanelProps) {
  const { problems, oddities, refused, ignored } = report;
  const wrong = [
    ...problems.map((problem) => ({ ...problemText(problem), key: JSON.stringify(problem) })),
    ...oddities.map((oddity) => ({ what: oddityTexts[oddity], next: '', key: oddity })),
  ];
  return (
    <Panel
      title={
        <span ref={headingRef} tabIndex={-1} className="outline-none">
          What the command says
        </span>
      }
      actions={
        <Button size="small" onClick={onChange}>
          Change the command
        </Button>
      }
    >
      <div className="flex flex-col gap-6">
        <p className="text-muted">
          {toolLabels[report.tool]}, written for {dialectLabels[report.dialect]}.
          {report.placeholders.length > 0 && (
            <>
              {' Variables without a value: '}
              <code className="wrap-anywhere font-mono text-ink text-sm">
                {report.placeholders.map(makeVisibleText).join(', ')}
              </code>
              .
            </>
          )}
        </p>
        <Part title="What is wrong" count={wrong.length} tone="warning">
          {wrong.length === 0 ? (
            <p>Nothing stands out. If it fails all the same, the cause is in the values: reproduce it.</p>
          ) : (
            <ol className="flex list-decimal flex-col gap-2.5 pl-5 marker:text-muted">
              {wrong.map(({ key, what, next }) => (
                <li key={key} className="wrap-anywhere">
                  <p className="font-medium">
                    <MaskedText text={makeVisibleText(what)} />
                  </p>
                  {next !== '' && (
                    <p className="text-muted">
                      <MaskedText text={makeVisibleText(next)} />
                    </p>
                  )}
                </li>
              ))}
            </ol>
          )}
        </Part>
        {refused.length > 0 && (
          <Part title="Not done" count={refused.length} tone="invalid">
            <Rows rows={refused.map(({ what, why }) => [what, refusedTexts[why]])} />
          </Part>
        )}
        {ignored.length > 0 && (
          <Part title="Makes no difference" count={ignored.length} tone="neutral">
            <Rows rows={ignored.map(({ what, why }) => [what, ignoredTexts[why]])} />
          </Part>
        )}
        <Part title="The request it would send">
          <RequestRead request={report.request} />
        </Part>
      </div>
    </Panel>
  );
}

function Part({
  title,
  count,
  tone,
  children,
}: {
  readonly title: string;
  readonly count?: number;
  readonly tone?: 'warning' | 'invalid' | 'neutral';
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="font-semibold">{title}</h3>
        {count !== undefined && tone && (
          <StateChip tone={count === 0 ? 'valid' : tone} icon={null}>
            {count === 0 ? 'Nothing' : String(count)}
          </StateChip>
        )}
      </div>
      {children}
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly (readonly [name: string, text: string])[] }) {
  return (
    <dl className="divide-y divide-line border-line border-y">
      {rows.map(([name, text]) => (
        <div
          key={`${name} ${text}`}
          className="grid gap-x-4 py-1.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,5fr)]"
        >
          <dt className="wrap-anywhere min-w-0">
            <code className="font-mono text-sm">
              <MaskedText text={makeVisibleText(name)} />
            </code>
          </dt>
          <dd className="min-w-0 text-muted">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
