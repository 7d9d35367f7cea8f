import { findService } from '@/lib/domain/catalogue/services';
import { credentialLimits } from '@/lib/domain/credential';
import { connectedServices, type SetUpDraft } from './draft';

/** A name made from what was chosen, such as "Adobe Analytics and 1 more – sandbox"; within the limit, not known to be free. */
export function suggestName(draft: SetUpDraft): string {
  return subject(draft).slice(0, credentialLimits.nameMax).trim();
}

function subject(draft: SetUpDraft): string {
  if (draft.provider === 'generic') return `Client at ${draft.endpointHost ?? 'another provider'}`;
  const [first, ...rest] = connectedServices(draft);
  const name = (first && findService(first)?.name) || 'Adobe IMS credential';
  const more = rest.length > 0 ? ` and ${rest.length} more` : '';
  return `${name}${more}${draft.provider === 'sandbox' ? ' – sandbox' : ''}`;
}
