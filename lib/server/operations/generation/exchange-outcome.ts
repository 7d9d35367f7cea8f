import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { GenerationView, TokenRequest } from '@/lib/domain/generation';
import type { ProviderProfile } from '@/lib/domain/provider/provider';
import type { OutboundPolicy } from '@/lib/server/http/policy';
import { tokenFingerprint } from '@/lib/server/oauth/fingerprint';
import type { TokenExchange } from '@/lib/server/oauth/token-exchange';
import { requestToken } from '@/lib/server/oauth/token-request';
import { open } from '@/lib/server/vault/seal';
import { secretContext } from '../credentials/seal-context';
import type { UsableCredential } from '../credentials/usable-credential';
import { failureView } from './failure-view';
import { recordFailure, recordToken } from './record-outcome';
import { rememberRetryAfter } from './retry-after';
import { SingleFlight } from './single-flight';
import { withTokenLease } from './token-lease';
import { tokenView } from './token-view';

/** One request on its way through the pipeline. */
export interface Generation {
  readonly actor: Actor;
  readonly credential: UsableCredential;
  readonly profile: ProviderProfile;
  readonly request: TokenRequest;
  readonly cacheKey: string;
  readonly policy: OutboundPolicy;
}

export type GenerationResult = Pick<GenerationView, 'outcome' | 'findings' | 'trace'>;

const flights = new SingleFlight<TokenExchange>();

/** Asks the token endpoint, records what happened and says it; `cancelled` when `signal` aborts first. */
export async function exchangeOutcome(
  generation: Generation,
  signal: AbortSignal,
): Promise<GenerationResult> {
  const { actor, credential, request, cacheKey } = generation;
  const exchange = await flights
    .run(cacheKey, signal, (shared) => withTokenLease(cacheKey, shared, () => ask(generation, shared)))
    .catch((fault) => {
      if (signal.aborted) return null;
      throw fault;
    });
  if (exchange === null) return { outcome: { kind: 'cancelled' }, findings: [], trace: null };
  const { findings, trace, reading } = exchange;
  if (reading.kind === 'token') {
    const fingerprint = tokenFingerprint(reading.accessToken);
    const [token] = await Promise.all([
      tokenView(generation, { ...reading, fingerprint }),
      recordToken(actor, credential, { ...reading, cacheKey, fingerprint }),
    ]);
    return { outcome: { kind: 'token', token, reused: false }, findings, trace };
  }
  if (reading.kind === 'failed' && reading.code === 'cancelled')
    return { outcome: { kind: 'cancelled' }, findings, trace };
  const failure = failureView(reading, credential.provider, request);
  if (failure.retryAfterSeconds !== null)
    rememberRetryAfter(credential.id, failure.retryAfterSeconds, Date.now());
  await recordFailure(actor, credential, failure);
  return { outcome: { kind: 'failure', failure }, findings, trace };
}

/** The one place where a stored client secret is opened; it goes to the OAuth client and nowhere else. */
async function ask(
  { credential, profile, request, policy }: Generation,
  signal: AbortSignal,
): Promise<TokenExchange> {
  const secret = await open(credential.sealedSecret, secretContext(credential, credential.secretId));
  return requestToken({ request, secret, profile, policy, signal });
}
