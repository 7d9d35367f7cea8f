import { describe, expect, it } from 'vitest';
import { hostLines, readHost } from '@/lib/domain/allowed-host';

describe('a line of the list of allowed hosts', () => {
  it.each([
    ['id.example.com', 'id.example.com'],
    [' ID.Example.COM ', 'id.example.com'],
    ['id.example.com.', 'id.example.com'],
    ['id.example.com:443', 'id.example.com'],
    ['id.example.com:08443', 'id.example.com:8443'],
    ['a_b.example', 'a_b.example'],
    ['intranet', 'intranet'],
    ['bücher.example:8443', 'xn--bcher-kva.example:8443'],
    ['8.8.8.8', '8.8.8.8'],
    ['[2606:4700:0:0::1111]:9443', '[2606:4700::1111]:9443'],
    ['localhost:8080', 'localhost:8080'],
  ])('%j is kept as %s', (line, host) => {
    expect(readHost(line)).toEqual({ host });
    expect(readHost(host)).toEqual({ host });
  });

  it.each([
    'https://id.example.com',
    'id.example.com/',
    'id.example.com#x',
    'id.example.com\\x',
    'id.exam ple.com',
    '*.example.com',
    'id%2eexample.com',
    'id..example.com',
    '.example.com',
    '-a.example.com',
    'a-.example.com',
    'a:b:c',
    'id.example.com:',
    'id.example.com:0',
    'id.example.com:65536',
    'id.example.com:x',
    '127.1',
    '0177.0.0.1',
    '2130706433',
    '0x7f.0.0.1',
    '::1',
    '[::1',
    `${'a'.repeat(64)}.example`,
    '',
  ])('%j is no host', (line) => {
    expect(readHost(line)).toEqual({ fault: 'bad-format' });
  });

  it('says what else is wrong by a code of its own', () => {
    expect(readHost('user:pass@id.example.com')).toEqual({ fault: 'url-has-userinfo' });
    expect(readHost('a'.repeat(256))).toEqual({ fault: 'too-long' });
  });

  it('is what stands between line ends or commas', () => {
    expect(hostLines(' a.example\r\n\n b.example , c.example\r')).toEqual([
      'a.example',
      'b.example',
      'c.example',
    ]);
    expect(hostLines(' \n , ')).toEqual([]);
  });
});
