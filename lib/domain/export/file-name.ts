/** Windows keeps these names for devices, with any ending. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const charactersMax = 60;

/**
 * A file name made of the credential's name: lower-case letters, digits and dashes, 60 characters at most, then `ending` (with its dot). A name that
 * leaves nothing, or names a device, gives `credential`. Does not make names unique.
 */
export function exportFileName(name: string | null, ending: string): string {
  const plain = (name ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, charactersMax)
    .replace(/^-+|-+$/g, '');
  return `${plain === '' || deviceName.test(plain) ? 'credential' : plain}${ending}`;
}
