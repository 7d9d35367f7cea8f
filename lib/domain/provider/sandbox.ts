import type { ProviderProfile } from './provider';

/** The authorization server inside this application, shaped like Adobe IMS; its addresses are paths under the application's own origin. */
export const sandbox: ProviderProfile = {
  id: 'sandbox',
  label: 'Built-in sandbox',
  tokenEndpoint: '/sandbox/ims/token/v3',
  jwksUri: '/sandbox/ims/keys',
  issuer: null,
  scopeSeparator: ',',
  authMethods: ['client_secret_post', 'client_secret_basic', 'client_secret_basic_raw'],
  tokenDialect: 'adobe-ims',
  source: 'This application: lib/server/sandbox',
};
