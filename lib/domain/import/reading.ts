import type { Draft } from './draft';
import type { Dropped, ImportFormat, ImportRefusal } from './report';

/** What a reader of one format answers: credentials that are still to be checked, or a refusal. */
export type FormatReading =
  | {
      readonly ok: true;
      readonly format: ImportFormat;
      /** At least one. */
      readonly drafts: readonly Draft[];
      /** What belongs to none of them. */
      readonly dropped: readonly Dropped[];
    }
  | ImportRefusal;
