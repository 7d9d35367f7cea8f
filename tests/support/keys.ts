import { createHash } from 'node:crypto';
import { forgetEnvironment } from '@/lib/server/env';
import { forgetKeyring } from '@/lib/server/vault/keyring';

export interface WrittenKeys {
  readonly primary: string;
  readonly keys: readonly { readonly kid: string; readonly key: string; readonly created_at: number }[];
}

/** A ring of one key of this name, made of `seed`; the same at each call. */
export function keysOf(kid: string, createdAt = 1, seed = kid): WrittenKeys {
  const key = createHash('sha256').update(seed).digest('base64url');
  return { primary: kid, keys: [{ kid, key, created_at: createdAt }] };
}

/** Makes this process a deployed one with these keys, given as it would be by the operator. */
export function giveKeys(keys: WrittenKeys | string): void {
  process.env.APP_URL = 'https://playground.example';
  process.env.KEYS = typeof keys === 'string' ? keys : JSON.stringify(keys);
  forgetEnvironment();
  forgetKeyring();
}
