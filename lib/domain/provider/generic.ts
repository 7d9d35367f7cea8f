import type { ProviderProfile } from './provider';

/**
 * Any other authorization server: what RFC 6749 promises and nothing more. Basic is first, because section 2.3.1 makes every server
 * support it and advises against credentials in the body.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 */
export const generic: ProviderProfile = {
  id: 'generic',
  label: 'Other OAuth 2.0 provider',
  tokenEndpoint: null,
  jwksUri: null,
  issuer: null,
  scopeSeparator: ' ',
  authMethods: ['client_secret_basic', 'client_secret_post', 'client_secret_basic_raw'],
  tokenDialect: 'standard',
  source: 'RFC 6749 sections 2.3.1, 3.3 and 4.4',
};
