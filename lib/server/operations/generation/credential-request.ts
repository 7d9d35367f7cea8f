import 'server-only';
import type { TokenRequest } from '@/lib/domain/generation';
import { getProviderProfile, resolveProfile } from '@/lib/domain/provider/profiles';
import type { ProviderProfile } from '@/lib/domain/provider/provider';
import { describeTokenRequest } from '@/lib/domain/token-request';
import { env } from '@/lib/server/env';
import type { Credential } from '@/lib/server/store/credential-record';
import { pairParameters } from '../credentials/form-fields';

/**
 * The token request of a stored credential for these scopes, with the further parameters of the form behind its own, and the profile of its provider.
 * `joinWithCommas` sends the scopes as a command had them that was written for another provider, to show what becomes of it.
 * @throws Refusal `invalid-input` for a parameter the request sets itself
 */
export function credentialRequest(
  credential: Pick<Credential, 'provider' | 'tokenEndpoint' | 'authMethod' | 'clientId' | 'parameters'>,
  scopes: readonly string[],
  further: {
    readonly parameterName: readonly string[];
    readonly parameterValue: readonly string[];
    readonly joinWithCommas?: 'on' | undefined;
  },
): { readonly profile: ProviderProfile; readonly request: TokenRequest } {
  const { provider, tokenEndpoint, authMethod, clientId, parameters } = credential;
  const profile = resolveProfile(getProviderProfile(provider), env().origin);
  const request = describeTokenRequest({
    profile: further.joinWithCommas ? { scopeSeparator: ',' } : profile,
    tokenEndpoint: new URL(tokenEndpoint, env().origin).href,
    authMethod,
    clientId,
    scopes,
    parameters: [...parameters, ...pairParameters(further.parameterName, further.parameterValue)],
  });
  return { profile, request };
}
