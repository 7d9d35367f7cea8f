'use client';

import { useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { CodeBlock } from '@/components/ui/code-block';
import { KnownValues } from '@/components/ui/known-values';
import { Segmented } from '@/components/ui/segmented';
import { getDemoCase } from '@/lib/domain/catalogue/demo-cases';
import { writeDemoLink } from '@/lib/domain/hand-over/share/demo';
import type { ShareView } from '@/lib/domain/hand-over/share/share';
import { writeShareLink } from '@/lib/domain/hand-over/share/write-share';
import { ShareBadgeBlock } from './share-badge-block';
import { ShareEmbedBlock } from './share-embed-block';
import { ShareFacts } from './share-facts';
import { collectShare, type ShareSource } from './share-source';
import { shareFaultTexts, shareViewLabels } from './share-texts';

export interface SharePanelProps {
  readonly origin: string;
  readonly source: ShareSource;
  readonly view: ShareView;
  /** The sites that may show a demo in a frame; empty where none may. */
  readonly embedOrigins: readonly string[];
}

/** The link, what it carries and what it never does, and the badge. Made once, from the page as it stood when it was opened. */
export function SharePanel({ origin, source, view, embedOrigins }: SharePanelProps) {
  const [{ request, removed }] = useState(() => collectShare(source, view));
  const demo = source.kind === 'credential' ? source.credential.demoCase : null;
  const [opens, setOpens] = useState<'demo' | 'request'>(demo ? 'demo' : 'request');
  const written = writeShareLink(origin, request);
  const link =
    demo && opens === 'demo' && source.kind === 'credential'
      ? writeDemoLink(origin, { demo, scopes: source.draft.scopes, view })
      : written.ok
        ? written.link
        : null;
  // The client ID is in the link, as letters that no mask knows.
  const masked = opens === 'request' && ({ sensitive: 'link' } as const);
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {demo && (
        <Segmented
          legend="The link opens"
          options={[
            { value: 'demo', label: 'The demo credential, for everybody' },
            { value: 'request', label: 'This client ID' },
          ]}
          value={opens}
          onChange={setOpens}
        />
      )}
      {!written.ok && link === null && (
        <Callout tone="warning" title="There is no link for this request">
          {written.fault === 'too-long'
            ? 'With so many scopes and parameters it would be longer than chats and mail programs pass on. Take some out.'
            : `${shareFaultTexts[written.fault]} Put that right first.`}
        </Callout>
      )}
      {removed.length > 0 && (
        <Callout tone="warning" title={`Left out, because it may be secret: ${removed.join(', ')}`}>
          It stays in the form here. If it is a client secret in the wrong field, move it.
        </Callout>
      )}
      {link !== null && (
        <KnownValues values={[{ kind: 'client-id', value: request.clientId }]}>
          <CodeBlock key={opens} text={link} label="Link" noun="link" maxHeight="small" wrap {...masked} />
          {isOwnMachine(origin) && (
            <p className="text-muted text-sm">
              This playground runs on your machine, so the link opens for you alone.
            </p>
          )}
          <section aria-labelledby="share-carries" className="flex flex-col gap-2">
            <h3 id="share-carries" className="font-semibold">
              What it carries
            </h3>
            {demo && opens === 'demo' ? (
              <DemoFacts
                name={getDemoCase(demo).name}
                view={view}
                scopes={source.kind === 'credential' ? source.draft.scopes : null}
              />
            ) : (
              <ShareFacts request={request} />
            )}
            <p className="text-muted text-sm">
              Never: a client secret, a token, an answer, or a parameter whose name or value looks like one of
              these.{' '}
              {opens === 'request' && 'What stands behind # is read in the browser and sent to no server.'}
            </p>
          </section>
          <ShareBadgeBlock origin={origin} link={link} {...masked} />
          {demo && opens === 'demo' && (
            <ShareEmbedBlock origin={origin} demo={demo} view={view} embedOrigins={embedOrigins} />
          )}
        </KnownValues>
      )}
    </div>
  );
}

function DemoFacts({
  name,
  view,
  scopes,
}: {
  readonly name: string;
  readonly view: ShareView;
  readonly scopes: readonly string[] | null;
}) {
  return (
    <p>
      The name of “{name}”{scopes && `, ${scopes.length} ${scopes.length === 1 ? 'scope' : 'scopes'}`}
      {view !== 'result' && `, the view “${shareViewLabels[view]}”`}. Who opens it without an account tries
      the demo first and then has a credential like this, with a client ID of its own.
    </p>
  );
}

function isOwnMachine(origin: string): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(URL.parse(origin)?.hostname ?? '');
}
