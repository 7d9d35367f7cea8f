/**
 * A PowerShell string that means exactly `value`: in single quotes only a single quote is special, and it is doubled. PowerShell takes
 * the four typographic single quotes for the same character, so they are doubled as well.
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export function quotePowershell(value: string): string {
  return `'${value.replace(/['\u2018\u2019\u201a\u201b]/gu, '$&$&')}'`;
}

/**
 * Whether Windows PowerShell 5.1 hands `value` to a program unchanged: it puts double quotes around an argument with white space but
 * does not escape what is inside, and drops an empty one. PowerShell 7.3 and later do it right.
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_parsing#passing-arguments-that-contain-quote-characters
 */
export function isExactPowershellArgument(value: string): boolean {
  return value !== '' && !value.includes('"') && !value.endsWith('\\');
}
