import 'server-only';

/** Ports on which authorization servers are published; any other port of a public host needs an administrator's `host:port` entry. */
const publicPorts: ReadonlySet<number> = new Set([443, 4443, 5443, 7443, 8443, 8444, 9031, 9443, 10443]);

/**
 * Services that commonly listen on loopback without a password and would act on text that happens to arrive in a POST:
 * databases, caches, queues, container and cluster control, debuggers. fetch's own list lets most of these through.
 */
const loopbackPortsRefused: ReadonlySet<number> = new Set([
  1433, 1521, 2049, 2181, 2375, 2376, 2377, 2379, 2380, 3306, 4222, 4369, 5037, 5432, 5433, 5672, 5984, 6000,
  6379, 6380, 6443, 6667, 7000, 7001, 7199, 7474, 7687, 8020, 8086, 8125, 8500, 8529, 9000, 9042, 9092, 9160,
  9200, 9222, 9229, 9300, 9418, 10250, 10255, 11211, 15672, 22122, 25672, 26257, 26379, 27017, 27018, 27019,
  28015, 28017,
]);

/** Whether a public host may be reached on `port` without being listed by an administrator. */
export function isPublicPort(port: number): boolean {
  return publicPorts.has(port);
}

/** Whether a loopback service may be reached on `port`: 80, 443, and from 1024 on whatever is not known as an unguarded service. */
export function isLoopbackPort(port: number): boolean {
  if (port === 80 || port === 443) return true;
  return port >= 1024 && !loopbackPortsRefused.has(port);
}
