import { describe, expect, it } from 'vitest';
import { networkOf, normaliseAddress } from '@/lib/server/identity/network';

describe('normaliseAddress', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    [' 203.0.113.7 ', '203.0.113.7'],
    ['203.0.113.7:51234', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::ffff:cb00:7107', '203.0.113.7'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::1', '::1'],
  ])('%s is %s', (text, address) => expect(normaliseAddress(text)).toBe(address));

  it.each([
    '',
    'unknown',
    'example.com',
    '256.1.1.1',
    '1.2.3',
    '2001:db8',
    ':::',
    '[::1',
    '1.2.3.4, 5.6.7.8',
    '0x7f.1',
    '_hidden',
  ])('refuses %j', (text) => expect(normaliseAddress(text)).toBeNull());
});

describe('networkOf', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('%s belongs to %s', (address, network) => expect(networkOf(address)).toBe(network));
});
