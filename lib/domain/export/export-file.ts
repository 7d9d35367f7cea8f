import type { CredentialView } from '../credential';

/** What an export may look at. The client secret is not among it, so that no file can hold it. */
export type ExportedCredential = Pick<
  CredentialView,
  | 'name'
  | 'provider'
  | 'tokenEndpoint'
  | 'clientId'
  | 'scopes'
  | 'imsOrgId'
  | 'technicalAccountId'
  | 'technicalAccountEmail'
>;

export const exportFormats = ['json', 'postman', 'env'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A file that the browser makes for a person to keep. */
export interface ExportFile {
  /** Safe on every file system: letters, digits, dot, dash and underscore. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
  /** Keys whose values cannot be written in this format so that every reader reads the same; empty for most credentials. */
  readonly leftOut: readonly string[];
}

/** A value that a file carries under a key; null where the credential has none. */
export type ExportedValue = readonly [key: string, value: string | null];
