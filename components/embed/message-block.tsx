import { CodeBlock } from '@/components/ui/code-block';
import type { HttpMessage } from '@/lib/domain/embed/view';

export interface MessageBlockProps {
  /** Name of the region, unique on the page. */
  readonly label: string;
  readonly message: HttpMessage;
}

/** A request or an answer as it goes over the wire, to read and copy. */
export function MessageBlock({ label, message }: MessageBlockProps) {
  const { start, headers, body } = message;
  const lines = [start, ...headers.map(([name, value]) => `${name}: ${value}`), '', body];
  return <CodeBlock label={label} text={lines.join('\n')} wrap />;
}
