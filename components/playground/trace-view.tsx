'use client';

import type { ReactNode } from 'react';
import { VisibleText } from '@/components/token/visible-text';
import { CodeBlock } from '@/components/ui/code-block';
import { type Description, DescriptionList } from '@/components/ui/description-list';
import { absoluteTime } from '@/components/ui/time-text';
import type { TraceView as Trace } from '@/lib/domain/generation';
import { makeVisibleText } from '@/lib/domain/token/visible';
import { TimingTable } from './timing-table';
import { millisecondsText } from './trace-phases';

/** The exchange as it was: request, answer, times and connection, secrets and tokens already taken out by the server. */
export function TraceView({ trace }: { readonly trace: Trace }) {
  const { request, response } = trace;
  return (
    <div className="flex flex-col gap-6">
      <Part title="Request as sent" note="The client secret is replaced by a mark.">
        <CodeBlock
          label="Request as sent, redacted"
          wrap
          text={lines([
            `${request.method} ${request.url}`,
            ...headerLines(request.headers),
            '',
            request.body,
          ])}
        >
          <HttpText
            start={`${request.method} ${request.url}`}
            headers={request.headers}
            body={request.body}
          />
        </CodeBlock>
      </Part>
      <Part title="Answer" note={response ? answerNote(response.bodyBytes) : 'No answer arrived.'}>
        {response && (
          <CodeBlock
            label="Answer, redacted"
            wrap
            text={lines([`${response.status}`, ...headerLines(response.headers), '', response.body])}
          >
            <HttpText start={`${response.status}`} headers={response.headers} body={response.body} />
          </CodeBlock>
        )}
      </Part>
      <Part title="Time" note={`${millisecondsText(trace.timing.totalMs)} in all, measured on the server.`}>
        <TimingTable timing={trace.timing} />
      </Part>
      <Part title="Connection">
        <DescriptionList items={connectionFacts(trace)} />
      </Part>
    </div>
  );
}

function Part({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="font-semibold">{title}</h3>
        {note && <p className="text-muted text-xs">{note}</p>}
      </div>
      {children}
    </section>
  );
}

interface HttpTextProps {
  readonly start: string;
  readonly headers: Trace['request']['headers'];
  readonly body: string;
}

function HttpText({ start, headers, body }: HttpTextProps) {
  return (
    <>
      <span className="font-semibold">
        <VisibleText text={start} />
      </span>
      {'\n'}
      {headers.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: header names repeat and their order is fixed.
        <span key={index}>
          <span className="text-muted">
            <VisibleText text={name} />:{' '}
          </span>
          <VisibleText text={value} />
          {'\n'}
        </span>
      ))}
      {'\n'}
      {body.split(/\r?\n/).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place.
        <span key={index}>
          <VisibleText text={line} />
          {'\n'}
        </span>
      ))}
    </>
  );
}

function headerLines(headers: Trace['request']['headers']): string[] {
  return headers.map(([name, value]) => `${name}: ${value}`);
}

/** What is copied can be pasted into a terminal or a ticket, so unseen characters are marks there too. */
function lines(texts: readonly string[]): string {
  return texts
    .flatMap((text) => text.split(/\r?\n/))
    .map(makeVisibleText)
    .join('\n')
    .trimEnd();
}

function answerNote(bodyBytes: number): string {
  return `${bodyBytes.toLocaleString('en')} bytes of body. Tokens are replaced by their fingerprint.`;
}

function connectionFacts({ remoteAddress, tls, clockDriftMs }: Trace): Description[] {
  return [
    { term: 'Address', description: remoteAddress ?? 'not connected', mono: true },
    { term: 'TLS', description: tls ? tls.protocol : 'none' },
    ...(tls
      ? [
          { term: 'Certificate issued by', description: <VisibleText text={tls.issuer} /> },
          { term: 'Certificate valid until', description: absoluteTime(tls.validTo) },
        ]
      : []),
    { term: 'Clock of the provider', description: driftText(clockDriftMs) },
  ];
}

/** The header has whole seconds, so below two there is nothing to tell. */
function driftText(driftMs: number | null): string {
  if (driftMs === null) return 'unknown: the answer has no Date header';
  if (Math.abs(driftMs) < 2000) return 'agrees with ours';
  return `${Math.round(Math.abs(driftMs) / 1000)} s ${driftMs > 0 ? 'ahead of' : 'behind'} ours`;
}
