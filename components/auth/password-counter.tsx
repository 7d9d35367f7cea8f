/** Characters a password needs at least; the server checks it, and more. */
export const passwordCharactersMin = 15;

/** How long the password is so far, for the eye alone: the hint has said what is asked, and each key announced would be noise. */
export function PasswordCounter({ characters }: { readonly characters: number }) {
  const enough = characters >= passwordCharactersMin;
  return (
    <span aria-hidden="true" className={enough ? 'text-valid tabular-nums' : 'tabular-nums'}>
      {characters} of {passwordCharactersMin}
      {enough && ' \u2713'}
    </span>
  );
}
