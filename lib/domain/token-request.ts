import type { AuthMethod, Parameter } from './credential';
import type { TokenRequest } from './generation';
import type { ProviderProfile } from './provider/provider';
import { Refusal } from './refusal';

/** Names that the request sets itself; a further parameter by one of these would be sent twice or take its place. */
export const reservedParameterNames: readonly string[] = [
  'grant_type',
  'scope',
  'client_id',
  'client_secret',
  'client_assertion',
  'client_assertion_type',
];

/** What a person chose for one request. */
export interface TokenRequestChoice {
  readonly profile: Pick<ProviderProfile, 'scopeSeparator'>;
  readonly tokenEndpoint: string;
  readonly authMethod: AuthMethod;
  readonly clientId: string;
  /** In the order to send; may be empty, then no `scope` is sent. */
  readonly scopes: readonly string[];
  readonly parameters: readonly Parameter[];
}

/**
 * The one description of a token request: `grant_type`, the scopes joined with the provider's separator, further parameters in order.
 * Does not check the endpoint or the scopes' characters.
 *
 * @throws {Refusal} `invalid-input` with `parameters: 'duplicate'` for a parameter by a reserved name
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4.2
 */
export function describeTokenRequest(choice: TokenRequestChoice): TokenRequest {
  const { profile, tokenEndpoint, authMethod, clientId, scopes, parameters } = choice;
  if (parameters.some(([name]) => reservedParameterNames.includes(name))) {
    throw new Refusal('invalid-input', { fields: { parameters: 'duplicate' } });
  }
  const scope: readonly Parameter[] =
    scopes.length > 0 ? [['scope', scopes.join(profile.scopeSeparator)]] : [];
  return {
    tokenEndpoint,
    authMethod,
    clientId,
    form: [['grant_type', 'client_credentials'], ...scope, ...parameters],
  };
}

/**
 * The form as it goes over the wire: `request.form`, then with `client_secret_post` also `client_id` and `client_secret`, last and in
 * this order; the Basic methods add nothing to the form. `secret` is what to put in the secret's place: a mark, or a shell variable.
 *
 * @see lib/server/oauth/token-request.ts, which sends it, and whose test compares the two
 */
export function wireForm(request: TokenRequest, secret: string): readonly Parameter[] {
  if (request.authMethod !== 'client_secret_post') return request.form;
  return [...request.form, ['client_id', request.clientId], ['client_secret', secret]];
}

/** Headers of every token request but `host`, `content-length` and, with the Basic methods, `authorization`; in wire order, names in lower case. */
export const tokenRequestHeaders: readonly Parameter[] = [
  ['accept', 'application/json'],
  ['content-type', 'application/x-www-form-urlencoded'],
  ['user-agent', 's2s-playground'],
];
