import 'server-only';
import type { FieldCode } from '@/lib/domain/action-state';
import { hostLines, readHost } from '@/lib/domain/allowed-host';
import { organisationPolicyLimits } from '@/lib/domain/organisation/organisation-policy';
import { isGlobalUnicast, isLoopback } from '@/lib/server/http/address';

/**
 * The hosts of a list, sorted, each once; or why the list is refused: `bad-url` for this machine or an address of a private network, which a
 * deployed server never connects to, `too-long` above 100 hosts. On one's own machine its loopback hosts may be listed, private networks not.
 */
export function readHostList(
  text: string,
  mode: 'loopback' | 'deployed',
): { readonly hosts: readonly string[] } | { readonly fault: FieldCode } {
  const hosts = new Set<string>();
  for (const line of hostLines(text)) {
    const reading = readHost(line);
    if ('fault' in reading) return reading;
    if (!isAllowed(hostnameOf(reading.host), mode)) return { fault: 'bad-url' };
    hosts.add(reading.host);
    if (hosts.size > organisationPolicyLimits.hostsMax) return { fault: 'too-long' };
  }
  return { hosts: [...hosts].sort() };
}

/** The name or address of an entry, without port and brackets. */
export function hostnameOf(host: string): string {
  return new URL(`https://${host}`).hostname.replace(/^\[|\]$/g, '');
}

/** Whether an entry means this machine: a loopback address, or a name under `localhost` (RFC 6761 section 6.3). */
export function isLoopbackName(hostname: string): boolean {
  return isLoopback(hostname) || hostname === 'localhost' || hostname.endsWith('.localhost');
}

function isAllowed(hostname: string, mode: 'loopback' | 'deployed'): boolean {
  if (isLoopbackName(hostname)) return mode === 'loopback';
  const isAddress = hostname.includes(':') || /^[\d.]+$/.test(hostname);
  return !isAddress || isGlobalUnicast(hostname);
}
