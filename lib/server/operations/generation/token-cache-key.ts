import 'server-only';
import { createHash } from 'node:crypto';
import type { TokenRequest } from '@/lib/domain/generation';

/**
 * SHA-256 in hex over every input of a request, so that a change of scope, parameter, endpoint, method or secret never finds an older token.
 * The secret stands in it by the id of its record, which changes with it.
 */
export function tokenCacheKey(
  credential: { readonly organisationId: string; readonly id: string; readonly secretId: string },
  request: TokenRequest,
): string {
  const inputs = [
    credential.organisationId,
    credential.id,
    credential.secretId,
    request.tokenEndpoint,
    request.authMethod,
    request.clientId,
    request.form,
  ];
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
}
