import 'server-only';
import { currentPolicy } from '../policy/current-policy';
import type { Generation, GenerationResult } from './generation';
import { findReusableToken } from './token-cache';
import { tokenView } from './token-view';

/**
 * The outcome when a live token of the same request is at hand that is no older than the organisation's policy lets one be handed out again, or null.
 * Nothing is sent to the token endpoint, so there is no trace.
 * @param receivedSince epoch milliseconds; for who was waiting when it came, which is no reuse: the token must be of then or later
 */
export async function reusedOutcome(
  generation: Generation,
  receivedSince: number | null = null,
): Promise<GenerationResult | null> {
  const now = Date.now();
  const oldest = receivedSince ?? (await oldestReusable(generation.credential.organisationId, now));
  const cached = await findReusableToken(generation.credential, generation.cacheKey, now);
  if (!cached || cached.receivedAt < oldest) return null;
  const token = await tokenView(generation, cached);
  return { outcome: { kind: 'token', token, reused: true }, findings: [], trace: null };
}

/** When the oldest token was received that may still be handed out; in the future where none may. */
async function oldestReusable(organisationId: string, now: number): Promise<number> {
  const { tokenReuseSecondsMax } = await currentPolicy(organisationId);
  if (tokenReuseSecondsMax === null) return 0;
  return tokenReuseSecondsMax === 0 ? Number.POSITIVE_INFINITY : now - tokenReuseSecondsMax * 1000;
}
