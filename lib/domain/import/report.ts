import type { AuthMethod, Parameter } from '../credential';
import type { ProviderId } from '../provider/provider';

/** What people have in hand that can be read. */
export const importFormats = [
  'credential-json',
  'workspace-json',
  'postman-environment',
  'app-builder-env',
  'aem-service-credentials',
  'env',
  'curl',
  'form-body',
] as const;
export type ImportFormat = (typeof importFormats)[number];

/** Why nothing could be taken from a file or paste; texts by code are in components. */
export const importRefusalCodes = [
  'too-large',
  'too-deep',
  'too-many',
  'not-text',
  'empty',
  'malformed-json',
  'malformed-command',
  'nothing-recognised',
  'no-credential',
  'service-account-jwt',
  'private-key',
  'token-response',
  'error-response',
  'api-command',
  'other-grant',
  'file-reference',
  'powershell-command',
  'postman-collection',
  'yaml',
  'several-files',
  'unreadable-file',
] as const;
export type ImportRefusalCode = (typeof importRefusalCodes)[number];

/** Bounds of what is read. */
export const importLimits = { bytesMax: 262_144, depthMax: 16, credentialsMax: 50 } as const;

/** What a credential consists of, as far as an import can bring it. */
export const importFields = [
  'name',
  'tokenEndpoint',
  'issuer',
  'clientId',
  'clientSecret',
  'authMethod',
  'scopes',
  'imsOrgId',
  'technicalAccountId',
  'technicalAccountEmail',
  'services',
  'parameters',
] as const;
export type ImportField = (typeof importFields)[number];

/** Why something that stands in the file is not taken over. */
export const dropReasons = [
  'another-secret',
  'access-token',
  'private-key',
  'further-secret',
  'service-account-jwt',
  'other-credential-type',
  'disabled',
  'service-unknown',
  'service-without-credential',
  'console-number',
  'not-an-organisation',
  'not-a-technical-account',
  'not-a-url',
  'user-in-url',
  'in-a-file',
  'reserved-parameter',
  'too-long',
  'too-many',
  'not-needed',
] as const;
export type DropReason = (typeof dropReasons)[number];

/** `what` is a name in the file, made visible, never a value. */
export interface Dropped {
  readonly what: string;
  readonly why: DropReason;
}

/** Why a field stays to be typed: nothing there, a stand-in such as `$CLIENT_SECRET`, or something that cannot be kept, which `dropped` explains. */
export type MissingReason = 'absent' | 'placeholder' | 'dropped';

/** Worth knowing about one credential of the file. */
export const candidateNotes = [
  'several-secrets',
  'secret-trimmed',
  'other-ims-host',
  'ims-version-replaced',
  'services-of-workspace',
  'revoked',
  'secret-in-address',
] as const;
export type CandidateNote = (typeof candidateNotes)[number];

/** Worth knowing about the text as a whole. */
export const importNoticeCodes = [
  'utf-16',
  'byte-order-mark',
  'invisible-characters',
  'duplicate-names',
  'unread-lines',
] as const;
export type ImportNoticeCode = (typeof importNoticeCodes)[number];

export interface ImportNotice {
  readonly code: ImportNoticeCode;
  /** How many characters, names or lines; 1 where there is nothing to count. */
  readonly count: number;
}

/** One credential found in a file. Only `clientSecret` ever holds the client secret. */
export interface ImportCandidate {
  readonly name: string | null;
  readonly provider: ProviderId;
  /** Null where the provider brings its own, and where none was found. */
  readonly tokenEndpoint: string | null;
  readonly issuer: string | null;
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** How many client secrets stand in the file; the first one is used. */
  readonly secretCount: number;
  /** Null: the provider's usual way. */
  readonly authMethod: AuthMethod | null;
  readonly scopes: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly imsOrgId: string | null;
  readonly technicalAccountId: string | null;
  readonly technicalAccountEmail: string | null;
  readonly serviceIds: readonly string[];
  /** `from` is the name under which the value stands in the file. */
  readonly recognised: readonly { readonly field: ImportField; readonly from: string }[];
  readonly missing: readonly { readonly field: ImportField; readonly why: MissingReason }[];
  readonly dropped: readonly Dropped[];
  readonly notes: readonly CandidateNote[];
}

export interface ImportReading {
  readonly ok: true;
  readonly format: ImportFormat;
  /** At least one, at most `importLimits.credentialsMax`. */
  readonly credentials: readonly ImportCandidate[];
  /** What belongs to none of the credentials. */
  readonly dropped: readonly Dropped[];
  readonly notices: readonly ImportNotice[];
}

export interface ImportRefusal {
  readonly ok: false;
  readonly code: ImportRefusalCode;
  /** Where reading stopped, both from 1; only with `malformed-json` and `malformed-command`. */
  readonly place?: { readonly line: number; readonly column: number };
}

/** All that is said about a file before anything of it is kept. */
export type ImportReport = ImportReading | ImportRefusal;

/** What the readers have to know about the application. */
export interface ImportContext {
  /** Origins under which this application is served: an endpoint below `/sandbox/` of one of them is the built-in sandbox. */
  readonly origins: readonly string[];
}
