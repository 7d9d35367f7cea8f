import { VisibleLines } from '@/components/token/visible-lines';
import { VisibleText } from '@/components/token/visible-text';
import { CodeBlock } from '@/components/ui/code-block';
import type { Parameter } from '@/lib/domain/credential';
import { makeVisibleText } from '@/lib/domain/token/visible';

export interface HttpTextProps {
  readonly label: string;
  /** Request line or status line. */
  readonly start: string;
  readonly headers: readonly Parameter[];
  readonly body: string;
}

/** One HTTP message as text to read and copy; what is copied is what is shown, unseen characters as marks in both. */
export function HttpText({ label, start, headers, body }: HttpTextProps) {
  const bodyLines = body === '' ? [] : ['', ...body.split(/\r?\n/)];
  const text = [start, ...headers.map(([name, value]) => `${name}: ${value}`), ...bodyLines];
  return (
    <CodeBlock label={label} wrap text={text.map(makeVisibleText).join('\n').trimEnd()}>
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
          <VisibleText text={value} of={name} />
          {'\n'}
        </span>
      ))}
      <VisibleLines lines={bodyLines} />
    </CodeBlock>
  );
}
