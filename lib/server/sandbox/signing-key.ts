import 'server-only';
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK } from 'jose';
import { Secret } from '@/lib/server/secret';
import { database } from '@/lib/server/store/database';
import { findSandboxKey, insertSandboxKey } from '@/lib/server/store/sandbox-keys';
import { open, type SealContext, seal } from '@/lib/server/vault/seal';

/** The form of IMS's own key ids, so that the sandbox's are not taken for Adobe's. */
const keyId = 'ims_sandbox-key-at-1';
const context: SealContext = {
  organisationId: 'sandbox',
  table: 'sandbox_keys',
  rowId: keyId,
  column: 'sealed_private_jwk',
  endpointOrigin: null,
  authMethod: null,
};

export interface SigningKey {
  readonly kid: string;
  readonly key: CryptoKey;
  readonly publicJwk: JWK;
}

let loading: Promise<SigningKey> | undefined;

/**
 * The sandbox's RS256 key, 2048 bit: made once, kept sealed in the store, so that every instance signs with the same one.
 * Two instances that make one at the same time end with the row that was first.
 */
export function signingKey(): Promise<SigningKey> {
  loading ??= load().catch((fault) => {
    loading = undefined;
    throw fault;
  });
  return loading;
}

/** The key set that `/sandbox/ims/keys` publishes (RFC 7517 section 5). */
export async function publicJwks(): Promise<JSONWebKeySet> {
  return { keys: [(await signingKey()).publicJwk] };
}

/** The same, ready for jose's verification. */
export async function publicKeySet(): Promise<ReturnType<typeof createLocalJWKSet>> {
  return createLocalJWKSet(await publicJwks());
}

async function load(): Promise<SigningKey> {
  const db = database();
  const row = (await findSandboxKey(db, keyId)) ?? (await make());
  const privateJwk = JSON.parse((await open(row.sealedPrivateJwk, context)).reveal());
  const key = await importJWK(privateJwk, 'RS256');
  if (!(key instanceof CryptoKey)) throw new TypeError('the sandbox signing key is not an asymmetric key');
  return { kid: keyId, key, publicJwk: JSON.parse(row.publicJwk) };
}

async function make() {
  const pair = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const publicJwk = { ...(await exportJWK(pair.publicKey)), kid: keyId, alg: 'RS256', use: 'sig' };
  const sealedPrivateJwk = await seal(new Secret(JSON.stringify(await exportJWK(pair.privateKey))), context);
  await insertSandboxKey(database(), {
    kid: keyId,
    sealedPrivateJwk,
    publicJwk: JSON.stringify(publicJwk),
    createdAt: Date.now(),
  });
  const row = await findSandboxKey(database(), keyId);
  if (!row) throw new Error('the sandbox signing key was not stored');
  return row;
}
