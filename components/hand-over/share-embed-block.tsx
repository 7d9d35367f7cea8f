'use client';

import { useState } from 'react';
import { CodeBlock } from '@/components/ui/code-block';
import { Disclosure } from '@/components/ui/disclosure';
import { Segmented } from '@/components/ui/segmented';
import type { DemoCaseId } from '@/lib/domain/credential';
import { type EmbedTheme, type EmbedViewName, embedViews } from '@/lib/domain/embed/embed';
import { embedViewFor, embedViewLabels, writeEmbedSnippet } from '@/lib/domain/embed/snippet';
import type { ShareView } from '@/lib/domain/hand-over/share/share';

export interface ShareEmbedBlockProps {
  readonly origin: string;
  readonly demo: DemoCaseId;
  readonly view: ShareView;
  /** The sites that may show it; empty where it is switched off. */
  readonly embedOrigins: readonly string[];
}

type Colours = EmbedTheme | 'device';

/** The demo as a frame for a page of documentation: what to paste and whose pages may show it, or how it is switched on. */
export function ShareEmbedBlock({ origin, demo, view, embedOrigins }: ShareEmbedBlockProps) {
  return (
    <Disclosure summary="Frame for documentation">
      {embedOrigins.length === 0 ? (
        <SwitchedOff />
      ) : (
        <Snippet origin={origin} demo={demo} view={view} embedOrigins={embedOrigins} />
      )}
    </Disclosure>
  );
}

function Snippet({ origin, demo, view, embedOrigins }: ShareEmbedBlockProps) {
  const [shown, setShown] = useState<EmbedViewName>(embedViewFor(view));
  const [colours, setColours] = useState<Colours>('device');
  const theme = colours === 'device' ? null : colours;
  return (
    <div className="flex min-w-0 flex-col items-start gap-3">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <Segmented
          legend="Opens at"
          options={embedViews.map((value) => ({ value, label: embedViewLabels[value] }))}
          value={shown}
          onChange={setShown}
        />
        <Segmented
          legend="Colours"
          options={[
            { value: 'device', label: 'The reader’s' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          value={colours}
          onChange={setColours}
        />
      </div>
      <div className="w-full min-w-0">
        <CodeBlock
          key={`${shown} ${colours}`}
          text={writeEmbedSnippet(origin, demo, { view: shown, theme })}
          label="Frame"
          noun="frame"
          maxHeight="medium"
          wrap
        />
      </div>
      <div className="flex flex-col gap-1 text-muted text-sm">
        <p>
          It shows a recorded answer of this demo, with the demo’s own scopes. There is no secret in it, and
          nothing is sent from it.
        </p>
        <p>
          {embedOrigins.length === 1
            ? 'Pages of this site alone may show it:'
            : 'Pages of these sites alone may show it:'}
        </p>
        <ul className="flex flex-col gap-1">
          {embedOrigins.map((site) => (
            <li key={site}>
              <code className="wrap-anywhere text-ink">{site}</code>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function SwitchedOff() {
  return (
    <div className="flex min-w-0 flex-col gap-2 text-sm">
      <p>
        A page of documentation can show this demo in a frame, read only. That is switched off on this server,
        because no site is named that may do so.
      </p>
      <p>
        Whoever runs the server switches it on: name the sites in its environment, with commas between them,
        and start it again. The file <code>docs/embedding.md</code> tells the rest.
      </p>
      <CodeBlock
        text="EMBED_ORIGINS=https://docs.example.com"
        label="Setting of the server"
        noun="setting"
        wrap
      />
    </div>
  );
}
