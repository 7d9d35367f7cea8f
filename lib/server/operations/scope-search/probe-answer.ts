import 'server-only';
import type { TokenRequest } from '@/lib/domain/generation';
import type { ProviderId } from '@/lib/domain/provider/provider';
import { isScopeRefusal, type ProbeAnswer, waitWithoutHeaderSeconds } from '@/lib/domain/scope-search/probe';
import { decodeToken } from '@/lib/domain/token/decode';
import { grantedScopes } from '@/lib/domain/token/scopes';
import type { TokenExchange } from '@/lib/server/oauth/token-exchange';
import { failureView } from '../generation/failure-view';

/** What a search has to know of an exchange, and what the activity log keeps of a failed one. Nothing of the token but its scopes. */
export function probeAnswer(
  { reading, secretFacts }: TokenExchange,
  provider: ProviderId,
  request: TokenRequest,
): { probe: ProbeAnswer; explanationId: string | null; status: number | null } {
  if (reading.kind === 'token') {
    const { scopes } = grantedScopes(reading.scope, decodeToken(reading.accessToken));
    return { probe: { kind: 'granted', grantedScopes: scopes }, explanationId: null, status: null };
  }
  if (reading.kind === 'failed' && reading.code === 'cancelled')
    return { probe: { kind: 'cancelled' }, explanationId: null, status: null };
  const failure = failureView(reading, provider, request, secretFacts);
  const { status, retryAfterSeconds, explanation } = failure;
  const logged = { explanationId: explanation.id, status };
  if (isScopeRefusal(failure)) return { probe: { kind: 'refused' }, ...logged };
  if (status === 429 || retryAfterSeconds !== null) {
    const seconds = Math.max(1, retryAfterSeconds ?? waitWithoutHeaderSeconds);
    return { probe: { kind: 'throttled', retryAfterSeconds: seconds }, ...logged };
  }
  const { id, title } = explanation;
  return { probe: { kind: 'stopped', title, explanationId: id }, ...logged };
}
