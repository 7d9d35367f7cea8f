import type { Actor } from '@/lib/domain/actor';
import { roles } from '@/lib/domain/actor';
import type { GenerationView } from '@/lib/domain/generation';
import type { OrganisationPolicy } from '@/lib/domain/organisation/organisation-policy';
import { enterCredential, enterCredentialInput } from '@/lib/server/operations/credentials/enter-credential';
import { generateToken, generateTokenInput } from '@/lib/server/operations/generation/generate-token';
import {
  setOrganisationPolicy,
  setOrganisationPolicyInput,
} from '@/lib/server/operations/policy/set-organisation-policy';
import type { RunningProvider } from '../../support/oidc-provider';

/** The form as the page sends it, with the defaults of the loopback mode where nothing else is said. */
export async function setPolicy(
  actor: Actor,
  fields: { endpointRule?: string; hosts?: string; guests?: 'on' | undefined; tokenReuse?: string } = {},
): Promise<OrganisationPolicy> {
  const form = { endpointRule: 'any', hosts: '', guests: 'on', tokenReuse: 'until-expiry', ...fields };
  return (await setOrganisationPolicy(actor, setOrganisationPolicyInput.parse(form))).policy;
}

/** Enters a credential of a real authorization server on this machine and gives its id. */
export async function enterProvider(actor: Actor, provider: RunningProvider): Promise<string> {
  const client = provider.clients[0];
  const input = enterCredentialInput.parse({
    provider: 'generic',
    tokenEndpoint: provider.tokenEndpoint,
    issuer: provider.issuer,
    clientId: client?.clientId,
    clientSecret: client?.clientSecret,
    authMethod: client?.authMethod,
    scopes: 'read',
  });
  return (await enterCredential(actor, input)).credential.id;
}

let requests = 0;

export async function generate(actor: Actor, credentialId: string): Promise<GenerationView> {
  requests += 1;
  const input = generateTokenInput.parse({
    requestId: `policy-${requests}-request`,
    credentialId,
    scopes: '',
  });
  return (await generateToken(actor, input)).generation;
}

/** `token`, `reused`, or why there was none. */
export async function outcomeOf(actor: Actor, credentialId: string): Promise<string> {
  const { outcome } = await generate(actor, credentialId);
  if (outcome.kind === 'token') return outcome.reused ? 'reused' : 'token';
  return outcome.kind === 'failure' ? outcome.failure.explanation.id : outcome.kind;
}

export const otherRoles = roles.filter((role) => role !== 'admin');
