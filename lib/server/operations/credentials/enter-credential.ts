import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import type { AuthMethod, CredentialView } from '@/lib/domain/credential';
import { can } from '@/lib/domain/policy';
import { getProviderProfile } from '@/lib/domain/provider/profiles';
import { Refusal } from '@/lib/domain/refusal';
import { reservedParameterNames } from '@/lib/domain/token-request';
import { deleteCredential, insertCredential, listSessionCredentials } from '@/lib/server/store/credentials';
import { database, transaction } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';
import { insertSecret } from '@/lib/server/store/secrets';
import { seal } from '@/lib/server/vault/seal';
import { recordActivity } from '../record-activity';
import { credentialView } from './credential-view';
import {
  authMethodField,
  clientIdField,
  clientSecretField,
  pairParameters,
  parameterFields,
  providerField,
  scopesField,
} from './form-fields';
import { secretContext } from './seal-context';
import { readEndpoint } from './token-endpoint-field';
import { credentialLabel, getCredential } from './usable-credential';

/** Entered credentials of one session at a time. */
const enteredMax = 20;

export const enterCredentialInput = z.strictObject({
  provider: providerField,
  tokenEndpoint: z.string().default(''),
  issuer: z.string().default(''),
  clientId: clientIdField,
  clientSecret: clientSecretField,
  scopes: scopesField.default([]),
  authMethod: authMethodField.optional(),
  ...parameterFields,
});
export type EnterCredentialInput = z.output<typeof enterCredentialInput>;

/**
 * Keeps what was typed as a sealed record of this session alone: "This session". It dies at sign-out or after one idle hour. Entering the same client at
 * the same endpoint again replaces the record before.
 * @throws Refusal `invalid-input` with the endpoint's, issuer's or parameters' fault, `forbidden`, `limit-reached`.
 */
export async function enterCredential(
  actor: Actor,
  input: EnterCredentialInput,
): Promise<{ credential: CredentialView }> {
  if (!can(actor, 'credential.enter')) throw new Refusal('forbidden');
  refuseReservedParameters(input.parameterName);
  const { tokenEndpoint, issuer, authMethod } = readTarget(input);
  const entered = await listSessionCredentials(database(), actor.organisationId, actor.sessionId);
  const replaced = entered.filter(
    (one) => one.clientId === input.clientId && one.tokenEndpoint === tokenEndpoint,
  );
  if (entered.length - replaced.length >= enteredMax) throw new Refusal('limit-reached');
  const now = Date.now();
  const credential = {
    id: newId('crd'),
    organisationId: actor.organisationId,
    sessionId: actor.sessionId,
    name: null,
    provider: input.provider,
    tokenEndpoint,
    issuer,
    clientId: input.clientId,
    authMethod,
    scopes: input.scopes,
    parameters: pairParameters(input.parameterName, input.parameterValue),
    demoCase: null,
    createdBy: actor.userId,
    createdAt: now,
  };
  const secretId = newId('sec');
  const sealed = await seal(input.clientSecret, secretContext(credential, secretId));
  await transaction(async (trx) => {
    for (const { id } of replaced) await deleteCredential(trx, actor.organisationId, id);
    await insertCredential(trx, credential);
    await insertSecret(trx, {
      id: secretId,
      credentialId: credential.id,
      organisationId: actor.organisationId,
      sealed,
      createdAt: now,
    });
    await recordActivity(trx, actor, {
      event: 'credential.entered',
      target: { id: credential.id, name: credentialLabel(credential) },
      detail: { provider: input.provider },
    });
  });
  return { credential: credentialView(actor, await getCredential(actor, 'credential.use', credential.id)) };
}

/** A parameter is stored as it is and shown to everyone in the organisation, so a client secret or assertion must not become one. */
function refuseReservedParameters(names: readonly string[]): void {
  if (names.some((name) => reservedParameterNames.includes(name.trim().toLowerCase())))
    throw new Refusal('invalid-input', { fields: { parameters: 'duplicate' } });
}

/** Where the secret will be sent, and how: a preset's own endpoint, or what was given for `generic`. */
function readTarget(input: EnterCredentialInput): {
  tokenEndpoint: string;
  issuer: string | null;
  authMethod: AuthMethod;
} {
  const profile = getProviderProfile(input.provider);
  const authMethod = input.authMethod ?? profile.authMethods[0] ?? 'client_secret_post';
  if (!profile.authMethods.includes(authMethod))
    throw new Refusal('invalid-input', { fields: { authMethod: 'unknown-choice' } });
  if (profile.tokenEndpoint !== null)
    return { tokenEndpoint: profile.tokenEndpoint, issuer: null, authMethod };
  const endpoint = readEndpoint(input.tokenEndpoint);
  if ('fault' in endpoint) throw new Refusal('invalid-input', { fields: { tokenEndpoint: endpoint.fault } });
  if (input.issuer.trim() === '') return { tokenEndpoint: endpoint.url, issuer: null, authMethod };
  const issuer = readEndpoint(input.issuer);
  if ('fault' in issuer) throw new Refusal('invalid-input', { fields: { issuer: issuer.fault } });
  // An issuer is compared character by character (RFC 8414 section 3.3), so it is kept as it was given.
  return { tokenEndpoint: endpoint.url, issuer: input.issuer.trim(), authMethod };
}
