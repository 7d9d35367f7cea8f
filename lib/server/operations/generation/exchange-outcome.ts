import 'server-only';
import type { TraceView } from '@/lib/domain/generation';
import { tokenFingerprint } from '@/lib/server/oauth/fingerprint';
import type { TokenExchange } from '@/lib/server/oauth/token-exchange';
import { requestToken } from '@/lib/server/oauth/token-request';
import { open } from '@/lib/server/vault/seal';
import { secretContext } from '../credentials/seal-context';
import { refuseSecretElsewhere } from '../credentials/secret-elsewhere';
import { failureView } from './failure-view';
import type { Generation, GenerationResult } from './generation';
import { recordFailure, recordShared, recordToken } from './record-outcome';
import { rememberRetryAfter } from './retry-after';
import { reusedOutcome } from './reused-outcome';
import { SingleFlight } from './single-flight';
import { withTokenLease } from './token-lease';
import { tokenView } from './token-view';

const flights = new SingleFlight<GenerationResult>();

const cancelled: GenerationResult = { outcome: { kind: 'cancelled' }, findings: [], trace: null };

/** The request that this call sends for everyone who waits for it. */
interface Led {
  /** Aborts once nobody waits any more. */
  readonly signal: AbortSignal;
  /** Null before it is sent. */
  asked: Promise<TokenExchange> | null;
}

/**
 * Asks the token endpoint, records what happened and says it; `cancelled` when `signal` aborts first, with how far the request came where it ended with
 * that. Who asks for the same while a request runs gets its result, and a line of their own in the activity log.
 */
export async function exchangeOutcome(
  generation: Generation,
  signal: AbortSignal,
): Promise<GenerationResult> {
  const startedAt = Date.now();
  let led: Led | null = null;
  const lead = (shared: AbortSignal) => {
    const own: Led = { signal: shared, asked: null };
    led = own;
    return withTokenLease(generation.cacheKey, shared, async (waited) => {
      // Another instance asked meanwhile: its token is as new as ours would be.
      const answered = waited ? await reusedOutcome(generation, startedAt) : null;
      if (answered) return answered;
      own.asked = ask(generation, shared);
      return conclude(generation, await own.asked);
    });
  };
  try {
    const result = await flights.run(generation.cacheKey, signal, lead);
    if (!led) await recordShared(generation, result.outcome);
    return result;
  } catch (fault) {
    if (signal.aborted) return { ...cancelled, trace: await traceOfCancelled(led) };
    throw fault;
  }
}

/** How far a request came that was cancelled; null where it was never sent, is another's, or goes on because somebody else waits for it. */
async function traceOfCancelled(led: Led | null): Promise<TraceView | null> {
  if (!led?.signal.aborted || !led.asked) return null;
  // It ends at once, since its signal has aborted. A fault of ours on the way leaves no trace, and the person no longer asks for more.
  return led.asked.then(
    ({ trace }) => trace,
    () => null,
  );
}

/** What a request to the token endpoint leaves behind: the token kept for reuse, the credential's times, the activity. */
async function conclude(generation: Generation, asked: TokenExchange): Promise<GenerationResult> {
  const { credential, request } = generation;
  const { findings, trace, reading, secretFacts } = asked;
  if (reading.kind === 'token') {
    const token = { ...reading, fingerprint: tokenFingerprint(reading.accessToken) };
    const [view] = await Promise.all([tokenView(generation, token), recordToken(generation, token)]);
    return { outcome: { kind: 'token', token: view, reused: false }, findings, trace };
  }
  if (reading.kind === 'failed' && reading.code === 'cancelled') return { ...cancelled, trace };
  const failure = failureView(reading, credential.provider, request, secretFacts);
  if (failure.retryAfterSeconds !== null)
    rememberRetryAfter(credential.id, failure.retryAfterSeconds, Date.now());
  await recordFailure(generation, failure);
  return { outcome: { kind: 'failure', failure }, findings, trace };
}

/**
 * Sends the request. The one place where a stored client secret is opened; it goes to the OAuth client and nowhere else.
 * @throws Refusal `invalid-input` where a scope or parameter, or an older record's address or client ID, has the secret in it: nothing is sent then.
 */
export async function ask(
  { credential, profile, request, policy }: Pick<Generation, 'credential' | 'profile' | 'request' | 'policy'>,
  signal: AbortSignal,
): Promise<TokenExchange> {
  const secret = await open(credential.sealedSecret, secretContext(credential, credential.secretId));
  const { form, ...described } = request;
  const further = form.filter(([name]) => name !== 'scope');
  const scopes = form.flatMap(([name, value]) => (name === 'scope' ? [value] : []));
  refuseSecretElsewhere(secret, { ...described, scopes, parameters: further });
  return requestToken({ request, secret, profile, policy, signal });
}
