import type { ActionRefusal } from '@/lib/domain/action-state';
import type { ProviderId } from '@/lib/domain/provider/provider';

/** What the fields of a credential have in common. They are the document's own: React holds none of what is typed. */
export interface CredentialFieldProps {
  readonly provider: ProviderId;
  readonly refusal: ActionRefusal | null;
  /** What stands in the field at first; read once. */
  readonly start?: string | undefined;
}
