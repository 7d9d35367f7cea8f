import type { CredentialView } from '@/lib/domain/credential';
import type { TokenRequest } from '@/lib/domain/generation';
import { getProviderProfile } from '@/lib/domain/provider/profiles';
import { describeTokenRequest, reservedParameterNames } from '@/lib/domain/token-request';
import { type RequestDraft, sentParameters } from './request-draft';

/** A parameter that the request sets itself and that a person may therefore not add; null where there is none. */
export function findReservedParameter(draft: RequestDraft): string | null {
  const names = sentParameters(draft.parameters).map(({ name }) => name.trim());
  return names.find((name) => reservedParameterNames.includes(name)) ?? null;
}

/**
 * The token request that would be sent now, built as the server builds it; null while a reserved parameter stands in its way. An empty scope
 * list means the credential's own.
 * @see lib/server/operations/generation/generate-token.ts
 */
export function findCurrentRequest(credential: CredentialView, draft: RequestDraft): TokenRequest | null {
  if (findReservedParameter(draft) !== null) return null;
  const { tokenEndpoint, authMethod, clientId, parameters } = credential;
  return describeTokenRequest({
    profile: getProviderProfile(credential.provider),
    tokenEndpoint,
    authMethod,
    clientId,
    scopes: draft.scopes && draft.scopes.length > 0 ? draft.scopes : credential.scopes,
    parameters: [
      ...parameters,
      ...sentParameters(draft.parameters).map(({ name, value }) => [name.trim(), value] as const),
    ],
  });
}
