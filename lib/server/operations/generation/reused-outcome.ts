import 'server-only';
import type { Generation, GenerationResult } from './exchange-outcome';
import { findReusableToken } from './token-cache';
import { tokenView } from './token-view';

/** The outcome when a live token of the same request is at hand, or null. Nothing is sent to the token endpoint, so there is no trace. */
export async function reusedOutcome(generation: Generation, now: number): Promise<GenerationResult | null> {
  const cached = await findReusableToken(generation.credential, generation.cacheKey, now);
  if (!cached) return null;
  const token = await tokenView(generation, cached);
  return { outcome: { kind: 'token', token, reused: true }, findings: [], trace: null };
}
