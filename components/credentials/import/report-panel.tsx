'use client';

import type { RefCallback } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { CandidateChoice } from './candidate-choice';
import { CandidateReport } from './candidate-report';
import { formatTexts } from './field-texts';
import type { ReportState } from './import-state';
import { noticeText } from './note-texts';

export interface ReportPanelProps {
  readonly state: ReportState;
  /** The title, which gets the focus once the report is there. */
  readonly heading: RefCallback<HTMLElement>;
  readonly onChoose: (position: number) => void;
  readonly onStartOver: () => void;
}

/** All that is to be said about a file before anything of it is kept. */
export function ReportPanel({ state, heading, onChoose, onStartOver }: ReportPanelProps) {
  const { report, chosen } = state;
  const candidate = report.credentials[chosen];
  return (
    <Panel
      title={
        <span ref={heading} tabIndex={-1} className="outline-none">
          {formatTexts[report.format].name}
        </span>
      }
      description="What was read in it. Only what you save is kept."
      actions={
        <Button size="small" onClick={onStartOver}>
          Read something else
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {report.notices.length > 0 && (
          <Callout tone="info">
            {report.notices.map((notice) => (
              <p key={notice.code}>{noticeText(notice)}</p>
            ))}
          </Callout>
        )}
        {report.credentials.length > 1 && <CandidateChoice state={state} onChoose={onChoose} />}
        {candidate && (
          <CandidateReport candidate={candidate} source={state.source} dropped={report.dropped} />
        )}
      </div>
    </Panel>
  );
}
