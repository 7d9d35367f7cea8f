import 'server-only';
import { explainFailure } from '@/lib/domain/catalogue/errors/explain';
import type { AnswerShape } from '@/lib/domain/catalogue/errors/facts';
import { requestFacts, type SecretFacts } from '@/lib/domain/catalogue/errors/request-facts';
import type { FailureView, GenerationView, TokenRequest } from '@/lib/domain/generation';
import type { ProviderId } from '@/lib/domain/provider/provider';
import { isGuardCode, type OutboundCode } from '@/lib/domain/trace/outbound-code';

/** What is known of a request that ended without a token. */
export type TokenFailure =
  | { readonly kind: 'failed'; readonly code: OutboundCode }
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly error: string | null;
      readonly errorDescription: string | null;
      readonly debugId: string | null;
      readonly retryAfterSeconds: number | null;
      readonly bodyShape: AnswerShape;
    };

/** A failure as people see it, with the catalogue's explanation. `told` is what the secret told; null where none was sent. */
export function failureView(
  failure: TokenFailure,
  provider: ProviderId,
  request: TokenRequest,
  told: SecretFacts | null,
): FailureView {
  const answer = failure.kind === 'error' ? failure : null;
  const outboundCode = failure.kind === 'failed' ? failure.code : null;
  const stage = outboundCode === null ? 'response' : isGuardCode(outboundCode) ? 'guard' : 'network';
  const said = {
    status: answer?.status ?? null,
    error: answer?.error ?? null,
    errorDescription: answer?.errorDescription ?? null,
    retryAfterSeconds: answer?.retryAfterSeconds ?? null,
  };
  const asked = requestFacts(request, provider);
  const explanation = explainFailure({
    ...said,
    provider,
    stage,
    shape: answer?.bodyShape ?? null,
    outboundCode,
    ...asked,
    lint: [...asked.lint, ...(told?.lint ?? [])],
    ...(told ? { basicEncodingMatters: told.basicEncodingMatters } : {}),
  });
  return { ...said, stage, debugId: answer?.debugId ?? null, explanation };
}

/** The outcome while the provider still wants us to wait: said without asking it again. Null when there is nothing to wait for. */
export function throttledOutcome(
  { credential, request }: { credential: { readonly provider: ProviderId }; request: TokenRequest },
  retryAfterSeconds: number | null,
): Pick<GenerationView, 'outcome' | 'findings' | 'trace'> | null {
  if (retryAfterSeconds === null) return null;
  const answer = {
    status: 429,
    error: null,
    errorDescription: null,
    debugId: null,
    retryAfterSeconds,
    bodyShape: 'empty',
  } as const;
  const failure = failureView({ kind: 'error', ...answer }, credential.provider, request, null);
  return { outcome: { kind: 'failure', failure }, findings: [], trace: null };
}
