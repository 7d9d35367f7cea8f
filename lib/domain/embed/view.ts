import type { DemoCase } from '../catalogue/demo-cases';
import type { Parameter } from '../credential';
import type { FailureView, Finding, TokenRequest, TokenView } from '../generation';

/** A request or an answer as text: its first line, its headers in order, its body. Secrets and tokens are already replaced by marks. */
export interface HttpMessage {
  readonly start: string;
  readonly headers: readonly Parameter[];
  readonly body: string;
}

/** What an embed shows of one demo: public, the same for everybody, nothing of it usable anywhere. */
export interface EmbedView {
  readonly demo: Pick<DemoCase, 'id' | 'name' | 'shows'>;
  /** Epoch milliseconds at which the answer was recorded. */
  readonly recordedAt: number;
  /** Epoch milliseconds, server's clock, at which the view was made. */
  readonly now: number;
  readonly requestedScopes: readonly string[];
  readonly request: TokenRequest;
  readonly requestMessage: HttpMessage;
  /** Null where no answer came. */
  readonly answerMessage: HttpMessage | null;
  readonly outcome:
    | {
        readonly kind: 'token';
        /** Header and payload as they were issued, without a signature: no server takes it. */
        readonly token: TokenView;
      }
    | { readonly kind: 'failure'; readonly failure: FailureView };
  readonly findings: readonly Finding[];
}
