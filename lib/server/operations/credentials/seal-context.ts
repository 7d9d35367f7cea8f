import 'server-only';
import type { AuthMethod } from '@/lib/domain/credential';
import type { SealContext } from '@/lib/server/vault/seal';

/** What a sealed value of a credential is bound to. `tokenEndpoint` as stored: a path for the sandbox, else an absolute URL. */
export interface SealedFor {
  readonly organisationId: string;
  readonly tokenEndpoint: string;
  readonly authMethod: AuthMethod;
}

/**
 * The place of a client secret: it opens for this row, this endpoint's origin and this authentication method only, so that a changed endpoint
 * never receives an old secret. The sandbox has the origin `sandbox`, because the port of the loopback mode may change.
 */
export function secretContext(credential: SealedFor, secretId: string): SealContext {
  return {
    organisationId: credential.organisationId,
    table: 'secrets',
    rowId: secretId,
    column: 'sealed',
    endpointOrigin: endpointOrigin(credential.tokenEndpoint),
    authMethod: credential.authMethod,
  };
}

/** The place of a cached access token. */
export function tokenContext(credential: SealedFor, cacheKey: string): SealContext {
  return {
    organisationId: credential.organisationId,
    table: 'tokens',
    rowId: cacheKey,
    column: 'sealed',
    endpointOrigin: endpointOrigin(credential.tokenEndpoint),
    authMethod: credential.authMethod,
  };
}

function endpointOrigin(tokenEndpoint: string): string {
  return tokenEndpoint.startsWith('/') ? 'sandbox' : new URL(tokenEndpoint).origin;
}
