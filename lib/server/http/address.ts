import 'server-only';
import { BlockList, isIPv4, isIPv6 } from 'node:net';

type Range = readonly [network: string, prefixBits: number];

/**
 * IPv4 ranges that are not global unicast (IANA IPv4 Special-Purpose Address Registry, multicast and class E),
 * and 168.63.129.16, an ordinary looking address behind which Azure answers every virtual machine with its metadata.
 */
const refusedIpv4: readonly Range[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/**
 * Within 2000::/3, the only block of IPv6 from which global unicast addresses are given out: protocol assignments (Teredo and benchmarking
 * among them), documentation, and 6to4, which wraps any IPv4 address. Everything outside that block is refused without a list:
 * mapped, compatible and translated IPv4 addresses, unique local, link local, site local, multicast.
 */
const refusedIpv6: readonly Range[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

function rangeList(ranges: readonly Range[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, prefixBits] of ranges) list.addSubnet(network, prefixBits, family);
  return list;
}

const ipv4Refused = rangeList(refusedIpv4, 'ipv4');
const ipv6Refused = rangeList(refusedIpv6, 'ipv6');
const ipv6Global = rangeList([['2000::', 3]], 'ipv6');
const ipv4Loopback = rangeList([['127.0.0.0', 8]], 'ipv4');
const ipv6Loopback = rangeList([['::1', 128]], 'ipv6');

/**
 * Whether `address` (an IP address as text, no brackets, no zone) is a globally routable unicast address. False for text that is no address.
 * On a network that reaches IPv4 only through NAT64, synthesised 64:ff9b:: addresses are refused too, since they can wrap a private one.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry/
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry/
 */
export function isGlobalUnicast(address: string): boolean {
  if (isIPv4(address)) return !ipv4Refused.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  return ipv6Global.check(address, 'ipv6') && !ipv6Refused.check(address, 'ipv6');
}

/** Whether `address` is in 127.0.0.0/8 or is ::1. The mapped and compatible forms of these are not counted in: nothing honest uses them. */
export function isLoopback(address: string): boolean {
  if (isIPv4(address)) return ipv4Loopback.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%') || address.includes('.')) return false;
  return ipv6Loopback.check(address, 'ipv6');
}
