import 'server-only';
import type { AnswerShape } from '@/lib/domain/catalogue/errors/facts';
import type { SecretFacts } from '@/lib/domain/catalogue/errors/request-facts';
import type { Finding, TraceView } from '@/lib/domain/generation';
import type { OutboundCode } from '@/lib/domain/trace/outbound-code';

/** The answer held a token, whatever else was odd about it. */
export interface TokenReading {
  readonly kind: 'token';
  readonly accessToken: string;
  /** As sent; null where absent or no text. */
  readonly tokenType: string | null;
  /** Seconds, a positive number; null where absent or unreadable. */
  readonly expiresInSeconds: number | null;
  readonly scope: string | null;
  /** Epoch milliseconds, our clock, at the answer's last byte. */
  readonly receivedAt: number;
}

/** An answer came and held no token. Texts are the provider's own: at most 2,000 characters, invisible ones written out, the client secret masked. */
export interface ErrorReading {
  readonly kind: 'error';
  readonly status: number;
  readonly error: string | null;
  readonly errorDescription: string | null;
  readonly debugId: string | null;
  readonly retryAfterSeconds: number | null;
  readonly bodyShape: AnswerShape;
}

/** No answer came. */
export interface FailedReading {
  readonly kind: 'failed';
  readonly code: OutboundCode;
  /** The system's or TLS library's code, such as `CERT_HAS_EXPIRED`; null where none is known. */
  readonly detail: string | null;
}

/** One token request and what came of it. Only `reading.accessToken` is sensitive; `trace` and `findings` may be shown and kept. */
export interface TokenExchange {
  readonly trace: TraceView;
  readonly findings: readonly Finding[];
  readonly reading: TokenReading | ErrorReading | FailedReading;
  /** What the client secret tells of a failure: codes and a yes or no, nothing of the secret itself. */
  readonly secretFacts: SecretFacts;
}
