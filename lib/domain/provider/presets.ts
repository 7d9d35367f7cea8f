import type { AuthMethod } from '../credential';

export const presetIds = ['auth0', 'okta', 'entra', 'keycloak', 'cognito', 'other'] as const;
export type PresetId = (typeof presetIds)[number];

/** A part of the address that the person knows and we do not. */
export interface PresetBlank {
  /** Stands in the patterns as `{name}`. */
  readonly name: string;
  readonly label: string;
  readonly example: string;
}

/** A well-known kind of authorization server, as a start for filling in the form of the generic provider. */
export interface Preset {
  readonly id: PresetId;
  readonly label: string;
  readonly blanks: readonly PresetBlank[];
  /** Patterns with `{blank}`s, see `fillPattern`; null where nothing is known. */
  readonly tokenEndpoint: string | null;
  readonly issuer: string | null;
  /** The way of client authentication that its documentation shows. */
  readonly authMethod: AuthMethod;
  /** Further parameters that the provider needs, by name. */
  readonly parameters: readonly { readonly name: string; readonly hint: string }[];
  readonly scopeHint: string;
  readonly scopeExample: string | null;
  readonly source: string;
}

/** In the order in which they are offered. Each fact is from the document named in `source`. */
export const presets: readonly Preset[] = [
  {
    id: 'auth0',
    label: 'Auth0',
    blanks: [{ name: 'domain', label: 'Tenant domain', example: 'example.eu.auth0.com' }],
    tokenEndpoint: 'https://{domain}/oauth/token',
    issuer: 'https://{domain}/',
    authMethod: 'client_secret_post',
    parameters: [{ name: 'audience', hint: 'The API’s identifier, as registered at Auth0.' }],
    scopeHint: 'Leave empty for every scope that the client was granted for the audience.',
    scopeExample: null,
    source:
      'https://auth0.com/docs/get-started/authentication-and-authorization-flow/client-credentials-flow',
  },
  {
    id: 'okta',
    label: 'Okta',
    blanks: [
      { name: 'domain', label: 'Okta domain', example: 'example.okta.com' },
      { name: 'server', label: 'Authorization server', example: 'default' },
    ],
    tokenEndpoint: 'https://{domain}/oauth2/{server}/v1/token',
    issuer: 'https://{domain}/oauth2/{server}',
    authMethod: 'client_secret_basic',
    parameters: [],
    scopeHint: 'At least one custom scope of the authorization server is needed.',
    scopeExample: 'customScope',
    source: 'https://developer.okta.com/docs/guides/implement-grant-type/clientcreds/main/',
  },
  {
    id: 'entra',
    label: 'Microsoft Entra ID (v2)',
    blanks: [{ name: 'tenant', label: 'Tenant ID', example: '00000000-0000-0000-0000-000000000000' }],
    tokenEndpoint: 'https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token',
    issuer: 'https://login.microsoftonline.com/{tenant}/v2.0',
    authMethod: 'client_secret_post',
    parameters: [],
    scopeHint: 'Exactly the resource’s identifier with /.default behind it; single permissions are refused.',
    scopeExample: 'https://graph.microsoft.com/.default',
    source: 'https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow',
  },
  {
    id: 'keycloak',
    label: 'Keycloak',
    blanks: [
      { name: 'host', label: 'Host', example: 'id.example.com' },
      { name: 'realm', label: 'Realm', example: 'demo' },
    ],
    tokenEndpoint: 'https://{host}/realms/{realm}/protocol/openid-connect/token',
    issuer: 'https://{host}/realms/{realm}',
    authMethod: 'client_secret_basic',
    parameters: [],
    scopeHint:
      'Usually empty. The client needs “Service accounts roles” switched on; versions before 17 have /auth before /realms.',
    scopeExample: null,
    source: 'https://www.keycloak.org/docs/latest/server_admin/#_service_accounts',
  },
  {
    id: 'cognito',
    label: 'Amazon Cognito',
    blanks: [
      { name: 'prefix', label: 'Domain prefix', example: 'example' },
      { name: 'region', label: 'Region', example: 'eu-central-1' },
    ],
    tokenEndpoint: 'https://{prefix}.auth.{region}.amazoncognito.com/oauth2/token',
    // The issuer names the user pool, which the token endpoint's address does not tell.
    issuer: null,
    authMethod: 'client_secret_basic',
    parameters: [],
    scopeHint:
      'Custom scopes of a resource server, written identifier/scope; the app client needs the client-credentials grant.',
    scopeExample: 'orders/read',
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html',
  },
  {
    id: 'other',
    label: 'Another provider',
    blanks: [],
    tokenEndpoint: null,
    issuer: null,
    authMethod: 'client_secret_basic',
    parameters: [],
    scopeHint:
      'As the provider documents them. Its discovery document names the token endpoint as “token_endpoint”.',
    scopeExample: null,
    source: 'RFC 6749 section 4.4; RFC 8414 section 3',
  },
];

/** The preset with this id; each id has one. Throws `RangeError` otherwise. */
export function getPreset(id: PresetId): Preset {
  const found = presets.find((preset) => preset.id === id);
  if (!found) throw new RangeError('No preset has this id.');
  return found;
}
