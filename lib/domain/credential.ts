import type { AssignedProfile } from './product-profile';
import type { ProviderId } from './provider/provider';

/**
 * How the client proves itself at the token endpoint (names of the OAuth Token Endpoint Authentication Methods registry).
 * `client_secret_basic_raw` is ours: HTTP Basic without the form-encoding that RFC 6749 section 2.3.1 asks for, which many servers expect.
 */
export const authMethods = ['client_secret_post', 'client_secret_basic', 'client_secret_basic_raw'] as const;
export type AuthMethod = (typeof authMethods)[number];

/** A name and a value added to the token request's form, in order; names may repeat. */
export type Parameter = readonly [name: string, value: string];

/** A ready-made sandbox credential that shows one case, see lib/domain/catalogue/demo-cases.ts. */
export type DemoCaseId =
  | 'working'
  | 'many-scopes'
  | 'wrong-secret'
  | 'unknown-client'
  | 'missing-scope'
  | 'dropped-scope'
  | 'not-provisioned'
  | 'throttled'
  | 'slow'
  | 'internal-error'
  | 'html-answer'
  | 'opaque-token';

/** A credential as pages see it. No field can hold the client secret. Times are epoch milliseconds. */
export interface CredentialView {
  readonly id: string;
  /** `session`: entered, not saved; belongs to one session and ends with it. */
  readonly kind: 'saved' | 'session';
  /** Null for `session`, which is shown as "This session". */
  readonly name: string | null;
  readonly provider: ProviderId;
  readonly tokenEndpoint: string;
  /** Issuer whose published keys verify signatures; null where none was given. */
  readonly issuer: string | null;
  readonly clientId: string;
  readonly authMethod: AuthMethod;
  readonly scopes: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly createdAt: number;
  readonly createdByName: string;
  readonly lastTokenAt: number | null;
  readonly demoCase: DemoCaseId | null;
  /** Ids of catalogue/services.ts that are connected. */
  readonly services: readonly string[];
  readonly profiles: readonly AssignedProfile[];
  readonly imsOrgId: string | null;
  readonly technicalAccountId: string | null;
  readonly technicalAccountEmail: string | null;
  /** Whether this actor may rename or delete it. */
  readonly canEdit: boolean;
  readonly canDelete: boolean;
}

/** A token request as the form of a credential holds it, without the client secret: what is typed there, or begins there from a pasted command or a link. */
export interface EnteredRequest {
  readonly provider: ProviderId;
  /** Null where the provider brings its own, and where none is known. */
  readonly tokenEndpoint: string | null;
  /** Empty for none. */
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly authMethod: AuthMethod;
  readonly parameters: readonly Parameter[];
}

/** Bounds of what a person may enter; characters are UTF-16 code units. */
export const credentialLimits = {
  nameMax: 100,
  clientIdMax: 512,
  clientSecretMax: 4096,
  scopesMax: 200,
  scopeCharactersMax: 256,
  urlMax: 2048,
  parametersMax: 20,
  parameterCharactersMax: 2048,
  accountFieldMax: 256,
} as const;

/** The form under which names are compared for uniqueness: NFKC, trimmed, inner white space as one space, lower case. */
export function credentialNameKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
