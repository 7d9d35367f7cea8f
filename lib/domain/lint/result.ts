import type { LintCode, LintField } from './codes';

/** What was found, and where: enough to say it in words. */
export interface LintSubject {
  readonly code: LintCode;
  readonly field: LintField;
}

/**
 * One finding of the checks before sending: a warning, never a block. Nothing in it is, or holds a part of, a client secret, so a
 * result may be kept, logged and shown.
 */
export interface LintResult extends LintSubject {
  /** The field's whole value with this one fault mended; absent where there is no safe mend, and always for a secret. */
  readonly fixedValue?: string;
  /** Only for the client secret: `fixSecret` can mend this fault. */
  readonly isFixable?: true;
  /** Only for scopes: the scope meant, and for a likely typo the known one. */
  readonly scope?: { readonly found: string; readonly suggestion: string | null };
}

/** Form of Adobe's client secrets (`p8e-`, older `p8-`): recognised wherever it was pasted, so that no result repeats it. */
export function holdsAdobeSecret(text: string): boolean {
  return /p8e?-[\w-]{16}/i.test(text);
}
