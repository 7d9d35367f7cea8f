/**
 * Indented JSON in ASCII with a line end: every other character is escaped, so that direction marks and characters that cannot be seen show as what
 * they are and any reader gets the same value back.
 * @see RFC 8259 section 7
 */
export function asciiJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/[^\n\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
