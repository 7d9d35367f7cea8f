import { endText } from '@/components/playground/trace-end';
import { StateChip } from '@/components/ui/state-chip';
import { absoluteTime } from '@/components/ui/time-text';
import type { KeyRequest, KeyRequestFault } from '@/lib/domain/trace/key-request';
import { millisecondsText } from '@/lib/domain/trace/phases';
import { VisibleText } from './visible-text';

const documentWords: Readonly<Record<KeyRequest['document'], string>> = {
  metadata: 'Issuer’s metadata',
  keys: 'Keys',
};

const faultTexts: Readonly<Record<Exclude<KeyRequestFault, 'no-answer'>, string>> = {
  status: 'Only status 200 brings a document that counts.',
  'not-json': 'The answer is no JSON object.',
  'other-issuer': 'The document names another issuer than the one that was asked, so it does not count.',
  'no-keys-address': 'The document does not say where the keys are (jwks_uri).',
  'no-key-list': 'The document has no list of keys, or more than 50.',
};

/** What was asked for to check a signature, in order; nothing where nothing was. Bodies are not kept. */
export function KeyRequests({ requests }: { readonly requests: readonly KeyRequest[] }) {
  if (requests.length === 0) return null;
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="font-semibold">Requests for the keys</h3>
        <p className="text-muted text-xs">What the check of the signature went by. Answers are not kept.</p>
      </div>
      <ol className="divide-y divide-line rounded-md border border-line">
        {requests.map((request, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an address can be asked twice, and the order is fixed.
          <li key={index} className="flex flex-col gap-1 px-3 py-2 text-sm">
            <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <span className="font-medium">{documentWords[request.document]}</span>
              <StateChip tone={request.fault === null ? 'valid' : 'invalid'}>
                {request.status === null ? 'No answer' : `Status ${request.status}`}
              </StateChip>
              <span className="text-muted text-xs">{sourceText(request)}</span>
            </div>
            <code className="break-all">
              <VisibleText text={`GET ${request.url}`} />
            </code>
            {request.fault !== null && <p>{faultText(request.fault, request)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function sourceText({ isRemembered, startedAt, durationMs }: KeyRequest): string {
  if (durationMs === 0) return 'not sent';
  const duration = millisecondsText(durationMs);
  return isRemembered
    ? `remembered from ${absoluteTime(startedAt)}, when it took ${duration}`
    : `asked for this check, ${duration}`;
}

function faultText(fault: KeyRequestFault, { failure }: KeyRequest): string {
  if (fault !== 'no-answer') return faultTexts[fault];
  return failure ? endText(failure) : 'No answer arrived.';
}
