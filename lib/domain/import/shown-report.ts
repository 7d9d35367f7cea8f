import type { ImportCandidate, ImportReading } from './report';

/** A credential of the file without its client secret: this much may be kept in a page's state. */
export type ShownCandidate = Omit<ImportCandidate, 'clientSecret'> & { readonly hasSecret: boolean };

export interface ShownReport extends Omit<ImportReading, 'credentials'> {
  readonly credentials: readonly ShownCandidate[];
}

/** Takes the client secrets out of a report: what may be shown, and the secrets by position, null where there is none. */
export function splitReport(reading: ImportReading): {
  readonly report: ShownReport;
  readonly secrets: readonly (string | null)[];
} {
  return {
    report: {
      ...reading,
      credentials: reading.credentials.map(({ clientSecret, ...shown }) => ({
        ...shown,
        hasSecret: clientSecret !== null,
      })),
    },
    secrets: reading.credentials.map(({ clientSecret }) => clientSecret),
  };
}
