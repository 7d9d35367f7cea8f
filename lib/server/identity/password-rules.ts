import 'server-only';
import type { FieldCode } from '@/lib/domain/action-state';
import { isCommonPassword } from './common-password';

/** Characters (Unicode code points) that a password has at least and at most; there are no rules about which. */
export const passwordLimits = { charactersMin: 15, charactersMax: 256 } as const;

/** Words of this product that no password may contain; the user's and the organisation's names join them. */
const productWords = ['adobe', 'playground', 's2splayground', 'servertoserver', 'oauthservertoserver'];

/**
 * Why a new password is refused, or null when it is good. `contextWords` are the user name, the person's name and the organisation's name;
 * parts below four letters are ignored, since they stand in too many innocent passwords.
 * Does not look the password up in lists of breaches: this product sends nothing about passwords anywhere.
 * @see https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver
 */
export function findPasswordFault(password: string, contextWords: readonly string[]): FieldCode | null {
  const characters = [...password].length;
  if (characters < passwordLimits.charactersMin) return 'too-short';
  if (characters > passwordLimits.charactersMax) return 'too-long';
  if (containsContext(password, contextWords)) return 'password-context';
  return isCommonPassword(password) ? 'password-common' : null;
}

function containsContext(password: string, contextWords: readonly string[]): boolean {
  const letters = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  const words = contextWords.flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]).map(letters);
  const compact = letters(password);
  return [...productWords, ...words].some((word) => [...word].length >= 4 && compact.includes(word));
}
