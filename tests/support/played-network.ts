import type { LookupOptions } from 'node:dns';
import dns from 'node:dns/promises';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { networkTo, publicAddress, unreachableAddress } from './provider-player.ts';

// Loaded with `--import` before the built product starts: its DNS questions and connections to public addresses end at the provider player, whose port
// is in the environment. All else is the product's own: the guard, TLS, HTTP, the reader, the vault, the store.
const network = networkTo(Number(process.env.PLAYED_TLS_PORT));
const played: readonly unknown[] = [publicAddress, unreachableAddress];
const systemConnect = net.connect;
const systemLookup = dns.lookup;

Object.assign(net, {
  connect: (...given: unknown[]) => {
    const [target] = given;
    const options = typeof target === 'object' && target !== null && 'host' in target ? target : null;
    if (!options || !played.includes(options.host)) return Reflect.apply(systemConnect, net, given);
    const port = 'port' in options ? Number(options.port) : 0;
    return network.connect([{ address: String(options.host), family: 4 }], port);
  },
});
Object.assign(dns, {
  lookup: (hostname: string, options: LookupOptions) =>
    hostname === 'localhost' || net.isIP(hostname) !== 0
      ? systemLookup(hostname, options)
      : network.lookup(hostname),
});
syncBuiltinESMExports();
