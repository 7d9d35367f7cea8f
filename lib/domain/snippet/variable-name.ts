/** Whether `name` is an environment variable that every shell here reads without quoting: 1..64 letters, digits, underscores. */
export function isVariableName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]{0,63}$/u.test(name);
}
