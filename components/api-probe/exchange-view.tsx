'use client';

import { ResultSection } from '@/components/playground/result-section';
import { VisibleText } from '@/components/token/visible-text';
import { CodeBlock } from '@/components/ui/code-block';
import { DescriptionList } from '@/components/ui/description-list';
import { Disclosure } from '@/components/ui/disclosure';
import { type ApiAnswer, type ApiCallView, apiProbeLimits } from '@/lib/domain/api-probe';
import type { Parameter } from '@/lib/domain/credential';
import { readJson } from '@/lib/domain/token/json';
import { printJson } from '@/lib/domain/token/print-json';
import { makeVisibleText } from '@/lib/domain/token/visible';

/** The call as sent and the answer as received, tokens and cookies taken out by the server. */
export function ExchangeView({ call }: { readonly call: ApiCallView }) {
  const { request, outcome } = call;
  const sent = [`GET ${request.url}`, ...headerLines(request.headers)];
  return (
    <>
      {outcome.kind === 'answer' && <AnswerBody answer={outcome} />}
      <Disclosure summary="Headers sent and received">
        <div className="flex flex-col gap-3">
          <TextBlock label="Call as sent, redacted" lines={sent} />
          {outcome.kind === 'answer' && (
            <TextBlock
              label="Answer’s headers, redacted"
              lines={[`${outcome.status}`, ...headerLines(outcome.headers)]}
            />
          )}
        </div>
      </Disclosure>
    </>
  );
}

function AnswerBody({ answer }: { readonly answer: ApiAnswer }) {
  const { body, bodyBytes, isCut, message, debugId, retryAfterSeconds } = answer;
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
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place.
        <span key={index}>
          <VisibleText text={line} />
          {'\n'}
        </span>
      ))}
    </CodeBlock>
  );
}

function headerLines(headers: readonly Parameter[]): string[] {
  return headers.map(([name, value]) => `${name}: ${value}`);
}
