import type { ImportRefusal } from '@/lib/domain/import/report';
import type { ShownReport } from '@/lib/domain/import/shown-report';

/** Where a text came from; a refusal is shown beside it. */
export type ImportSource = 'file' | 'paste';

export interface SavedCredential {
  readonly id: string;
  readonly name: string;
}

/** What the page is doing. No part of it ever holds a client secret. */
export type ImportState =
  | {
      readonly step: 'source';
      readonly refused: { readonly source: ImportSource; readonly refusal: ImportRefusal } | null;
    }
  | {
      readonly step: 'report';
      readonly report: ShownReport;
      readonly source: ImportSource;
      /** Position of the credential that is being looked at. */
      readonly chosen: number;
      /** Positions whose form was opened; they stay in the page so that nothing typed is lost. */
      readonly opened: readonly number[];
      readonly saved: Readonly<Record<number, SavedCredential>>;
      /** The one saved last, while others are left. */
      readonly justSaved: SavedCredential | null;
    };

export type ReportState = Extract<ImportState, { readonly step: 'report' }>;

export const startState: ImportState = { step: 'source', refused: null };

/** The state after a text was read; the first credential is open. */
export function reportState(report: ShownReport, source: ImportSource): ReportState {
  return { step: 'report', report, source, chosen: 0, opened: [0], saved: {}, justSaved: null };
}

/** Another credential of the file is looked at. */
export function chooseCredential(state: ReportState, position: number): ReportState {
  const opened = state.opened.includes(position) ? state.opened : [...state.opened, position];
  return { ...state, chosen: position, opened, justSaved: null };
}

/** One credential is saved; the next one that is not is opened, null where all are. */
export function markSaved(
  state: ReportState,
  position: number,
  credential: SavedCredential,
): { readonly state: ReportState; readonly next: number | null } {
  const saved = { ...state.saved, [position]: credential };
  const left = state.report.credentials.map((_, index) => index).filter((index) => !(index in saved));
  const next = left.find((index) => index > position) ?? left[0] ?? null;
  const moved = next === null ? state : chooseCredential(state, next);
  return { state: { ...moved, saved, justSaved: credential }, next };
}
