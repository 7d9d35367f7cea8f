/** Addresses that no request of a deployed instance may reach: loopback, private, link-local, metadata services, reserved. */
export const privateIpv4 = [
  '127.0.0.1',
  '127.8.9.10',
  '0.0.0.0',
  '10.0.0.1',
  '100.100.100.200',
  '168.63.129.16',
  '169.254.169.254',
  '172.16.5.4',
  '192.0.0.192',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
] as const;

export const privateIpv6 = [
  '::',
  '::1',
  '0:0:0:0:0:0:0:1',
  '::2',
  '100::1',
  '2001::1',
  '2001:2::1',
  '2001:10::1',
  '2001:20::1',
  '2001:db8::1',
  '3fff::1',
  '5f00::1',
  'fc00::1',
  'fd00:ec2::254',
  'fd20:ce::254',
  'fe80::1',
  'fe80::a9fe:a9fe',
  'fec0::1',
  'feff::1',
  'ff02::1',
  'ff0e::1',
  '4000::1',
] as const;

/** Ways to write one IPv4 address as the host of a URL. */
export function ipv4Spellings(address: string): string[] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  const number = ((a * 256 + b) * 256 + c) * 256 + d;
  const hex = (value: number) => `0x${value.toString(16)}`;
  const octal = (value: number) => `0${value.toString(8)}`;
  const wide = (text: string) =>
    text.replace(/[0-9.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  return [
    address,
    `${address}.`,
    String(number),
    hex(number),
    hex(number).toUpperCase().replace('X', 'x'),
    octal(number),
    [a, b, c, d].map(hex).join('.'),
    [a, b, c, d].map(octal).join('.'),
    [a, b, c, d].map((part) => `0000${part.toString(8)}`).join('.'),
    `${a}.${b * 65_536 + c * 256 + d}`,
    `${a}.${b}.${c * 256 + d}`,
    `${hex(a)}.${b}.${octal(c)}.${d}`,
    wide(address),
    address.replaceAll('.', '。'),
    address.replaceAll('.', '%2e'),
    address.replace(/\d/g, (digit) => `%3${digit}`),
  ];
}

/** IPv6 addresses that wrap an IPv4 address, with the brackets of a URL. */
export function ipv6Wrappings(address: string): string[] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  const high = (a * 256 + b).toString(16);
  const low = (c * 256 + d).toString(16);
  return [
    `::${address}`,
    `::${high}:${low}`,
    `::ffff:${address}`,
    `::ffff:${high}:${low}`,
    `0:0:0:0:0:ffff:${high}:${low}`,
    `::FFFF:${address}`,
    `::ffff:0:${address}`,
    `64:ff9b::${address}`,
    `64:ff9b::${high}:${low}`,
    `64:ff9b:1::${address}`,
    `2002:${high}:${low}::`,
    `2002:${high}:${low}::1`,
    `2001:0:4136:e378:8000:63bf:${high}:${low}`,
    `fe80::5efe:${address}`,
  ].map((wrapped) => `[${wrapped}]`);
}

/** URLs that mislead by their form; `port` is the trap's. */
export function misleadingUrls(port: number): string[] {
  const good = 'ims-na1.adobelogin.com';
  return [
    `https://${good}@127.0.0.1:${port}/`,
    `https://${good}:443@127.0.0.1:${port}/`,
    `https://user:password@${good}/`,
    `https://user@${good}/`,
    `https://:password@${good}/`,
    `https://127.0.0.1:${port}\\@${good}/`,
    `https://127.0.0.1:${port}#@${good}/`,
    `https://127.0.0.1:${port}?@${good}/`,
    `https:127.0.0.1:${port}`,
    `https:///127.0.0.1:${port}/`,
    `https:/\\/127.0.0.1:${port}/`,
    `\\\\127.0.0.1:${port}/`,
    `//127.0.0.1:${port}/`,
    `ht\ntps://127.0.0.1:${port}/`,
    `https://127.0.\t0.1:${port}/`,
    ` https://127.0.0.1:${port}/ `,
    `https://LOCALHOST:${port}/`,
    `https://localhost.:${port}/`,
    `https://ｌｏｃａｌｈｏｓｔ:${port}/`,
    `https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:${port}/`,
    `https://a.localhost:${port}/`,
    `https://loc\u00adalhost:${port}/`,
    'https://[::1%25lo]/',
    'https://[fe80::1%25eth0]/',
    'https://[::1',
    'https://',
    'https://.',
    'https://..',
    'https://0/',
    'https://[::ffff:7f00:0001]/',
    `http://${good}/`,
    `ftp://${good}/`,
    `file:///etc/passwd`,
    'file://127.0.0.1/etc/passwd',
    'gopher://127.0.0.1:6379/_INFO',
    'dict://127.0.0.1:11211/stats',
    'ldap://127.0.0.1/',
    `ws://127.0.0.1:${port}/`,
    `wss://127.0.0.1:${port}/`,
    'data:application/json,{}',
    'javascript:alert(1)',
    `blob:https://${good}/1`,
    `view-source:https://${good}/`,
    'unix:/var/run/docker.sock',
    'about:blank',
    '127.0.0.1',
    'localhost',
    '',
    ' ',
    `https://${good}/${'a'.repeat(2_100)}`,
    ...[21, 22, 25, 80, 2375, 3306, 5432, 6379, 8500, 9200, 11211, 27017].map(
      (refused) => `https://${good}:${refused}/`,
    ),
  ];
}
