import 'server-only';
import { z } from 'zod';
import { scopesOfServices } from '@/lib/domain/access';
import type { Actor } from '@/lib/domain/actor';
import { type CredentialView, credentialLimits } from '@/lib/domain/credential';
import { credentialSources } from '@/lib/domain/credential-set-up';
import { can } from '@/lib/domain/policy';
import { Refusal } from '@/lib/domain/refusal';
import { transaction } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';
import { seal } from '@/lib/server/vault/seal';
import { recordActivity } from '../record-activity';
import { accessFields } from './access-fields';
import { credentialView } from './credential-view';
import { credentialFormFields, nameField, pairParameters } from './form-fields';
import { insertWithSecret } from './insert-with-secret';
import { assertRoomForMore } from './room-for-more';
import { secretContext } from './seal-context';
import { refuseSecretElsewhere } from './secret-elsewhere';
import { refuseTakenName } from './taken-name';
import { readTarget, refuseReservedParameters } from './token-target';
import { getCredential } from './usable-credential';
import { readWantedAccess, refuseMissingProfile, refuseUnconnectable } from './wanted-access';

/** A part of a technical account as somebody copied it; empty where it is not known. */
const accountField = z
  .string()
  .trim()
  .max(credentialLimits.accountFieldMax, { error: 'too-long' })
  .refine((text) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text), { error: 'bad-format' })
  .default('');

export const createCredentialInput = z.strictObject({
  name: nameField,
  ...credentialFormFields,
  ...accessFields,
  imsOrgId: accountField,
  technicalAccountId: accountField,
  technicalAccountEmail: accountField,
  source: z.enum(credentialSources, { error: 'unknown-choice' }),
});
export type CreateCredentialInput = z.output<typeof createCredentialInput>;

/**
 * Saves a credential of the organisation that was issued elsewhere: what the set-up flow asked for, or an import found. Set-up does not take the
 * sandbox, which issues its own (see `issueSandboxCredential`), and wants every product profile that a service needs; an import keeps what there is.
 * @throws Refusal `forbidden`, `invalid-input` by field, `profile-required`, `limit-reached`, `name-taken` with whose it is.
 */
export async function createCredential(
  actor: Actor,
  input: CreateCredentialInput,
): Promise<{ credential: CredentialView }> {
  if (!can(actor, 'credential.create')) throw new Refusal('forbidden');
  const isSetUp = input.source === 'set-up';
  if (isSetUp && input.provider === 'sandbox')
    throw new Refusal('invalid-input', { fields: { provider: 'unknown-choice' } });
  refuseReservedParameters(input.parameterName);
  const target = readTarget(input);
  const access = readWantedAccess(input.provider, { services: input.serviceId, profiles: input.profile });
  if (isSetUp) {
    refuseUnconnectable(access.services);
    refuseMissingProfile(access);
  }
  await assertRoomForMore(actor);
  const credential = {
    id: newId('crd'),
    organisationId: actor.organisationId,
    sessionId: null,
    name: input.name,
    provider: input.provider,
    ...target,
    clientId: input.clientId,
    scopes: input.scopes.length > 0 ? input.scopes : scopesOfServices(access.services),
    parameters: pairParameters(input.parameterName, input.parameterValue),
    ...access,
    imsOrgId: input.imsOrgId || null,
    technicalAccountId: input.technicalAccountId || null,
    technicalAccountEmail: input.technicalAccountEmail || null,
    demoCase: null,
    createdBy: actor.userId,
    createdAt: Date.now(),
  };
  refuseSecretElsewhere(input.clientSecret, credential);
  const secretId = newId('sec');
  const sealed = await seal(input.clientSecret, secretContext(credential, secretId));
  await refuseTakenName(
    actor.organisationId,
    input.name,
    transaction(async (trx) => {
      await insertWithSecret(trx, credential, { secretId, sealed });
      await recordActivity(trx, actor, {
        event: 'credential.created',
        target: { id: credential.id, name: input.name },
        detail: { provider: input.provider, source: input.source, services: access.services.length },
      });
    }),
  );
  return { credential: credentialView(actor, await getCredential(actor, 'credential.use', credential.id)) };
}
