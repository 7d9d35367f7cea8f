import 'server-only';
import { Refusal } from '@/lib/domain/refusal';
import { OutboundError } from '@/lib/server/http/outbound-error';
import { checkTarget, type OutboundPolicy } from '@/lib/server/http/policy';

/**
 * Says at once, before anything is sent, that the guard will not let a request go to this address. A name that passes can still lead to a refused address.
 * @throws Refusal `endpoint-refused`
 */
export function refuseUnreachable(url: string, policy: OutboundPolicy): void {
  try {
    checkTarget(url, policy);
  } catch (fault) {
    if (fault instanceof OutboundError) throw new Refusal('endpoint-refused');
    throw fault;
  }
}
