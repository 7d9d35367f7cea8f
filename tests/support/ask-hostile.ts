import type { AuthMethod } from '@/lib/domain/credential';
import { generic } from '@/lib/domain/provider/generic';
import { describeTokenRequest } from '@/lib/domain/token-request';
import { requestToken, type TokenExchange } from '@/lib/server/oauth/token-request';
import { Secret } from '@/lib/server/secret';

/** Lets requests go to this machine and nowhere else. */
export const loopbackOnly = { loopback: true, publicAddresses: false, hosts: [], own: null } as const;

/** With every character that some way of encoding would change. */
export const askedSecret = 'p8e-Zk+/=% "\'\\<&>;:é✓-0123456789';

/** Asks a token endpoint of this machine as the application does, with little patience. */
export function ask(
  tokenEndpoint: string,
  authMethod: AuthMethod = 'client_secret_post',
  timeoutMs = 400,
): Promise<TokenExchange> {
  const request = describeTokenRequest({
    profile: generic,
    tokenEndpoint,
    authMethod,
    clientId: 'client:id with space',
    scopes: ['a'],
    parameters: [],
  });
  const secret = new Secret(askedSecret);
  return requestToken({ request, secret, profile: generic, policy: loopbackOnly, timeoutMs });
}
