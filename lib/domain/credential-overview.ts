import type { ActionResult } from './action-state';
import type { DataSetId } from './catalogue/sandbox-products';
import type { CredentialView } from './credential';

/** Somebody who generated tokens with the credential, newest first; `at` is the last time, epoch milliseconds. */
export interface CredentialUser {
  readonly name: string;
  readonly at: number;
  readonly count: number;
}

/** A saved credential's own page. No field can hold the client secret. */
export interface CredentialOverview {
  readonly credential: CredentialView;
  /** Who used it, of the newest 500 token requests; at most 20. */
  readonly users: readonly CredentialUser[];
  /** Stored secrets, 1 or 2. */
  readonly secretCount: number;
  /** Epoch milliseconds; null where no secret is stored. */
  readonly oldestSecretAt: number | null;
  /** Whether the sandbox issued it, so that changes of services and profiles have an effect. */
  readonly isSandbox: boolean;
  readonly now: number;
}

/** What the sandbox's data API answered for one data set, tried with a token of the credential. */
export interface DataTrial {
  readonly dataSet: DataSetId;
  readonly status: number;
  /** The gateway's six-digit code; null on success. */
  readonly errorCode: string | null;
  /** The gateway's message; null on success. */
  readonly message: string | null;
  /** How many rows came; null on refusal. */
  readonly rowCount: number | null;
  /** The first rows as compact JSON, at most 500 characters; null on refusal. */
  readonly sample: string | null;
}

/** The trial of all data sets, or the reason why there is no token to try with. */
export type ProfileTrial =
  | { readonly kind: 'tried'; readonly at: number; readonly trials: readonly DataTrial[] }
  | { readonly kind: 'no-token'; readonly title: string; readonly nextSteps: readonly string[] };

export interface OverviewActions {
  /** Fields: credentialId, name. */
  renameCredential(form: FormData): Promise<ActionResult<{ readonly credential: CredentialView }>>;
  /** Fields: credentialId, confirmation (the name as typed; compared as names are). */
  deleteCredential(form: FormData): Promise<ActionResult<Record<never, never>>>;
  /** Fields: credentialId, serviceId*, profile*: the whole of what it shall have; scopes follow, see `scopesAfterServicesChange`. */
  setCredentialServices(form: FormData): Promise<ActionResult<{ readonly credential: CredentialView }>>;
  /** Fields: credentialId, profile*: the whole of what it shall have. */
  setProductProfiles(form: FormData): Promise<ActionResult<{ readonly credential: CredentialView }>>;
  /** Fields: credentialId. Sandbox credentials only. */
  tryProductProfiles(form: FormData): Promise<ActionResult<{ readonly trial: ProfileTrial }>>;
}
