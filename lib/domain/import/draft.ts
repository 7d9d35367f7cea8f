import type { AuthMethod, Parameter } from '../credential';
import type { CandidateNote, Dropped, ImportField } from './report';

/** The fields that a reader finds as texts. */
export type DraftField = Exclude<ImportField, 'authMethod' | 'services' | 'parameters'>;

export interface DraftValue {
  /** As they stand in the file; several for lists. */
  readonly values: readonly string[];
  /** The name under which they stand there. */
  readonly from: string;
}

/** What one reader found of one credential, before it is checked. */
export interface Draft {
  readonly fields: Readonly<Partial<Record<DraftField, DraftValue>>>;
  /** The format is Adobe's own, so that a missing address means Adobe IMS. */
  readonly isAdobe: boolean;
  readonly authMethod?: AuthMethod;
  readonly parameters?: readonly Parameter[];
  readonly serviceIds?: readonly string[];
  readonly dropped?: readonly Dropped[];
  readonly notes?: readonly CandidateNote[];
}
