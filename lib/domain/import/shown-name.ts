import { holdsAdobeSecret } from '../lint/result';
import { makeVisibleText } from '../token/visible';

/** Letters and what joins them, three digits at most: a name somebody chose, not a value that stands where a name should. */
const nameForm = /^[A-Za-z_$-][A-Za-z_$. -]{0,63}$/;

/** A name of the file as the report may show it; null where it could be a value, which is never shown. */
export function shownName(name: string): string | null {
  if (name.length > 67 || holdsAdobeSecret(name)) return null;
  const digits = name.replace(/[^0-9]/g, '').length;
  return digits <= 3 && nameForm.test(name.replace(/[0-9]/g, '')) ? makeVisibleText(name) : null;
}
