import 'server-only';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { derive } from '@/lib/server/vault/derive';

/**
 * The client secret of a demo organisation's sandbox credential: derived, so that the demo can show it again without storing it.
 * It opens the sandbox of that organisation and nothing else. 47 characters, 256 bits.
 */
export function demoSecret(organisationId: string, clientId: string): string {
  const code = createHmac('sha256', derive('sandbox-demo-secret'))
    .update(`${organisationId}\n${clientId}`)
    .digest('base64url');
  return `p8e-${code}`;
}

/** SHA-256 in hex; enough for a secret of 256 random bits, which no dictionary holds. */
export function hashClientSecret(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}

/** Compares in constant time. */
export function isClientSecret(presented: string, storedHash: string): boolean {
  return timingSafeEqual(Buffer.from(hashClientSecret(presented), 'hex'), Buffer.from(storedHash, 'hex'));
}
