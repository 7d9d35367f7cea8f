import { Callout } from '@/components/ui/callout';

/** Says that a secret stood in the address, that it is gone from there, and why that is not enough. */
export function ShareRemoved({ names }: { readonly names: readonly string[] }) {
  return (
    <Callout tone="warning" role="note" title="The link carried a secret">
      <p>
        Taken out of the address bar, and filled in nowhere: <b className="font-medium">{names.join(', ')}</b>
        .
      </p>
      <p>
        Addresses stay in chats, browser histories and server logs. Treat it as known to others: rotate a
        client secret, revoke a token or let it expire. A link made with “Share” never carries either.
      </p>
    </Callout>
  );
}
