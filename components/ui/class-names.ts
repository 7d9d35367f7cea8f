/** Joins class names, leaving out what is false, null or empty. Does not resolve conflicts between utilities: give each property once. */
export function classNames(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
