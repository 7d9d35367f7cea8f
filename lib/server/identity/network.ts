import 'server-only';

/**
 * An address in one spelling: IPv4 dotted, IPv6 compressed, IPv4-mapped IPv6 as IPv4; a port or brackets around it are dropped.
 * Null for anything else, host names included.
 */
export function normaliseAddress(text: string): string | null {
  const [, v4] = /^(\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?$/.exec(text.trim()) ?? [];
  if (v4 !== undefined)
    return v4.split('.').every((part) => Number(part) <= 255) ? v4.split('.').map(Number).join('.') : null;
  const [, bracketed, bare] =
    /^(?:\[([0-9a-f:.]+)\](?::\d{1,5})?|([0-9a-f:.]+)(?:%\w+)?)$/i.exec(text.trim()) ?? [];
  const v6 = URL.parse(`http://[${bracketed ?? bare ?? ''}]/`)?.hostname.slice(1, -1);
  if (v6 === undefined) return null;
  const [, high = '', low = ''] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(v6) ?? [];
  if (low === '') return v6;
  const bytes = [high, low]
    .map((group) => Number.parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 255]);
  return bytes.join('.');
}

/** What counts as one caller: an IPv4 address, or an IPv6 /64, since a /64 is what one customer gets. `address` is normalised. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}
