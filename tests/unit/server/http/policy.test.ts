import { describe, expect, it } from 'vitest';
import { OutboundError } from '@/lib/server/http/outbound-error';
import { checkTarget } from '@/lib/server/http/policy';

function refusalOf(url: string, hosts: readonly string[]): string | null {
  try {
    checkTarget(url, { loopback: false, publicAddresses: false, hosts, own: null });
    return null;
  } catch (fault) {
    if (fault instanceof OutboundError) return fault.code;
    throw fault;
  }
}

describe('the list of allowed hosts', () => {
  it.each([
    ['https://[2606:4700::1111]/token', '[2606:4700::1111]'],
    ['https://[2606:4700::1111]:8443/token', '[2606:4700::1111]:8443'],
    ['https://[2606:4700:0:0::1111]:2222/token', '[2606:4700::1111]:2222'],
    ['https://8.8.8.8:8443/token', '8.8.8.8:8443'],
    ['https://id.example./token', 'id.example'],
  ])('lets %s through by its entry %s', (url, entry) => {
    expect(refusalOf(url, [entry])).toBeNull();
  });

  it('takes the port of one IPv6 address for no part of another', () => {
    expect(refusalOf('https://[2606:4700::1111:8443]/token', ['[2606:4700::1111]:8443'])).toBe(
      'host-not-allowed',
    );
    expect(refusalOf('https://[2606:4700::1111]:8443/token', ['[2606:4700::1111:8443]'])).toBe(
      'host-not-allowed',
    );
    expect(refusalOf('https://[2606:4700::1111]:8443/token', ['2606:4700::1111:8443'])).toBe(
      'host-not-allowed',
    );
    expect(refusalOf('https://[2606:4700::1111]/token', ['[2606:4700::1111]:8443'])).toBe('host-not-allowed');
  });

  it('opens no private address, however it is listed', () => {
    for (const entry of ['[fd00::1]', '[::1]', '[::ffff:10.0.0.1]', '[64:ff9b::a00:1]'])
      expect(refusalOf(`https://${entry}/`, [entry, new URL(`https://${entry}/`).host]), entry).toBe(
        'address-refused',
      );
  });
});
