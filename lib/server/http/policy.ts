import 'server-only';
import { isIP, isIPv6 } from 'node:net';
import { isGlobalUnicast, isLoopback } from './address';
import { OutboundError } from './outbound-error';
import { isLoopbackPort, isPublicPort } from './ports';

/** Where requests may go. Built once from the environment; every field at its narrowest refuses everything. */
export interface OutboundPolicy {
  /** Whether http and https to this machine's loopback addresses is allowed, by a loopback literal or a `localhost` name only. */
  readonly loopback: boolean;
  /** Whether every public address is allowed. */
  readonly publicAddresses: boolean;
  /**
   * With `publicAddresses` false, the hosts still allowed: `host` for port 443, `host:port` for another. Also opens ports outside the list. Names in
   * lower case, no trailing dot; IPv6 addresses in brackets, without which a port could not be told from the address's last part.
   */
  readonly hosts: readonly string[];
  /** Requests to exactly `origin` go to http 127.0.0.1:`port`: our own sandbox, which stands behind a TLS proxy. */
  readonly own: { readonly origin: string; readonly port: number } | null;
}

/** A URL that passed every check that needs no network, and what its host's addresses have to be. */
export interface CheckedTarget {
  readonly url: URL;
  readonly scheme: 'http' | 'https';
  /** The host without brackets and trailing dot. */
  readonly hostname: string;
  readonly port: number;
  /** What each address of the host has to be; `own` is our own listener, connected to without a lookup. */
  readonly reach: 'own' | 'loopback' | 'public';
}

const urlCharactersMax = 2048;

/**
 * The parsed form of `text` if `policy` allows requests to it; the same object has to be used to connect, so that no second parser can
 * read another host. Checks form, scheme, userinfo, literal address, allow-list and port.
 *
 * Does not ask the DNS: a name that passes here can still resolve to a refused address, which `sendOutbound` finds out.
 *
 * @throws {OutboundError} `url-refused`, `userinfo-refused`, `scheme-refused`, `address-refused`, `host-not-allowed` or `port-refused`
 */
export function checkTarget(text: string, policy: OutboundPolicy): CheckedTarget {
  const url = text.length <= urlCharactersMax ? URL.parse(text) : null;
  if (!url) throw new OutboundError('url-refused');
  if (url.username !== '' || url.password !== '') throw new OutboundError('userinfo-refused');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new OutboundError('scheme-refused');

  const scheme = url.protocol === 'https:' ? 'https' : 'http';
  const hostname = url.hostname.replace(/^\[|\]$|\.$/g, '');
  if (isIP(hostname) === 0 && !isHostname(hostname)) throw new OutboundError('url-refused');
  const port = url.port === '' ? (scheme === 'https' ? 443 : 80) : Number(url.port);

  if (policy.own && url.origin === policy.own.origin) {
    return { url, scheme: 'http', hostname: '127.0.0.1', port: policy.own.port, reach: 'own' };
  }
  if (isLoopbackHost(hostname)) {
    if (!policy.loopback) throw new OutboundError('address-refused');
    if (!isLoopbackPort(port)) throw new OutboundError('port-refused');
    return { url, scheme, hostname, port, reach: 'loopback' };
  }
  if (isIP(hostname) !== 0 && !isGlobalUnicast(hostname)) throw new OutboundError('address-refused');
  if (scheme !== 'https') throw new OutboundError('scheme-refused');

  const listed = policy.hosts.includes(entryFor(hostname, port));
  if (!listed && !policy.publicAddresses) throw new OutboundError('host-not-allowed');
  if (!listed && !isPublicPort(port)) throw new OutboundError('port-refused');
  return { url, scheme, hostname, port, reach: 'public' };
}

/** How the list of hosts names this one. */
function entryFor(hostname: string, port: number): string {
  const host = isIPv6(hostname) ? `[${hostname}]` : hostname;
  return port === 443 ? host : `${host}:${port}`;
}

/** Whether each of `addresses` is one that `target` may be connected to; false for none. */
export function areAddressesAllowed(addresses: readonly string[], target: CheckedTarget): boolean {
  const isAllowed = target.reach === 'public' ? isGlobalUnicast : isLoopback;
  return addresses.length > 0 && addresses.every((address) => isAllowed(address));
}

/** Whether `hostname` is a name that a resolver should be asked for: the URL standard lets more characters and empty labels through. */
function isHostname(hostname: string): boolean {
  return hostname.length <= 253 && /^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/.test(hostname);
}

/** Names under `localhost` are loopback by RFC 6761 section 6.3; what they resolve to is checked all the same. */
function isLoopbackHost(hostname: string): boolean {
  return isLoopback(hostname) || hostname === 'localhost' || hostname.endsWith('.localhost');
}
