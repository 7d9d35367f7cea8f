import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { InspectView } from '@/lib/domain/inspect/verify-source';
import { getProviderProfile } from '@/lib/domain/provider/profiles';
import { listPickerCredentials } from '../credentials/list-credentials';

/** What the inspect page is drawn from. @throws Refusal `forbidden`. */
export async function getInspectView(actor: Actor): Promise<InspectView> {
  const credentials = await listPickerCredentials(actor);
  return {
    credentials: credentials.map(({ id, name, provider, clientId, issuer }) => ({
      id,
      label: name ?? 'This session',
      detail: `${getProviderProfile(provider).label}, ${clientId}`,
      issuer,
    })),
    firstSource: actor.organisationKind === 'demo' ? 'sandbox' : 'adobe-ims',
    now: Date.now(),
  };
}
