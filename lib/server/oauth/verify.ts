import 'server-only';
import { compactVerify, errors, importJWK, type JWK } from 'jose';
import type { CannotVerifyReason, SignatureView } from '@/lib/domain/generation';
import { OutboundError } from '@/lib/server/http/outbound-error';
import type { OutboundPolicy } from '@/lib/server/http/policy';
import { discoverKeys } from './discovery';
import { type NoteKeyRequest, refusedKeyRequest } from './key-requests';
import { getKeys, type KeySet, type PublishedKey } from './keys';
import { findPublicKey, isSupportedAlgorithm } from './signature-algorithms';

/** Where keys may come from, as configured with the credential or the provider; both absolute URLs. */
export interface KeySource {
  /** Taken where given; the issuer is then not asked. */
  readonly jwksUri: string | null;
  readonly issuer: string | null;
}

interface TokenHeader {
  readonly algorithm: string;
  readonly keyId: string | null;
}

const tokenCharactersMax = 64 * 1024;

/**
 * Whether the signature of `token` was made by a key of the configured source. Checks the signature alone: not expiry, not audience, not
 * issuer. Of the token's header only `alg` (against a fixed list), `kid` (to pick among the source's keys) and `crit` are looked at;
 * `jku`, `x5u`, `jwk`, `x5c` and the claims have no say, so that a token cannot bring its own key. Never throws for what token, network or provider do.
 *
 * An unknown `kid` is asked for once more (at most every 30 seconds) and then is `cannot-verify`, since some providers sign with keys they
 * do not publish. An extension under `crit` that is not understood is told as `algorithm-not-supported`.
 *
 * `note` is told of the requests for metadata and keys, remembered ones too; none where the token itself leaves nothing to check.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-5.2
 * @see https://www.rfc-editor.org/rfc/rfc8725#section-3
 */
export async function verifyToken(
  token: string,
  source: KeySource,
  policy: OutboundPolicy,
  note: NoteKeyRequest = () => {},
): Promise<SignatureView> {
  const header = readHeader(token);
  if (typeof header === 'string') return cannotVerify(header);
  const keysFrom = await findKeysAddress(source, policy, note);
  if (keysFrom.reason) return cannotVerify(keysFrom.reason);
  try {
    return await verifyWith(token, header, keysFrom.jwksUri, policy, note);
  } catch (fault) {
    // The policy refused an address before anything was sent.
    if (!(fault instanceof OutboundError)) throw fault;
    note(refusedKeyRequest('keys', keysFrom.jwksUri, fault));
    return cannotVerify('keys-unreachable', source.jwksUri);
  }
}

async function verifyWith(
  token: string,
  header: TokenHeader,
  jwksUri: string,
  policy: OutboundPolicy,
  note: NoteKeyRequest,
): Promise<SignatureView> {
  const remembered = await getKeys(jwksUri, policy, note);
  const first = await tryKeys(token, header, remembered, jwksUri);
  if (first.state === 'valid' || !remembered.ok) return first;
  if (first.state === 'cannot-verify' && first.reason !== 'key-not-found') return first;
  const renewed = await getKeys(jwksUri, policy, note, true);
  // Keys may have been replaced since; where asking again fails, what was known still counts.
  return renewed === remembered || !renewed.ok ? first : tryKeys(token, header, renewed, jwksUri);
}

async function tryKeys(
  token: string,
  header: TokenHeader,
  keySet: KeySet,
  keysFrom: string,
): Promise<SignatureView> {
  if (!keySet.ok) return cannotVerify(keySet.reason, keysFrom);
  let sawMismatch = false;
  for (const key of keySet.keys) {
    if (header.keyId !== null && key.get('kid') !== header.keyId) continue;
    const outcome = await tryKey(token, header.algorithm, key);
    if (outcome === 'valid')
      return { state: 'valid', algorithm: header.algorithm, keyId: header.keyId, keysFrom };
    if (outcome === 'mismatch') sawMismatch = true;
    else if (outcome !== 'unfit') return cannotVerify(outcome, keysFrom);
  }
  return sawMismatch
    ? { state: 'invalid', reason: 'signature-mismatch', keysFrom }
    : cannotVerify('key-not-found', keysFrom);
}

