import type { AuthMethod } from '../../credential';
import type { FailureView } from '../../generation';
import type { LintSubject } from '../../lint/result';
import type { ProviderId } from '../../provider/provider';
import type { OutboundCode } from '../../trace/outbound-code';

/** What the answer's body was: `redirect` is any 3xx, whatever its body; `empty` has no byte or white space only. */
export type AnswerShape = 'json' | 'html' | 'empty' | 'text' | 'redirect';

/** What an answer says, or why none came. */
export interface AnswerFacts {
  /** HTTP status; null when no answer arrived. */
  readonly status: number | null;
  readonly error: string | null;
  readonly errorDescription: string | null;
  readonly shape: AnswerShape | null;
  /** Why no answer that can be read came; null where one did. */
  readonly outboundCode: OutboundCode | null;
  /** Whole seconds, or null without a `Retry-After` that can be read. */
  readonly retryAfterSeconds: number | null;
}

/** All that is known of a failed token request; nothing in here can hold the client secret. The outbound code is set with the stages `guard` and `network`. */
export interface FailureFacts extends AnswerFacts {
  readonly provider: ProviderId;
  readonly stage: FailureView['stage'];
  readonly authMethod: AuthMethod;
  /** Absolute URL, where it is known: some causes show in the address alone. */
  readonly tokenEndpoint?: string;
  /** What the checks before sending found; each that can lead to this failure becomes one of its first causes. */
  readonly lint?: readonly LintSubject[];
  /** Names of the form's parameters as sent, those of the client authentication included (`wireForm`). Names only: a value may be a secret. */
  readonly parameterNames?: readonly string[];
  /** The `scope` parameter as sent; null when none was; absent where it is not known. */
  readonly scope?: string | null;
  /** Whether form-encoding changes the client ID or the client secret (RFC 6749 section 2.3.1); says nothing else of either. */
  readonly basicEncodingMatters?: boolean;
}
