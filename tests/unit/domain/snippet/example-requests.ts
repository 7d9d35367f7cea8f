import type { AuthMethod } from '@/lib/domain/credential';
import type { TokenRequest } from '@/lib/domain/generation';

/** A request to Adobe IMS as in Adobe's guide. */
export function adobeRequest(authMethod: AuthMethod, changes: Partial<TokenRequest> = {}): TokenRequest {
  return {
    tokenEndpoint: 'https://ims-na1.adobelogin.com/ims/token/v3',
    authMethod,
    clientId: '0a1b2c3d-4e5f',
    form: [
      ['grant_type', 'client_credentials'],
      ['scope', 'openid,AdobeID,read_organizations'],
    ],
    ...changes,
  };
}
