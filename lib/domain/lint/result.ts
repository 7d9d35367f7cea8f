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

/** How Adobe's client secrets begin (`p8e-`, older `p8-`; `s8e-` counts too), as a part of patterns: the one place that says it. */
export const adobeSecretStart = '[ps]8e?-';
const adobeSecret = new RegExp(`${adobeSecretStart}[\\w-]{16}`, 'i');

/** Whether one of Adobe's client secrets stands in the text, wherever it was pasted, so that no result repeats it. */
export function holdsAdobeSecret(text: string): boolean {
  return adobeSecret.test(text);
}
