import 'server-only';
import { randomBytes } from 'node:crypto';

const accountsMax = 8;

interface DeviceJar {
  devices?: Readonly<Record<string, string>>;
  readonly save: () => Promise<void>;
}

/** Notes that this account has signed in from this browser; keeps its id when it has one, and the last eight accounts. */
export async function rememberDevice(jar: DeviceJar, accountKey: string): Promise<void> {
  const { [accountKey]: known, ...others } = jar.devices ?? {};
  const kept = Object.entries(others).slice(1 - accountsMax);
  jar.devices = Object.fromEntries([...kept, [accountKey, known ?? randomBytes(16).toString('base64url')]]);
  await jar.save();
}
