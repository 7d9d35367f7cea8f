import type { FieldCode } from './action-state';
import { organisationPolicyLimits } from './organisation/organisation-policy';

/** One line of the list of allowed hosts, in the form in which it is kept, or why it is none. */
export type HostReading = { readonly host: string } | { readonly fault: FieldCode };

const label = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const name = new RegExp(`^(?=.{1,253}$)${label}(?:\\.${label})*$`);
/** A last label of digits alone belongs to an IPv4 address in one of its odd spellings. */
const dotted = /^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/;

/**
 * A host with an optional port: `id.example.com`, `id.example.com:8443`, `203.0.113.7`, `[2001:db8::1]`. Lower case, names beyond ASCII as they are
 * sent, no final dot, port 443 left out. Neither scheme, path, user name nor wildcard: each host is named.
 * `url-has-userinfo`, `too-long`, else `bad-format`. Does not judge whether an address is public.
 */
export function readHost(line: string): HostReading {
  const text = line.trim().toLowerCase();
  if (text.length > organisationPolicyLimits.hostCharactersMax) return { fault: 'too-long' };
  if (text.includes('@')) return { fault: 'url-has-userinfo' };
  if (text === '' || /[\s/?#\\%*]/u.test(text)) return { fault: 'bad-format' };
  const url = URL.parse(`https://${text}/`);
  if (!url || url.port === '0' || text.endsWith(':')) return { fault: 'bad-format' };
  const hostname = url.hostname.replace(/\.$/, '');
  const isAddress = hostname.startsWith('[') || dotted.test(hostname);
  // `127.1` and `0x7f000001` are addresses too; who writes one has to write what it is.
  if (dotted.test(hostname) && !text.startsWith(hostname)) return { fault: 'bad-format' };
  if (!isAddress && !name.test(hostname)) return { fault: 'bad-format' };
  return { host: url.port === '' ? hostname : `${hostname}:${url.port}` };
}

/** The lines that hold something, as typed; hosts may also stand beside each other with commas. */
export function hostLines(text: string): string[] {
  return text
    .split(/[\r\n,]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
