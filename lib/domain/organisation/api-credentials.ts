import type { ActionResult } from '../action-state';
import type { CredentialView } from '../credential';
import type { ProviderId } from '../provider/provider';

/** `failing`: the newest request failed; `working`: it gave a token; `not-used`: there was none yet. */
export const credentialStates = ['not-used', 'working', 'failing'] as const;
export type CredentialState = (typeof credentialStates)[number];

export const apiCredentialSorts = ['name', 'created', 'last-token', 'oldest-secret'] as const;
export type ApiCredentialSort = (typeof apiCredentialSorts)[number];

/** What the table is narrowed to and how it is ordered; stands in the address. */
export interface ApiCredentialQuery {
  /** Part of the name or client ID; empty for all. */
  readonly search: string;
  readonly provider: ProviderId | null;
  readonly serviceId: string | null;
  readonly state: CredentialState | null;
  readonly sort: ApiCredentialSort;
  readonly descending: boolean;
  /** Cursor of the page before; null for the first page. An unreadable one is the first page. */
  readonly after: string | null;
}

/** A row of "API credentials": the credential and what only administrators compare. */
export interface ApiCredentialRow {
  readonly credential: CredentialView;
  readonly oldestSecretAt: number | null;
  readonly state: CredentialState;
}

export interface ApiCredentialsView {
  readonly query: ApiCredentialQuery;
  readonly rows: readonly ApiCredentialRow[];
  /** Cursor of the next page; null on the last one. */
  readonly next: string | null;
  readonly now: number;
}

export interface ApiCredentialsActions {
  /** Fields: credentialId, profile*. */
  setProductProfiles(form: FormData): Promise<ActionResult<{ readonly credential: CredentialView }>>;
}
