import type { ActionResult } from './action-state';
import type { CredentialView, DemoCaseId } from './credential';
import { credentialFields } from './credential-fields';
import type { GenerationView } from './generation';

/** What the playground page is drawn from. No field can hold a client secret or an access token. */
export interface PlaygroundView {
  /** The first page, at most 50; the rest is found by `searchCredentials`. */
  readonly credentials: readonly CredentialView[];
  /** Credential chosen at first; null lets the page choose the first one, or the form when there is none. */
  readonly selectedId: string | null;
  /** Scopes to begin with in place of the selected credential's own, or in the form where there is none, as a link asked for; null for its own. */
  readonly selectedScopes: readonly string[] | null;
  /** Epoch milliseconds, server's clock, at which the view was made. */
  readonly now: number;
  /** Absolute URL of the built-in sandbox's token endpoint. */
  readonly sandboxTokenEndpoint: string;
  /** Origin under which this application is reached. */
  readonly origin: string;
  /** The sites that may show a demo in a frame; empty where none may. */
  readonly embedOrigins: readonly string[];
  /** Whether this actor may save an entered credential under a name. */
  readonly canSave: boolean;
  readonly actorName: string;
  /** Whether the organisation is a guest's demo. */
  readonly isDemo: boolean;
  /** What of the address is not done, or not wholly. */
  readonly notes: readonly StartNote[];
}

/** Something that the address asked for and the page says a word about. Nothing of the address is repeated in it but names. */
export type StartNote =
  | { readonly code: 'credential-unknown' | 'demo-unknown' | 'view-unknown' | 'scopes-unreadable' }
  /** There is no credential to ask for them with, so they stand in the form. */
  | { readonly code: 'scopes-in-form'; readonly count: number }
  /** Some are longer, or more, than a request may have. */
  | { readonly code: 'scopes-cut'; readonly left: number; readonly of: number }
  /** This organisation has no such credential; `guestsAllowed`: the sign-in page offers the demo. */
  | { readonly code: 'demo-elsewhere'; readonly demo: DemoCaseId; readonly guestsAllowed: boolean }
  /** A secret stood in the address; by name. */
  | { readonly code: 'secret-removed'; readonly names: readonly string[] };

/** Form fields that the playground's actions read; a name is written once, here and in `credentialFields`. */
export const playgroundFields = {
  ...credentialFields,
  requestId: 'requestId',
  credentialId: 'credentialId',
  newToken: 'newToken',
  joinWithCommas: 'joinWithCommas',
  name: 'name',
  query: 'query',
} as const;

/** Server actions as the playground receives them; each answers the operation's view or a refusal and never throws on purpose. */
export interface PlaygroundActions {
  /** Fields: requestId, credentialId, scopes (any separator; empty: the credential's own), newToken (`on` skips reuse), joinWithCommas (`on`: whatever the provider's separator is), parameters. */
  generateToken(form: FormData): Promise<ActionResult<{ readonly generation: GenerationView }>>;
  /** Fields: provider, tokenEndpoint (generic only), issuer (optional), clientId, clientSecret, scopes, authMethod, parameters. */
  enterCredential(form: FormData): Promise<ActionResult<{ readonly credential: CredentialView }>>;
  /** Fields: credentialId, name. */
  saveCredential(form: FormData): Promise<ActionResult<{ readonly credential: CredentialView }>>;
  /** Fields: query. */
  searchCredentials(
    form: FormData,
  ): Promise<ActionResult<{ readonly credentials: readonly CredentialView[] }>>;
  /** Fields: credentialId. Answers only for a demo organisation's own sandbox credential, whose secret opens nothing real. */
  showDemoSecret(form: FormData): Promise<ActionResult<{ readonly secret: string }>>;
  /** Fields: credentialId. The server forgets the live token it would reuse. */
  forgetToken(form: FormData): Promise<ActionResult<Record<never, never>>>;
}

/**
 * Where a running generation is cancelled by POST without a body. Not a server action: the framework runs those one after another, so
 * the cancel would wait for what it cancels.
 */
export function cancelPath(requestId: string): string {
  return `/generations/${encodeURIComponent(requestId)}/cancel`;
}
