import { Callout } from '@/components/ui/callout';
import type { SharedRequest } from '@/lib/domain/hand-over/share';
import { getProviderProfile } from '@/lib/domain/provider/profiles';
import { ShareHost } from './share-host';

/** Host, and port where it is not the usual one, to which the client secret of this request would go; null where the link leaves that open. International names stand in ASCII, so that none looks like another. */
export function secretHost({ provider, tokenEndpoint }: SharedRequest): string | null {
  return URL.parse(tokenEndpoint ?? getProviderProfile(provider).tokenEndpoint ?? '')?.host ?? null;
}

/** Stands above the field of the client secret: who made the link chose where the secret goes. */
export function ShareSecretNotice({ host }: { readonly host: string }) {
  const isAdobe = host.endsWith('.adobelogin.com');
  return (
    <Callout
      tone="warning"
      role="note"
      title={
        <>
          The client secret would go to <ShareHost host={host} />
        </>
      }
    >
      The link chose this host. Type the secret only if it is your provider’s.
      {!isAdobe && ' It is no address of Adobe.'}
    </Callout>
  );
}
