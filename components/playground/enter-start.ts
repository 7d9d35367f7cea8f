import type { AuthMethod, Parameter } from '@/lib/domain/credential';
import type { ProviderId } from '@/lib/domain/provider/provider';

/** What the form of a credential begins with, as a pasted command or a link has it; the person can change all of it. */
export interface EnterStart {
  readonly provider: ProviderId;
  /** Null where the provider brings its own, and where none is known. */
  readonly tokenEndpoint: string | null;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly authMethod: AuthMethod;
  readonly parameters: readonly Parameter[];
  /** Hands over the client secret for its field; null where there is none. */
  readonly takeSecret: () => string | null;
  /** Where the client secret would go, as somebody else chose; said beside its field. */
  readonly secretHost?: string;
  /** The client secret is all that is missing: the focus goes there. */
  readonly focusesSecret?: boolean;
}
