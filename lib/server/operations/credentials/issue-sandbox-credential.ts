import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import type { CredentialView } from '@/lib/domain/credential';
import { can } from '@/lib/domain/policy';
import { sandbox } from '@/lib/domain/provider/sandbox';
import { Refusal } from '@/lib/domain/refusal';
import { type IssuedClient, registerSandboxClient } from '@/lib/server/sandbox/register-client';
import { Secret } from '@/lib/server/secret';
import { transaction } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';
import type { Queryable } from '@/lib/server/store/tables';
import { seal } from '@/lib/server/vault/seal';
import { recordActivity } from '../record-activity';
import { accessFields } from './access-fields';
import { credentialView } from './credential-view';
import { nameField } from './form-fields';
import { insertWithSecret } from './insert-with-secret';
import { assertRoomForMore } from './room-for-more';
import { secretContext } from './seal-context';
import { refuseTakenName } from './taken-name';
import { getCredential } from './usable-credential';
import { type Access, readWantedAccess, refuseMissingProfile, refuseUnconnectable } from './wanted-access';

export const issueSandboxCredentialInput = z.strictObject({ name: nameField, ...accessFields });

/**
 * Registers a client at the built-in sandbox and saves it as a credential, both or neither. The view holds the client secret this once: it is stored
 * sealed like any other and never read back.
 * @throws Refusal `forbidden`, `invalid-input` by field, `profile-required`, `limit-reached`, `name-taken` with whose it is.
 */
export async function issueSandboxCredential(
  actor: Actor,
  { name, serviceId, profile }: z.output<typeof issueSandboxCredentialInput>,
): Promise<{ credential: CredentialView; clientSecret: string }> {
  if (!can(actor, 'credential.create')) throw new Refusal('forbidden');
  const access = readWantedAccess(sandbox.id, { services: serviceId, profiles: profile });
  refuseUnconnectable(access.services);
  refuseMissingProfile(access);
  await assertRoomForMore(actor);
  const id = newId('crd');
  const { clientSecret } = await refuseTakenName(
    actor.organisationId,
    name,
    transaction(async (trx) => {
      const now = Date.now();
      const { organisationId } = actor;
      const issued = await registerSandboxClient(trx, { organisationId, name, ...access, now });
      await store(trx, actor, { id, name, access, now }, issued);
      const target = { id, name };
      await recordActivity(trx, actor, {
        event: 'credential.created',
        target,
        detail: { provider: sandbox.id, source: 'set-up', services: access.services.length },
      });
      await recordActivity(trx, actor, { event: 'sandbox-secret.issued', target });
      return issued;
    }),
  );
  const credential = credentialView(actor, await getCredential(actor, 'credential.use', id));
  return { credential, clientSecret };
}

/** The console's record of the client. Sealing within the transaction takes less than one of its statements. */
async function store(
  trx: Queryable,
  actor: Actor,
  { id, name, access, now }: { id: string; name: string; access: Access; now: number },
  { clientSecret, ...issued }: IssuedClient,
): Promise<void> {
  const credential = {
    id,
    organisationId: actor.organisationId,
    sessionId: null,
    name,
    provider: sandbox.id,
    tokenEndpoint: sandbox.tokenEndpoint ?? '',
    issuer: null,
    authMethod: 'client_secret_post',
    parameters: [],
    ...access,
    ...issued,
    demoCase: null,
    createdBy: actor.userId,
    createdAt: now,
  } as const;
  const secretId = newId('sec');
  const sealed = await seal(new Secret(clientSecret), secretContext(credential, secretId));
  await insertWithSecret(trx, credential, { secretId, sealed });
}
