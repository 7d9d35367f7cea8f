import 'server-only';
import type { Generation, GenerationResult } from './generation';
import { findReusableToken } from './token-cache';
import { tokenView } from './token-view';

/** The outcome when a live token of the same request, received at `receivedSince` (epoch milliseconds) or later, is at hand, or null. Nothing is sent to the token endpoint, so there is no trace. */
export async function reusedOutcome(
  generation: Generation,
  receivedSince = 0,
): Promise<GenerationResult | null> {
  const cached = await findReusableToken(generation.credential, generation.cacheKey, Date.now());
  if (!cached || cached.receivedAt < receivedSince) return null;
  const token = await tokenView(generation, cached);
  return { outcome: { kind: 'token', token, reused: true }, findings: [], trace: null };
}
