import 'server-only';
import { keyring } from './keyring';

/**
 * 32 bytes for another purpose (cookies, demo secrets), the same on all instances and after a change of the primary key; they change when the
 * oldest key is removed from the ring. Two labels give unrelated bytes.
 */
export function derive(label: string): Buffer {
  return keyring().derive(label);
}
