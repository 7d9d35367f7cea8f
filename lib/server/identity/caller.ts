import 'server-only';

/** What may be believed or stored of where a request came from. */
export interface RequestFacts {
  /** IPv4 or compressed IPv6 without a zone; `unknown` where it cannot be told, and all of those count as one. */
  readonly address: string;
  /** As sent, at most 200 characters, controls removed; empty without one. Anybody can write anything there. */
  readonly userAgent: string;
}

/** Who is at the other end before anybody has signed in. */
export interface Caller extends RequestFacts {
  /** From the sealed device cookie: a random id for each account that has signed in from this browser, by `accountKey`. */
  readonly devices: Readonly<Record<string, string>>;
}
