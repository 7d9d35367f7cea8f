import type { ActionResult } from '../action-state';
import type { SignatureView } from '../generation';
import type { KeyRequest } from '../trace/key-request';

/** Whose published keys check a pasted token; the person chooses, the token never does. */
export const verifySources = ['adobe-ims', 'sandbox', 'credential', 'issuer'] as const;
export type VerifySource = (typeof verifySources)[number];

/** Form fields of `verifyPastedToken`; a name is written once, here. */
export const verifyFields = {
  token: 'token',
  keysOf: 'keysOf',
  credentialId: 'credentialId',
  issuer: 'issuer',
} as const;

/** A saved credential whose issuer can be chosen. */
export interface VerifyCredential {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** The `iss` that its tokens should have; null where none is configured. */
  readonly issuer: string | null;
}

/** What the inspect page is drawn from. Holds nothing that was pasted. */
export interface InspectView {
  /** The first page, at most 50. */
  readonly credentials: readonly VerifyCredential[];
  /** Chosen at first: a guest's tokens come from the sandbox. */
  readonly firstSource: VerifySource;
  /** Epoch milliseconds, server's clock. */
  readonly now: number;
}

/** Server actions as the inspect page receives them. */
export interface InspectActions {
  /** Fields: token, keysOf, credentialId (with `credential`), issuer (with `issuer`). */
  verifyPastedToken(
    form: FormData,
  ): Promise<
    ActionResult<{ readonly signature: SignatureView; readonly keyRequests: readonly KeyRequest[] }>
  >;
}
