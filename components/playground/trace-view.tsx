'use client';

import type { ReactNode } from 'react';
import type { TraceView as Trace } from '@/lib/domain/generation';
import { isGuardCode } from '@/lib/domain/trace/outbound-code';
import { millisecondsText, wasSent } from '../../lib/domain/trace/phases';
import { HttpText } from './http-text';
import { TimingTable } from './timing-table';
import { TraceConnection } from './trace-connection';
import { endText } from './trace-end';

const shownBodyKib = 16;

/** The exchange as it was: request, answer, times and connection, secrets and tokens already taken out by the server. */
export function TraceView({ trace }: { readonly trace: Trace }) {
  const { request, response } = trace;
  const isSent = wasSent(trace);
  return (
    <div className="flex flex-col gap-6">
      <Part title={isSent ? 'Request as sent' : 'Request, not sent'} note={requestNote(trace, isSent)}>
        <HttpText
          label={isSent ? 'Request as sent, redacted' : 'Request as it would have been sent, redacted'}
          start={request.line}
          headers={request.headers}
          body={request.body}
        />
      </Part>
      <Part title="Answer" note={response ? answerNote(response) : noAnswerNote(trace)}>
        {response && (
          <HttpText
            label="Answer, redacted"
            start={`HTTP/${response.httpVersion} ${response.status} ${response.reason}`.trimEnd()}
            headers={response.headers}
            body={response.body}
          />
        )}
      </Part>
      <Part title="Time" note={timeNote(trace)}>
        <TimingTable trace={trace} />
      </Part>
      <Part title="Connection">
        <TraceConnection trace={trace} />
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

function requestNote({ request, failure }: Trace, isSent: boolean): string {
  const redaction =
    request.method === 'POST'
      ? 'The client secret is replaced by a mark.'
      : 'Tokens are replaced by their fingerprint.';
  if (isSent) return redaction;
  const isRefused = failure !== null && isGuardCode(failure.code);
  const why = isRefused ? 'Nothing left this server' : 'No connection stood that it could go over';
  return `${why}; this is what would have been sent. ${redaction}`;
}

function answerNote({ bodyBytes, isCut }: NonNullable<Trace['response']>): string {
  if (bodyBytes === 0) return 'It has no body.';
  const size = bodyBytes === 1 ? '1 byte' : `${bodyBytes.toLocaleString('en')} bytes`;
  const part = isCut ? `The first ${shownBodyKib} KiB of ${size} of body.` : `${size} of body.`;
  return `${part} Tokens are replaced by their fingerprint.`;
}

function noAnswerNote({ failure }: Trace): string {
  if (failure === null) return 'No answer arrived.';
  return `${failure.bytesReceived > 0 ? 'No whole answer arrived' : 'No answer arrived'}. ${endText(failure)}`;
}

function timeNote({ timing }: Trace): string {
  if (timing.totalMs === 0) return 'Nothing was begun.';
  return `${millisecondsText(timing.totalMs)} in all, measured on the server.`;
}
