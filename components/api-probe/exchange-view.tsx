'use client';

import { FindingsSection } from '@/components/playground/findings-section';
import { tracePart } from '@/components/playground/parts';
import { ResultSection } from '@/components/playground/result-section';
import { VisibleLines } from '@/components/token/visible-lines';
import { VisibleText } from '@/components/token/visible-text';
import { CodeBlock } from '@/components/ui/code-block';
import { DescriptionList } from '@/components/ui/description-list';
import { Disclosure } from '@/components/ui/disclosure';
import { type ApiAnswer, type ApiCallView, apiProbeLimits } from '@/lib/domain/api-probe/api-probe';
import type { TraceView } from '@/lib/domain/generation';
import { readJson } from '@/lib/domain/token/json';
import { printJson } from '@/lib/domain/token/print-json';
import { makeVisibleText } from '@/lib/domain/token/visible';

/** The answer's body made readable, where it departs from the standard, and the exchange as it went over the wire; tokens and cookies taken out by the server. */
export function ExchangeView({ call }: { readonly call: ApiCallView }) {
  const { outcome, trace, findings } = call;
  return (
    <>
      {outcome.kind === 'answer' && trace.response && (
        <AnswerBody answer={outcome} response={trace.response} />
      )}
      <FindingsSection findings={findings} />
      <Disclosure summary="Request, answer and connection">
        <tracePart.Part trace={trace} />
      </Disclosure>
    </>
  );
}

interface AnswerBodyProps {
  readonly answer: ApiAnswer;
  readonly response: NonNullable<TraceView['response']>;
}

function AnswerBody({ answer, response }: AnswerBodyProps) {
  const { message, debugId, retryAfterSeconds } = answer;
  const { body, bodyBytes, isCut } = response;
  const facts = [
    ...(message === null ? [] : [{ term: 'Message', description: <VisibleText text={message} /> }]),
    ...(debugId === null
      ? []
      : [{ term: 'Request id', description: <VisibleText text={debugId} />, mono: true }]),
    ...(retryAfterSeconds === null ? [] : [{ term: 'Retry-After', description: `${retryAfterSeconds} s` }]),
  ];
  const size = `${bodyBytes.toLocaleString('en')} bytes`;
  return (
    <ResultSection title={answer.explanation === null ? 'Answer' : 'The API’s own words'}>
      {facts.length > 0 && <DescriptionList items={facts} />}
      {bodyBytes === 0 ? (
        <p className="text-muted">The answer has no body.</p>
      ) : (
        <>
          <TextBlock label="Body, redacted" lines={readable(body, isCut).split(/\r?\n/)} />
          <p className="text-muted text-xs">
            {isCut ? `The first ${apiProbeLimits.bodyCharactersMax / 1024} KiB of ${size}.` : `${size}.`}{' '}
            Tokens are replaced by their fingerprint.
          </p>
        </>
      )}
    </ResultSection>
  );
}

/** JSON indented, with every value spelt as it came; all else as it is. */
function readable(body: string, isCut: boolean): string {
  if (isCut) return body;
  const reading = readJson(body.trim());
  return reading.ok ? printJson(reading.value) : body;
}

function TextBlock({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  return (
    <CodeBlock label={label} wrap text={lines.map(makeVisibleText).join('\n').trimEnd()}>
      <VisibleLines lines={lines} />
    </CodeBlock>
  );
}
