import type { Explanation } from '../../generation';
import type { LintCode } from '../../lint/codes';
import type { Condition } from './condition';
import type { ErrorFamily } from './families';

/** An entry of the error catalogue: its texts, and the facts by which it is recognised. */
export interface ErrorEntry extends Explanation {
  readonly family: ErrorFamily;
  /** One condition that holds is enough; an empty list never matches. */
  readonly when: readonly Condition[];
  /** Checks before sending whose finding is the likeliest cause of this failure. */
  readonly relatedChecks?: readonly LintCode[];
}
