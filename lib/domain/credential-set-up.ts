import type { ActionResult, NameConflict } from './action-state';
import type { CredentialView } from './credential';
import { credentialFields } from './credential-fields';

/**
 * Form fields of setting up, importing and changing a credential; a name is written once, here and in `credentialFields`. `serviceId` repeats; `profile`
 * repeats and holds `profileField(...)`.
 */
export const setUpFields = {
  ...credentialFields,
  credentialId: 'credentialId',
  name: 'name',
  serviceId: 'serviceId',
  profile: 'profile',
  imsOrgId: 'imsOrgId',
  technicalAccountId: 'technicalAccountId',
  technicalAccountEmail: 'technicalAccountEmail',
  source: 'source',
} as const;

/** How a credential came to be here; written to the activity log. */
export const credentialSources = ['set-up', 'import'] as const;
export type CredentialSource = (typeof credentialSources)[number];

/** What the set-up flow and the importer are drawn from. */
export interface SetUpView {
  /** Whether this actor may create credentials at all. */
  readonly canCreate: boolean;
  readonly organisationName: string;
  /** Epoch milliseconds, server's clock. */
  readonly now: number;
}

export interface NameCheckView {
  readonly available: boolean;
  /** Another name that is free; null while `available`. */
  readonly suggestion: string | null;
  /** Whose the name is; absent while `available`. */
  readonly conflict?: NameConflict;
}

/** Server actions of setting up and importing; each answers the operation's view or a refusal (see `ActionRefusal.conflict` for a taken name). */
export interface SetUpActions {
  /**
   * Saves a credential of any provider but the sandbox. Fields: name, provider, tokenEndpoint and issuer (generic only), clientId, clientSecret,
   * scopes (empty: those of the services), authMethod, parameters, serviceId*, profile*, imsOrgId, technicalAccountId, technicalAccountEmail, source.
   * With source `import` the sandbox is allowed too and no product profile is required.
   */
  createCredential(form: FormData): Promise<ActionResult<{ readonly credential: CredentialView }>>;
  /** Registers a client at the sandbox and saves it. Fields: name, serviceId*, profile*. The secret is answered this once. */
  issueSandboxCredential(
    form: FormData,
  ): Promise<ActionResult<{ readonly credential: CredentialView; readonly clientSecret: string }>>;
  /** Fields: name. Whether it is free, before everything else is filled in; who has it is said by the refusal of the creating action and here by `conflict`. */
  checkCredentialName(form: FormData): Promise<ActionResult<NameCheckView>>;
}
