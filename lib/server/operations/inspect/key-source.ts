import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { VerifySource } from '@/lib/domain/inspect/verify-source';
import { getProviderProfile, resolveProfile } from '@/lib/domain/provider/profiles';
import { Refusal } from '@/lib/domain/refusal';
import { env } from '@/lib/server/env';
import type { OutboundPolicy } from '@/lib/server/http/policy';
import type { KeySource } from '@/lib/server/oauth/verify';
import { readEndpoint } from '../credentials/token-endpoint-field';
import { getCredential } from '../credentials/usable-credential';
import { outboundPolicyOf } from '../generation/outbound-policy';
import { refuseUnreachable } from '../refuse-unreachable';

/** A choice of whose keys check a signature. */
export interface KeyChoice {
  readonly keysOf: VerifySource;
  /** With `credential`. */
  readonly credentialId: string | null;
  /** With `issuer`, as typed. */
  readonly issuer: string;
}

/**
 * Where the keys of the choice are published, and where requests for them may go.
 * @throws Refusal as `verifyPastedToken`
 */
export async function findKeySource(
  actor: Actor,
  { keysOf, credentialId, issuer }: KeyChoice,
): Promise<{ readonly source: KeySource; readonly policy: OutboundPolicy }> {
  if (keysOf === 'credential') return credentialSource(actor, credentialId);
  if (keysOf === 'issuer') return issuerSource(actor, issuer);
  const { jwksUri, issuer: own } = resolveProfile(getProviderProfile(keysOf), env().origin);
  return { source: { jwksUri, issuer: own }, policy: await outboundPolicyOf(actor) };
}

async function credentialSource(actor: Actor, id: string | null) {
  if (id === null) throw new Refusal('invalid-input', { fields: { credentialId: 'required' } });
  const credential = await getCredential(actor, 'credential.use', id);
  const profile = resolveProfile(getProviderProfile(credential.provider), env().origin);
  return {
    source: { jwksUri: profile.jwksUri, issuer: credential.issuer ?? profile.issuer },
    policy: await outboundPolicyOf(actor, URL.parse(credential.tokenEndpoint)?.href ?? null),
  };
}

async function issuerSource(actor: Actor, typed: string) {
  const read = readEndpoint(typed);
  if ('fault' in read) throw new Refusal('invalid-input', { fields: { issuer: read.fault } });
  const policy = await outboundPolicyOf(actor, read.url);
  // Said at once, because "no discovery document" would send the person looking in the wrong place.
  refuseUnreachable(read.url, policy);
  // Compared with the discovery document character by character (RFC 8414 section 3.3), so it stays as it was given.
  return { source: { jwksUri: null, issuer: typed.trim() }, policy };
}
