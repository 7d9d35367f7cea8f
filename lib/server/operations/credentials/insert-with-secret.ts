import 'server-only';
import type { NewCredential } from '@/lib/server/store/credential-record';
import { insertCredential } from '@/lib/server/store/credentials';
import { insertSecret } from '@/lib/server/store/secrets';
import type { Queryable } from '@/lib/server/store/tables';

/** Adds a credential with its first secret, sealed for `secretId`, in the caller's transaction. @throws UniqueViolation when the name is taken. */
export async function insertWithSecret(
  trx: Queryable,
  credential: NewCredential,
  { secretId, sealed }: { readonly secretId: string; readonly sealed: string },
): Promise<void> {
  await insertCredential(trx, credential);
  await insertSecret(trx, {
    id: secretId,
    credentialId: credential.id,
    organisationId: credential.organisationId,
    sealed,
    createdAt: credential.createdAt,
  });
}
