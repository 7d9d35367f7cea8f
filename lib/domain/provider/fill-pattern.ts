/**
 * A preset's pattern with every `{name}` replaced by the value of that name, trimmed; null while one is missing or holds a character
 * that could change the address around it (only letters, digits, `.`, `_`, `-` and one `:port` may stand there). Does not check that the host exists.
 */
export function fillPattern(pattern: string, values: Readonly<Record<string, string>>): string | null {
  let isComplete = true;
  const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? (values[name] ?? '').trim() : '';
    if (!/^[A-Za-z0-9_](?:[\w.-]*\w)?(?::\d{1,5})?$/.test(value) || value.includes('..')) isComplete = false;
    return value;
  });
  return isComplete && URL.canParse(filled) ? filled : null;
}
