import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostAddress, type OutboundNetwork, systemNetwork } from '@/lib/server/http/network';
import { sendOutbound } from '@/lib/server/http/outbound';
import { OutboundError } from '@/lib/server/http/outbound-error';
import type { OutboundPolicy } from '@/lib/server/http/policy';
import {
  ipv4Spellings,
  ipv6Wrappings,
  misleadingUrls,
  privateIpv4,
  privateIpv6,
} from '../../support/private-targets';

let trap: Server;
let trapPort: number;
let trapConnections = 0;
let trapBytes = 0;
beforeAll(async () => {
  trap = createServer((socket) => {
    trapConnections += 1;
    socket.on('data', (chunk) => {
      trapBytes += chunk.length;
    });
    socket.on('error', () => socket.destroy());
  });
  trap.listen(0, '0.0.0.0');
  await once(trap, 'listening');
  trapPort = (trap.address() as AddressInfo).port;
});
afterAll(() => trap.close());

const everywhere: OutboundPolicy = { loopback: false, publicAddresses: true, hosts: [], own: null };

/** Answers the DNS itself and counts connections; those it is asked for go to the trap, whatever the address. */
function watchedNetwork(
  ...answers: readonly (readonly string[])[]
): OutboundNetwork & { asked: string[]; connected: HostAddress[][] } {
  const asked: string[] = [];
  const connected: HostAddress[][] = [];
  return {
    asked,
    connected,
    async lookup(hostname) {
      asked.push(hostname);
      const answer = answers[Math.min(asked.length, answers.length) - 1] ?? [];
      return answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    },
    connect(addresses) {
      connected.push([...addresses]);
      return connect({ host: '127.0.0.1', port: trapPort });
    },
  };
}

async function refusalOf(url: string, policy: OutboundPolicy, network: OutboundNetwork): Promise<string> {
  try {
    await sendOutbound({ method: 'GET', url, headers: [], timeoutMs: 1_000 }, policy, network);
  } catch (fault) {
    if (fault instanceof OutboundError) return fault.code;
    throw fault;
  }
  return 'answered';
}

const decidedBeforeConnecting = [
  'url-refused',
  'scheme-refused',
  'userinfo-refused',
  'port-refused',
  'address-refused',
];

describe('a deployed instance', () => {
  it('makes no connection for any of more than four hundred spellings of private targets', async () => {
    const literals = [
      ...privateIpv4.flatMap((address) => [...ipv4Spellings(address), ...ipv6Wrappings(address)]),
      ...privateIpv6.map((address) => `[${address}]`),
    ];
    // Even an administrator who lists each of these hosts with its port opens none of them.
    const hosts = literals.flatMap((host) => {
      const url = URL.parse(`https://${host}:${trapPort}/`);
      return url ? [url.hostname, url.host] : [];
    });
    const urls = [
      ...literals.flatMap((host) => [`https://${host}:${trapPort}/`, `http://${host}/latest/meta-data/`]),
      ...misleadingUrls(trapPort),
    ];
    expect(urls.length).toBeGreaterThanOrEqual(400);

    const network = watchedNetwork(['93.184.215.14']);
    for (const url of urls) {
      expect(decidedBeforeConnecting, url).toContain(await refusalOf(url, { ...everywhere, hosts }, network));
      expect(network.connected, url).toEqual([]);
    }
    expect(network.asked).toEqual([]);
    expect(trapConnections).toBe(0);
  });

  it('makes no connection for a name that resolves to a private address, alone or among public ones', async () => {
    const addresses = [
      ...privateIpv4,
      ...privateIpv6,
      ...privateIpv4.flatMap(ipv6Wrappings).map((text) => text.slice(1, -1)),
    ];
    for (const address of addresses) {
      for (const answer of [[address], ['93.184.215.14', address], [address, '2606:4700::1111']]) {
        const network = watchedNetwork(answer);
        expect(await refusalOf('https://inside.example/', everywhere, network), answer.join()).toBe(
          'address-refused',
        );
        expect(network.connected).toEqual([]);
      }
    }
    expect(trapConnections).toBe(0);
  });

  it('makes no connection for a name with no address', async () => {
    const network = watchedNetwork([]);
    expect(await refusalOf('https://nowhere.example/', everywhere, network)).toBe('dns-not-found');
    expect(network.connected).toEqual([]);
  });

  it('asks the DNS once and connects to that answer, so that rebinding between the two gains nothing', async () => {
    const network = watchedNetwork(['93.184.215.14'], ['127.0.0.1']);
    await refusalOf('https://rebinding.example/', everywhere, network);
    expect(network.asked).toEqual(['rebinding.example']);
    expect(network.connected).toEqual([[{ address: '93.184.215.14', family: 4 }]]);
  });

  it('sends nothing when the connection turns out to end inside', async () => {
    const network = watchedNetwork(['93.184.215.14']);
    expect(await refusalOf('https://hijacked.example/', everywhere, network)).toBe('address-refused');
    expect(network.connected).toHaveLength(1);
    expect(trapBytes).toBe(0);
  });

  it('reaches none but the listed hosts and its own sandbox when public addresses are off', async () => {
    const policy: OutboundPolicy = {
      ...everywhere,
      publicAddresses: false,
      hosts: ['ims.example', 'idp.example:8443'],
      own: { origin: 'https://app.example', port: trapPort },
    };
    const network = watchedNetwork(['93.184.215.14']);
    for (const url of [
      'https://other.example/',
      'https://ims.example.evil.example/',
      'https://xims.example/',
      'https://ims.example:8443/',
      'https://idp.example/',
      'https://idp.example:9443/',
      'https://93.184.215.14/',
      'https://app.example:8443/',
      'https://app.example.evil.example/',
    ]) {
      expect(await refusalOf(url, policy, network), url).toBe('host-not-allowed');
    }
    expect(await refusalOf('http://app.example/', policy, network)).toBe('scheme-refused');
    expect(await refusalOf('http://ims.example/', policy, network)).toBe('scheme-refused');
    expect(network.connected).toEqual([]);
  });
});