async function tryKey(
  token: string,
  algorithm: string,
  published: PublishedKey,
): Promise<'valid' | 'mismatch' | 'unfit' | CannotVerifyReason> {
  const jwk = findPublicKey(published, algorithm);
  if (!jwk) return 'unfit';
  try {
    await compactVerify(token, await importedKey(published, jwk, algorithm), { algorithms: [algorithm] });
    return 'valid';
  } catch (fault) {
    if (fault instanceof errors.JWSSignatureVerificationFailed) return 'mismatch';
    if (fault instanceof errors.JOSENotSupported) return 'algorithm-not-supported';
    if (fault instanceof errors.JWSInvalid) return 'malformed';
    // A key that cannot be imported or is too weak (RSA below 2048 bits) checks nothing.
    return 'unfit';
  }
}

/** Importing costs more than verifying, and a key set is remembered for minutes. A key goes when its set is forgotten. */
const importedKeys = new WeakMap<PublishedKey, Map<string, ReturnType<typeof importJWK>>>();

function importedKey(published: PublishedKey, jwk: JWK, algorithm: string): ReturnType<typeof importJWK> {
  const byAlgorithm = importedKeys.get(published) ?? new Map<string, ReturnType<typeof importJWK>>();
  importedKeys.set(published, byAlgorithm);
  const key = byAlgorithm.get(algorithm) ?? importJWK(jwk, algorithm);
  byAlgorithm.set(algorithm, key);
  return key;
}

async function findKeysAddress(
  { jwksUri, issuer }: KeySource,
  policy: OutboundPolicy,
  note: NoteKeyRequest,
): Promise<{ jwksUri: string; reason?: undefined } | { reason: CannotVerifyReason }> {
  if (jwksUri !== null) return { jwksUri };
  if (issuer === null) return { reason: 'no-issuer-configured' };
  try {
    const discovery = await discoverKeys(issuer, policy, note);
    return discovery.ok ? { jwksUri: discovery.jwksUri } : { reason: 'discovery-failed' };
  } catch (fault) {
    if (!(fault instanceof OutboundError)) throw fault;
    note(refusedKeyRequest('metadata', issuer, fault));
    return { reason: 'discovery-failed' };
  }
}

/** What of the header decides, or why nothing can be verified. Three parts without a readable header are no JWT that we know. */
function readHeader(token: string): TokenHeader | CannotVerifyReason {
  const parts = token.split('.', 6);
  if (parts.length === 5 && parseObject(parts[0])) return 'encrypted';
  const header = parts.length === 3 ? parseObject(parts[0]) : null;
  if (!header) return 'opaque';
  if (token.length > tokenCharactersMax || !parts.every((part) => /^[\w-]*$/.test(part))) return 'malformed';
  const algorithm = header.get('alg');
  const keyId = header.get('kid') ?? null;
  if (typeof algorithm !== 'string' || (keyId !== null && typeof keyId !== 'string')) return 'malformed';
  if (algorithm.toLowerCase() === 'none' || parts[2] === '') return 'unsigned';
  if (!isSupportedAlgorithm(algorithm)) return 'algorithm-not-supported';
  return { algorithm, keyId };
}

function parseObject(part: string | undefined): ReadonlyMap<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? new Map(Object.entries(value))
      : null;
  } catch {
    // No JSON, hence no JOSE header: a plain answer to the question asked.
    return null;
  }
}

function cannotVerify(reason: CannotVerifyReason, keysFrom: string | null = null): SignatureView {
  return { state: 'cannot-verify', reason, keysFrom };
}
