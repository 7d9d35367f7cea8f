import type { EnteredRequest } from '@/lib/domain/credential';

/** What the form of a credential begins with, as a pasted command or a link has it; the person can change all of it. */
export interface EnterStart extends EnteredRequest {
  /** Hands over the client secret for its field; null where there is none. */
  readonly takeSecret: () => string | null;
  /** Where the client secret would go, as somebody else chose; said beside its field. */
  readonly secretHost?: string;
  /** The client secret is all that is missing: the focus goes there. */
  readonly focusesSecret?: boolean;
}
