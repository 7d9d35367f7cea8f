import type { EmbedView } from '@/lib/domain/embed/view';
import { MessageBlock } from './message-block';

/** Request and answer, one above the other, as they stand on the wire. */
export function EmbedMessages({ view }: { readonly view: EmbedView }) {
  const { requestMessage, answerMessage } = view;
  return (
    <div className="flex flex-col gap-5">
      <section aria-labelledby="request" className="flex min-w-0 flex-col gap-2">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h3 id="request" className="font-semibold text-lg">
            Request
          </h3>
          <p className="text-muted text-xs">
            As the playground sends it; the client secret is replaced by a mark.
          </p>
        </div>
        <MessageBlock label="Request, redacted" message={requestMessage} />
      </section>
      <section aria-labelledby="answer" className="flex min-w-0 flex-col gap-2">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h3 id="answer" className="font-semibold text-lg">
            Answer
          </h3>
          <p className="text-muted text-xs">
            {answerMessage
              ? 'As the sandbox gave it; a token is replaced by a mark.'
              : 'None came within 10 seconds, which is as long as the playground waits.'}
          </p>
        </div>
        {answerMessage && <MessageBlock label="Answer, redacted" message={answerMessage} />}
      </section>
    </div>
  );
}
