import 'server-only';
import { lookup } from 'node:dns/promises';
import { connect, type Socket } from 'node:net';

/** One address to connect to. */
export interface HostAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** The two steps that leave the process, apart so that tests can answer for the DNS and watch connections without a network. */
export interface OutboundNetwork {
  /** Every address of `hostname`, in the order to try. @throws the system's error */
  lookup(hostname: string): Promise<readonly HostAddress[]>;
  /** Begins a TCP connection to one of exactly `addresses`; no other name or address may be consulted. */
  connect(addresses: readonly HostAddress[], port: number): Socket;
}

/** The machine's own resolver and sockets. Several addresses are tried in turn, each for 250 ms before the next joins (RFC 8305). */
export const systemNetwork: OutboundNetwork = {
  async lookup(hostname) {
    const answers = await lookup(hostname, { all: true, order: 'verbatim' });
    return answers.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
  },
  connect(addresses, port) {
    const [first] = addresses;
    if (addresses.length === 1 && first) return connect({ host: first.address, port, noDelay: true });
    return connect({
      // Never resolved: the lookup below answers with the checked addresses whatever it is asked.
      host: 'checked.invalid',
      port,
      noDelay: true,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: 250,
      lookup: (_hostname, _options, callback) => callback(null, [...addresses]),
    });
  },
};
