import 'server-only';
import type { z } from 'zod';
import type { AuthMethod } from '@/lib/domain/credential';
import { getProviderProfile } from '@/lib/domain/provider/profiles';
import type { ProviderId } from '@/lib/domain/provider/provider';
import { Refusal } from '@/lib/domain/refusal';
import { reservedParameterNames } from '@/lib/domain/token-request';
import type { authMethodField } from './form-fields';
import { readEndpoint } from './token-endpoint-field';

/** Where a secret will be sent, and how. `tokenEndpoint` as stored: a path for the sandbox, else an absolute URL. */
export interface TokenTarget {
  readonly tokenEndpoint: string;
  readonly issuer: string | null;
  readonly authMethod: AuthMethod;
}

/**
 * The target of what was typed: a preset's own endpoint, or what was given for `generic`; the provider's first method where none was chosen.
 * @throws Refusal `invalid-input` with the fault of the method, endpoint or issuer.
 */
export function readTarget(input: {
  readonly provider: ProviderId;
  readonly tokenEndpoint: string;
  readonly issuer: string;
  readonly authMethod?: z.output<typeof authMethodField> | undefined;
}): TokenTarget {
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

/**
 * A parameter is stored as it is and shown to everyone in the organisation, so a client secret or assertion must not become one.
 * @throws Refusal `invalid-input` with `parameters: 'duplicate'`.
 */
export function refuseReservedParameters(names: readonly string[]): void {
  if (names.some((name) => reservedParameterNames.includes(name.trim().toLowerCase())))
    throw new Refusal('invalid-input', { fields: { parameters: 'duplicate' } });
}
