import type { ActionRefusal } from '@/lib/domain/action-state';
import type { GenerationView } from '@/lib/domain/generation';

/** A request that is on its way. */
export interface Sending {
  readonly requestId: string;
  readonly credentialId: string;
  /** Epoch milliseconds, browser's clock. */
  readonly startedAt: number;
}

/** What the result area shows. A call that never got an answer is the refusal `unavailable`. */
export type Shown =
  | { readonly kind: 'generation'; readonly view: GenerationView; readonly clockOffsetMs: number }
  | {
      readonly kind: 'refusal';
      readonly refusal: ActionRefusal;
      /** Epoch milliseconds, browser's clock. */
      readonly at: number;
    };