describe('loopback mode', () => {
  const loopback: OutboundPolicy = { ...everywhere, loopback: true };

  it('does not reach loopback by names that are not called localhost', async () => {
    const network = watchedNetwork(['127.0.0.1']);
    expect(await refusalOf('https://inside.example/', loopback, network)).toBe('address-refused');
    expect(network.connected).toEqual([]);
  });

  it('does not leave the machine by a localhost name that resolves elsewhere', async () => {
    for (const answer of [['93.184.215.14'], ['127.0.0.1', '10.0.0.1']]) {
      const network = watchedNetwork(answer);
      expect(await refusalOf(`http://app.localhost:${trapPort}/`, loopback, network)).toBe('address-refused');
      expect(network.connected).toEqual([]);
    }
  });

  it.each(privateIpv4.filter((address) => !address.startsWith('127.')))(
    'still refuses %s',
    async (address) => {
      const network = watchedNetwork([]);
      expect(await refusalOf(`http://${address}/`, loopback, network)).toBe('address-refused');
      expect(await refusalOf(`https://[::ffff:${address}]/`, loopback, network)).toBe('address-refused');
      expect(network.connected).toEqual([]);
    },
  );

  it.each([22, 25, 1023, 2375, 5432, 6379, 9200, 9229, 11211, 27017])(
    'refuses port %i of this machine',
    async (port) => {
      expect(await refusalOf(`http://127.0.0.1:${port}/`, loopback, systemNetwork)).toBe('port-refused');
    },
  );
});

describe('good targets', () => {
  const hosts = [
    'ims-na1.adobelogin.com',
    'ims-na1-stg1.adobelogin.com',
    'login.microsoftonline.com',
    'oauth2.googleapis.com',
    'api.amazon.com',
    'accounts.zoho.eu',
    'login.salesforce.com',
    'tenant.eu.auth0.com',
    'tenant.okta.com',
    'id.example.co.uk',
    'xn--bcher-kva.example',
    'bücher.example',
    'a-b.c-d.example',
    '1.example',
    'UPPER.example',
    'trailing.example.',
  ];
  const urls = [
    ...hosts.map((host) => `https://${host}/oauth/token`),
    ...[443, 4443, 8443, 9031, 9443].map((port) => `https://id.example:${port}/token`),
    ...[
      '8.8.8.8',
      '1.1.1.1',
      '172.15.0.1',
      '172.32.0.1',
      '192.169.0.1',
      '100.128.0.1',
      '11.0.0.1',
      '[2606:4700::1111]',
      '[2a00:1450:4001::1]',
    ].map((literal) => `https://${literal}/token`),
    'https://id.example/ims/token/v3?a=b&c=%20d',
    'https://id.example/%7Etenant/token;v=1',
    'https://id.example//double//slash',
    'https://id.example/token#fragment',
    'https://id.example:0443/token',
    'HTTPS://ID.EXAMPLE/TOKEN',
    'https://id.example?query-only',
    'https://id.example',
    'https://127.0.0.1.example/',
    'https://localhost.example/',
  ];

  it('are at least forty', () => expect(urls.length).toBeGreaterThanOrEqual(40));

  it.each(urls)('%s is connected to, at exactly the addresses of its host', async (url) => {
    const answer = ['93.184.215.14', '2606:4700::6810:1'];
    const network = watchedNetwork(answer);
    // The stand-in ends on loopback, which the check after connecting notices: everything before it has passed.
    expect(await refusalOf(url, everywhere, network)).toBe('address-refused');
    const { hostname } = new URL(url);
    const isLiteral = network.asked.length === 0;
    expect(network.connected.map((addresses) => addresses.map(({ address }) => address))).toEqual([
      isLiteral ? [hostname.replace(/^\[|\]$/g, '')] : answer,
    ]);
    if (!isLiteral) expect(network.asked).toEqual([hostname.replace(/\.$/, '')]);
  });
});
