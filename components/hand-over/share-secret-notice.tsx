import { Callout } from '@/components/ui/callout';
import { ShareHost } from './share-host';

/** Stands above the field of the client secret: who made the link chose where the secret goes. */
export function ShareSecretNotice({ host }: { readonly host: string }) {
  const isAdobe = host.endsWith('.adobelogin.com');
  return (
    <Callout
      tone="warning"
      role="note"
      title={
        <>
          The client secret would go to{' '}
          <span className="block">
            <ShareHost host={host} />
          </span>
        </>
      }
    >
      The link chose this host. Type the secret only if it is your provider’s.
      {!isAdobe && ' It is no address of Adobe.'}
    </Callout>
  );
}
