import { type ReactNode, useId } from 'react';
import type { EmbedView } from '@/lib/domain/embed/view';
import { MessageBlock } from './message-block';

/** Request and answer, one above the other, as they stand on the wire. */
export function EmbedMessages({ view }: { readonly view: EmbedView }) {
  const { requestMessage, answerMessage } = view;
  return (
    <div className="flex flex-col gap-5">
      <Part title="Request" note="As the playground sends it; the client secret is replaced by a mark.">
        <MessageBlock label="Request, redacted" message={requestMessage} />
      </Part>
      <Part
        title="Answer"
        note={
          answerMessage
            ? 'As the sandbox gave it; a token is replaced by a mark.'
            : 'None came within 10 seconds, which is as long as the playground waits.'
        }
      >
        {answerMessage && <MessageBlock label="Answer, redacted" message={answerMessage} />}
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
  readonly note: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 id={id} className="font-semibold text-lg">
          {title}
        </h3>
        <p className="text-muted text-xs">{note}</p>
      </div>
      {children}
    </section>
  );
}
